/** All that a document says, field by field; keys that are not named here stay in the front matter as written. */
import type { DocumentFields } from '../document.js';
import type { Findings } from '../findings.js';
import type { FieldMap } from '../front-matter/read-yaml.js';
import { embedUrl } from './embed-url.js';
import { belowAdvice, fieldsBelow } from './fields-below.js';
import { reportMisspeltKeys } from './misspelt-keys.js';
import { readRelated } from './read-related.js';
import { readStory } from './read-story.js';
import { readTopics } from './read-topics.js';
import { readBoolean, readInteger, readText } from './read-value.js';
import type { Refusal } from './refusals.js';
import type { Section } from './section.js';

/** The fields of a document, or null after every reason for its refusal was reported. `body` is what stands below them. */
export function readFields(map: FieldMap, findings: Findings, body = ''): DocumentFields | null {
  const section: Section = { map, prefix: '', findings };
  const refusals: Refusal[] = [];
  const story = readStory(section, refusals);
  if (story === null) {
    const below = fieldsBelow(map, body);
    for (const refusal of refusals) findings.add(lookingBelow(refusal, below));
    return null;
  }
  reportMisspeltKeys(section, 'document');
  const featuredContent = readText(section, 'featuredContent');
  // Field by field: each spread that adds fields gives its object a hidden class of its own, which costs 1 KB and slows down every reader.
  return {
    title: story.title,
    excerpt: story.excerpt,
    publishedAt: story.publishedAt,
    type: story.type,
    url: story.url,
    webUrl: story.webUrl,
    originalUrl: story.originalUrl,
    ampWebUrl: story.ampWebUrl,
    cdnAmpWebUrl: story.cdnAmpWebUrl,
    quality: story.quality,
    provider: story.provider,
    images: story.images,
    category: readText(section, 'category'),
    heat: readInteger(section, 'heat', -1),
    published: readBoolean(section, 'published'),
    featuredContent,
    embedUrl: featuredContent === null ? null : embedUrl(featuredContent),
    secured: readText(section, 'secured'),
    topics: readTopics(section),
    related: readRelated(section),
  };
}

/** A refusal for a field that stands below the front matter says so. */
function lookingBelow(refusal: Refusal, below: readonly string[]): Refusal {
  const meant = refusal.field === 'webUrl' ? ['webUrl', 'originalUrl'] : [refusal.field];
  const isBelow = refusal.code === 'FIELD_MISSING' && below.some((field) => meant.includes(field));
  return isBelow ? { ...refusal, suggestion: belowAdvice(below) } : refusal;
}
