/** All that a document says, field by field; keys that are not named here stay in the front matter as written. */
import type { DocumentFields } from '../document.js';
import type { Findings } from '../findings.js';
import type { FieldMap } from '../front-matter/read-yaml.js';
import { embedUrl } from './embed-url.js';
import { reportMisspeltKeys } from './misspelt-keys.js';
import { readRelated } from './read-related.js';
import { readStory } from './read-story.js';
import { readTopics } from './read-topics.js';
import { readBoolean, readInteger, readText } from './read-value.js';
import type { Refusal } from './refusals.js';
import type { Section } from './section.js';

/** The fields of a document, or null after every reason for its refusal was reported. */
export function readFields(map: FieldMap, findings: Findings): DocumentFields | null {
  const section: Section = { map, prefix: '', findings };
  const refusals: Refusal[] = [];
  const story = readStory(section, refusals);
  if (story === null) {
    for (const refusal of refusals) findings.add(refusal);
    return null;
  }
  reportMisspeltKeys(section, 'document');
  const featuredContent = readText(section, 'featuredContent');
  return {
    ...story,
    category: readText(section, 'category'),
    heat: readInteger(section, 'heat'),
    published: readBoolean(section, 'published'),
    featuredContent,
    embedUrl: featuredContent === null ? null : embedUrl(featuredContent),
    secured: readText(section, 'secured'),
    topics: readTopics(section),
    related: readRelated(section),
  };
}
