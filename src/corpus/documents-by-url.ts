/**
 * Documents by canonical URL. Documents that share one stay articles of their own; one of them leads, by the lead
 * rule, and each is told of the others (URL_SHARED).
 */
import { paced, type Steps } from '../model/steps.js';
import type { DocumentDraft } from './drafts.js';
import { type Findings, listed, quoted } from './findings.js';
import { compareByLeadRule } from './lead-rule.js';

/** All documents with one canonical URL, at least one, by the lead rule. */
export interface UrlGroup {
  readonly lead: DocumentDraft;
  readonly members: readonly DocumentDraft[];
}

/** Groups the documents by canonical URL, in the order in which each URL is first seen. */
export function* groupByUrl(documents: readonly DocumentDraft[]): Steps<ReadonlyMap<string, UrlGroup>> {
  const groups = new Map<string, { lead: DocumentDraft; members: DocumentDraft[] }>();
  const isDue = paced();
  for (const document of documents) {
    if (isDue()) yield;
    const group = groups.get(document.url);
    if (group === undefined) groups.set(document.url, { lead: document, members: [document] });
    else group.members.push(document);
  }
  for (const group of groups.values()) {
    if (isDue()) yield;
    if (group.members.length === 1) continue;
    group.members.sort(compareByLeadRule);
    group.lead = group.members[0] ?? group.lead;
  }
  return groups;
}

/** The ids of the documents of each canonical URL that several share, by the lead rule, frozen. */
export function* sharedIdsByUrl(
  groups: ReadonlyMap<string, UrlGroup>,
): Steps<ReadonlyMap<string, readonly string[]>> {
  const ids = new Map<string, readonly string[]>();
  const isDue = paced();
  for (const [url, { members }] of groups) {
    if (isDue()) yield;
    if (members.length > 1) ids.set(url, Object.freeze(members.map(({ id }) => id)));
  }
  return ids;
}

/** Tells each document that shares its canonical URL which others do: at most three of them by path. Linear. */
export function* reportSharedUrls(groups: ReadonlyMap<string, UrlGroup>, findings: Findings): Steps<void> {
  const isDue = paced();
  for (const [url, { lead, members }] of groups) {
    if (isDue()) yield;
    if (members.length === 1) continue;
    const nearest = members.slice(0, 4);
    const count = members.length - 1;
    for (const member of members) {
      yield;
      const others = nearest.filter((other) => other !== member).map((other) => pathFrom(member, other));
      const part =
        member === lead
          ? 'This document answers for it'
          : `${quoted(pathFrom(member, lead), 120)} answers for it`;
      findings.add(member.document, {
        code: 'URL_SHARED',
        field: member.document.fields.webUrl === null ? 'originalUrl' : 'webUrl',
        message: `The canonical URL ${quoted(url, 200)} is also that of ${count === 1 ? '1 other document' : `${count} other documents`}.`,
        suggestion: `${part}. If they are one article, keep one of them; the same URL stands in ${listed(others, count)}.`,
      });
    }
  }
}

/** The path of a document as a reader of another knows it: with the root's name in front when it is another root. */
export function pathFrom(reader: DocumentDraft, other: DocumentDraft): string {
  const { root, path } = other.document;
  return root === reader.document.root ? path : `${root}:${path}`;
}
