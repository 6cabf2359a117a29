/**
 * Every usable entry of every related list is either a link to the one article that it means or a problem: an entry that
 * means the document it stands in, and a second entry for one article in one list, are dropped (product.md, "Identity").
 * A URL that no document has makes an article known by mention.
 */
import type { EntryFields } from '../documents/document.js';
import type { Conflict, RelatedLink } from '../model/article.js';
import type { Steps } from '../model/steps.js';
import { conflictsOf, noConflicts } from './conflicts.js';
import { pathFrom, type UrlGroup } from './documents-by-url.js';
import type { ArticleDraft, DocumentDraft, MentionDraft } from './drafts.js';
import { type Findings, quoted } from './findings.js';
import { KnownByMention } from './known-by-mention.js';
import { StandIns } from './stand-ins.js';
import { whichDocument, type WhichDocument } from './which-document.js';

/**
 * Fills in `meanings`, `related` and `mentionCount` of the documents, which stand in document order, and gives the articles
 * known by mention, by canonical URL, in the order in which they are first named. Linear in all entries.
 */
export function* linkEntries(
  documents: readonly DocumentDraft[],
  groups: ReadonlyMap<string, UrlGroup>,
  findings: Findings,
): Steps<ReadonlyMap<string, MentionDraft>> {
  const mentions = new KnownByMention();
  const answers = new Map<UrlGroup, WhichDocument>();
  const meaningOf = (entry: EntryFields, namedBy: DocumentDraft): ArticleDraft => {
    const group = groups.get(entry.url);
    if (group === undefined) return mentions.name(entry, namedBy);
    let answer = answers.get(group);
    if (answer === undefined) answers.set(group, (answer = whichDocument(group)));
    return answer(entry);
  };
  for (const document of documents) {
    yield;
    const { related } = document.document.fields;
    if (related.length === 0) continue;
    document.meanings = related.map((entry) => meaningOf(entry, document));
    document.related = linksOf(document, related, findings);
  }
  return mentions.drafts();
}

/** The links of one document, frozen; counts each at the article that it means. */
function linksOf(
  document: DocumentDraft,
  related: readonly EntryFields[],
  findings: Findings,
): readonly RelatedLink[] {
  const links: RelatedLink[] = [];
  const firstIndex = new Map<ArticleDraft, number>();
  const standIns = new StandIns(document.document);
  related.forEach((entry, place) => {
    const target = document.meanings[place];
    if (target === undefined) return;
    const earlier = firstIndex.get(target);
    if (target === document) {
      reportSelf(document, entry, findings);
      return;
    }
    if (earlier !== undefined) {
      reportRepeated(document, entry, earlier, findings);
      return;
    }
    firstIndex.set(target, entry.index);
    const conflicts =
      target.ordinal === null ? noConflicts : conflictsOf(entry, target.document.fields, standIns);
    if (target.ordinal !== null) reportConflicts(document, entry, target, conflicts, findings);
    target.mentionCount += 1;
    const { title, quality } = entry;
    const position = links.length + 1;
    links.push(Object.freeze({ articleId: target.id, position, title, quality, conflicts }));
  });
  return Object.freeze(links);
}

function reportSelf(document: DocumentDraft, entry: EntryFields, findings: Findings): void {
  findings.add(document.document, {
    code: 'ENTRY_IS_SELF',
    field: `related[${entry.index}]`,
    message: `The related entry ${quoted(entry.title)} means the document it stands in: its URL is the document's own, and no other document with that URL has its title or date.`,
    suggestion: 'Remove the entry, or correct its webUrl.',
  });
}

function reportRepeated(
  document: DocumentDraft,
  entry: EntryFields,
  earlier: number,
  findings: Findings,
): void {
  findings.add(document.document, {
    code: 'ENTRY_REPEATED',
    field: `related[${entry.index}]`,
    message: `The related entry ${quoted(entry.title)} means the same article as related[${earlier}].`,
    suggestion: 'Remove one of the two entries, or correct its webUrl.',
  });
}

function reportConflicts(
  document: DocumentDraft,
  entry: EntryFields,
  meant: DocumentDraft,
  conflicts: readonly Conflict[],
  findings: Findings,
): void {
  for (const { field, document: stated, mention } of conflicts) {
    const states = stated === null ? 'states none' : `states ${quoted(stated)}`;
    const path = quoted(pathFrom(document, meant), 120);
    findings.add(document.document, {
      code: 'ENTRY_CONFLICT',
      field: `related[${entry.index}].${field}`,
      message: `The related entry gives ${field} as ${quoted(mention)}, but the document it means, ${path}, ${states}.`,
      suggestion: "The document's own facts are served; correct whichever of the two is wrong.",
    });
  }
}
