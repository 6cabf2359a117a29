/**
 * Which document a related entry means (product.md, "Identity"): of those with its canonical URL the one with
 * the same title; else the same date; else the lead. Titles are compared after the text laws, dates by moment. Where
 * several fit, the next rule narrows them: same title, then same date among those, then the lead among those.
 */
import type { DocumentDraft } from './drafts.js';
import type { UrlGroup } from './documents-by-url.js';

/** Answers for one group of documents that share a canonical URL. */
export type WhichDocument = (entry: {
  readonly title: string;
  readonly publishedAt: number;
}) => DocumentDraft;

/** Prepares the answers for one group: linear in its size, and constant for each entry afterwards. */
export function whichDocument(group: UrlGroup): WhichDocument {
  if (group.members.length === 1) return () => group.lead;
  const byTitle = new Map<string, DocumentDraft>();
  const byDate = new Map<number, DocumentDraft>();
  const byTitleAndDate = new Map<string, DocumentDraft>();
  // Members stand by the lead rule, so the first that fits leads those that fit.
  for (const member of group.members) {
    const { title, publishedAt } = member.document.fields;
    if (!byTitle.has(title)) byTitle.set(title, member);
    if (!byDate.has(publishedAt)) byDate.set(publishedAt, member);
    const both = titleAndDate(title, publishedAt);
    if (!byTitleAndDate.has(both)) byTitleAndDate.set(both, member);
  }
  return ({ title, publishedAt }) =>
    byTitleAndDate.get(titleAndDate(title, publishedAt)) ??
    byTitle.get(title) ??
    byDate.get(publishedAt) ??
    group.lead;
}

/** One key for both: a number holds no space, so the first space ends it. */
function titleAndDate(title: string, publishedAt: number): string {
  return `${publishedAt} ${title}`;
}
