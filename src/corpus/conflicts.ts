/**
 * Where a related entry and the document that it means disagree: a fact that the entry states and the document states
 * otherwise or not at all. Moments are compared as moments, URLs by their canonical forms, all else as text after the
 * text laws. A value that stands in for one that the entry does not give is nothing that the entry states.
 */
import type { EntryFields, StoryFields } from '../documents/document.js';
import { conflictFields, type Conflict, type ConflictField } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';
import { formatDateTime } from '../model/date-time.js';
import type { StandIns } from './stand-ins.js';

/** What every entry without conflicts has. */
export const noConflicts: readonly Conflict[] = Object.freeze([]);

/** The conflicts of an entry with the document that it means, in the order of `conflictFields`; frozen. */
export function conflictsOf(entry: EntryFields, meant: StoryFields, standIns: StandIns): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  for (const field of conflictFields) {
    if (agree(entry, meant, field) || standsIn(entry, field, standIns)) continue;
    const mention = factOf(entry, field);
    if (mention !== null) conflicts.push(Object.freeze({ field, document: factOf(meant, field), mention }));
  }
  return conflicts.length === 0 ? noConflicts : Object.freeze(conflicts);
}

function agree(entry: StoryFields, meant: StoryFields, field: ConflictField): boolean {
  switch (field) {
    case 'publishedDateTime':
      return entry.publishedAt === meant.publishedAt;
    case 'provider.domain':
      return entry.provider.domain === meant.provider.domain;
    case 'provider.name':
      return entry.provider.name === null || entry.provider.name === meant.provider.name;
    case 'webUrl':
    case 'originalUrl':
    case 'ampWebUrl':
    case 'cdnAmpWebUrl':
      return sameUrl(entry[field], meant[field]);
    default:
      return entry[field] === null || entry[field] === meant[field];
  }
}

function sameUrl(mention: string | null, document: string | null): boolean {
  if (mention === null || mention === document) return true;
  const canonical = canonicalUrl(mention);
  return canonical !== null && document !== null && canonical === canonicalUrl(document);
}

function standsIn(entry: EntryFields, field: ConflictField, standIns: StandIns): boolean {
  if (field === 'type') return standIns.lacksType(entry.index);
  return field === 'provider.domain' && standIns.lacksDomain(entry.index);
}

/** A fact as the API answers it, as text; null when it is not stated. */
function factOf(story: StoryFields, field: ConflictField): string | null {
  switch (field) {
    case 'publishedDateTime':
      return formatDateTime(story.publishedAt);
    case 'quality':
      return story.quality === null ? null : String(story.quality);
    case 'provider.domain':
      return story.provider.domain;
    case 'provider.name':
      return story.provider.name;
    default:
      return story[field];
  }
}
