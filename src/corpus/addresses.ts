/**
 * By which URL which article is found. A canonical URL answers with its lead document or its mention. `originalUrl`, `ampWebUrl` and
 * `cdnAmpWebUrl` are aliases: they find an article and never merge two. An entry's aliases belong to the article that it means.
 * A canonical URL always wins over an alias; an alias of several articles answers by the lead rule. Either is told
 * (ALIAS_SHARED) once for each article and alias, at the document that states it, else at the first entry that does;
 * not when the articles share their canonical URL, which URL_SHARED tells already.
 */
import type { StoryFields } from '../documents/document.js';
import { canonicalUrl } from '../model/canonical-url.js';
import { paced, type Steps } from '../model/steps.js';
import type { UrlGroup } from './documents-by-url.js';
import type { ArticleDraft, DocumentDraft, MentionDraft } from './drafts.js';
import { type Findings, quoted } from './findings.js';
import { leadOf } from './lead-rule.js';

const aliasFields = ['originalUrl', 'ampWebUrl', 'cdnAmpWebUrl'] as const;

/** Where an article is given an alias. */
interface Claim {
  readonly statedBy: DocumentDraft;
  readonly field: string;
}

/** From canonical URL and alias (canonical forms) to the id of the article that answers. Linear in all stories. */
export function* addressesOf(
  documents: readonly DocumentDraft[],
  groups: ReadonlyMap<string, UrlGroup>,
  mentions: ReadonlyMap<string, MentionDraft>,
  findings: Findings,
): Steps<ReadonlyMap<string, string>> {
  const addresses = new Map<string, string>();
  const isDue = paced();
  for (const [url, { lead }] of groups) {
    if (isDue()) yield;
    addresses.set(url, lead.id);
  }
  for (const [url, { id }] of mentions) {
    if (isDue()) yield;
    addresses.set(url, id);
  }

  const contested = new Set<string>();
  yield* forEachStory(documents, (story, article) => {
    for (const name of aliasFields) {
      const written = story[name];
      if (written === null || addresses.get(written) === article.id) continue;
      const alias = canonicalUrl(written);
      if (alias === null || alias === article.url) continue;
      const answering = addresses.get(alias);
      if (answering === undefined) addresses.set(alias, article.id);
      else if (answering !== article.id) contested.add(alias);
    }
  });
  for (const [alias, claims] of yield* claimsFor(contested, documents)) {
    yield;
    const owner = groups.get(alias)?.lead ?? mentions.get(alias);
    const lead = owner ?? leadOf(claims.keys());
    addresses.set(alias, lead.id);
    reportShared(alias, owner !== undefined, lead, claims, findings);
  }
  return addresses;
}

/** Documents first, so that an article's alias is told where its own document states it; then entries, in document order. */
function* forEachStory(
  documents: readonly DocumentDraft[],
  see: (story: StoryFields, article: ArticleDraft, statedBy: DocumentDraft, place: string) => void,
): Steps<void> {
  for (const draft of documents) {
    yield;
    see(draft.document.fields, draft, draft, '');
  }
  for (const draft of documents) {
    yield;
    draft.document.fields.related.forEach((entry, index) => {
      const article = draft.meanings[index];
      if (article !== undefined) see(entry, article, draft, `related[${entry.index}].`);
    });
  }
}

/** Who claims each contested alias, one claim for an article: its first. A second pass, because few aliases are contested. */
function* claimsFor(
  contested: ReadonlySet<string>,
  documents: readonly DocumentDraft[],
): Steps<ReadonlyMap<string, ReadonlyMap<ArticleDraft, Claim>>> {
  const claims = new Map<string, Map<ArticleDraft, Claim>>();
  if (contested.size === 0) return claims;
  yield* forEachStory(documents, (story, article, statedBy, place) => {
    for (const name of aliasFields) {
      const written = story[name];
      const alias = written === null ? null : canonicalUrl(written);
      if (alias === null || alias === article.url || !contested.has(alias)) continue;
      let all = claims.get(alias);
      if (all === undefined) claims.set(alias, (all = new Map<ArticleDraft, Claim>()));
      if (!all.has(article)) all.set(article, { statedBy, field: place + name });
    }
  });
  return claims;
}

function reportShared(
  alias: string,
  isCanonical: boolean,
  lead: ArticleDraft,
  claims: ReadonlyMap<ArticleDraft, Claim>,
  findings: Findings,
): void {
  const urls = new Set<string>();
  for (const { url } of claims.keys()) urls.add(url);
  if (!isCanonical && urls.size < 2) return;
  const others = claims.size - 1;
  const whose = isCanonical
    ? 'the canonical URL of another article'
    : `an alias of ${others === 1 ? 'another article' : `${others} other articles`}`;
  for (const [article, { statedBy, field }] of claims) {
    const owner = isCanonical ? 'that article' : quoted(lead.url, 200);
    const answers = article === lead ? 'this article answers' : `${owner} answers`;
    findings.add(statedBy.document, {
      code: 'ALIAS_SHARED',
      field,
      message: `The alias ${quoted(alias, 200)} of ${quoted(article.url, 200)} is also ${whose}; ${answers} for it.`,
      suggestion: 'Correct or remove the URL where it does not belong.',
    });
  }
}
