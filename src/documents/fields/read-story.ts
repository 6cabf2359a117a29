/** The facts that documents and related entries share: what a story must have, and what it may have. */
import type { StoryFields } from '../document.js';
import { readableText } from './character-references.js';
import { readAddress, readAlias } from './read-address.js';
import { readImages } from './read-images.js';
import { readProvider } from './read-provider.js';
import { readPublishedAt } from './read-published-at.js';
import { readTitle } from './read-title.js';
import { readType } from './read-type.js';
import { readInteger, readText } from './read-value.js';
import type { Refusal } from './refusals.js';
import type { Section } from './section.js';

/**
 * The story that `section` tells, or null after every reason was put into `refusals`: no usable title, date or URL. Of a
 * story that is refused nothing else is reported.
 */
export function readStory(section: Section, refusals: Refusal[]): StoryFields | null {
  const title = readTitle(section, refusals);
  const publishedAt = readPublishedAt(section, refusals);
  const address = readAddress(section, refusals);
  if (title === null || publishedAt === null || address === null) return null;
  return {
    title,
    excerpt: readableText(readText(section, 'excerpt') ?? ''),
    publishedAt,
    type: readType(section),
    url: address.url,
    webUrl: address.webUrl,
    originalUrl: address.originalUrl,
    ampWebUrl: readAlias(section, 'ampWebUrl'),
    cdnAmpWebUrl: readAlias(section, 'cdnAmpWebUrl'),
    quality: readInteger(section, 'quality', 0),
    provider: readProvider(section, address.url),
    images: readImages(section),
  };
}
