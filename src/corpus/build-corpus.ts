/**
 * Many documents become one corpus. Deterministic: the same files and options give the same corpus, in whatever order
 * the files were read. Linear in what the documents hold, but for sorting. Nothing here throws for what a document says.
 */
import type { LoadedDocuments } from '../documents/document.js';
import type { Article } from '../model/article.js';
import type { Problem } from '../model/problem.js';
import { finish, mapInSteps, paced, sortInSteps, type Steps } from '../model/steps.js';
import { addressesOf } from './addresses.js';
import { corpusClock } from './corpus-clock.js';
import type { CorpusOptions } from './corpus-options.js';
import type { Corpus } from './corpus.js';
import { inDocumentOrder } from './document-order.js';
import { draftDocuments } from './draft-documents.js';
import { groupByUrl, reportSharedUrls, sharedIdsByUrl } from './documents-by-url.js';
import { Findings } from './findings.js';
import { linkEntries } from './link-entries.js';
import { articleOfDocument, articleOfMention } from './make-article.js';
import { mentionedArticleId } from './node-ids.js';
import { inProblemOrder } from './problem-order.js';
import { buildProviders } from './providers.js';
import { imagesOf, reportingImages } from './report-images.js';
import { imageResolver, siteBase } from './resolve-images.js';
import { snapshotIdOf } from './snapshot-id.js';
import { buildTopics } from './topics.js';

/** Answers every question of identity for `loaded`, at once. Throws TypeError when `siteUrl` is no http or https URL. */
export function buildCorpus(loaded: LoadedDocuments, options: CorpusOptions): Corpus {
  return finish(buildCorpusInSteps(loaded, options));
}

/** The same in steps, a document or some hundred cheap items each, so that a server can answer in between. */
export function* buildCorpusInSteps(loaded: LoadedDocuments, options: CorpusOptions): Steps<Corpus> {
  const documents = yield* inDocumentOrder(loaded.documents, loaded.roots);
  const taxonomy = yield* inDocumentOrder(loaded.topics, loaded.roots);
  const organizations = yield* inDocumentOrder(loaded.organizations, loaded.roots);
  const base = options.siteUrl === null ? null : siteBase(options.siteUrl);
  const findings = new Findings();

  const drafts = yield* draftDocuments(documents);
  const groups = yield* groupByUrl(drafts);
  yield* reportSharedUrls(groups, findings);
  const byMention = yield* linkEntries(drafts, groups, findings);
  const addresses = yield* addressesOf(drafts, groups, byMention, findings);
  const topics = yield* buildTopics(drafts, taxonomy, findings);
  const imageOf = reportingImages(yield* imageResolver(base, documents, organizations), findings);
  const documentImages = yield* mapInSteps(drafts, ({ document }) =>
    imagesOf(document.fields.images, document, imageOf),
  );
  const mentions = [...byMention.values()];
  const mentionImages = yield* mapInSteps(mentions, ({ entry, namedBy }) =>
    imagesOf(entry.images, namedBy.document, imageOf),
  );
  const all = [...drafts, ...mentions];
  const providers = yield* buildProviders(all, drafts, organizations, imageOf, findings);
  const latestArticleAt = yield* corpusClock(all, options.loadedAt, findings);

  // Every finding is in: from here on, problems are told.
  const problems: Problem[] = [...loaded.problems];
  const sameUrlIds = yield* sharedIdsByUrl(groups);
  const articles: Article[] = [];
  for (const [index, draft] of drafts.entries()) {
    yield;
    const own = yield* inProblemOrder([...draft.document.problems, ...findings.problemsOf(draft.document)]);
    for (const one of own) problems.push(one);
    const ids = sameUrlIds.get(draft.url) ?? null;
    articles.push(articleOfDocument(draft, documentImages[index] ?? [], own, ids, options.exposeSecured));
  }
  const isDue = paced(32);
  for (const [index, mention] of mentions.entries()) {
    if (isDue()) yield;
    articles.push(articleOfMention(mention, mentionImages[index] ?? []));
  }
  for (const file of [...taxonomy, ...organizations]) {
    yield;
    for (const one of findings.problemsOf(file)) problems.push(one);
  }
  const orderedProblems = yield* inProblemOrder(problems);
  const rootNames = Object.freeze(loaded.roots.map(({ name }) => name));
  const mentionIds = new Map<string, string>();
  for (const [url, { lead }] of groups) {
    if (isDue()) yield;
    mentionIds.set(mentionedArticleId(url), lead.id);
  }

  return Object.freeze({
    snapshotId: yield* snapshotIdOf({
      rootNames,
      siteBase: base,
      exposeSecured: options.exposeSecured,
      documents,
      topics: taxonomy,
      organizations,
      problems: orderedProblems,
      refusedCount: loaded.refusedCount,
      latestArticleAt,
    }),
    loadedAt: options.loadedAt,
    articles: Object.freeze(yield* sortInSteps(articles, newestFirst)),
    providers,
    topics,
    problems: orderedProblems,
    addresses,
    mentionIds,
    rootNames,
    refusedCount: loaded.refusedCount,
    staleCount: documents.reduce((count, { stale }) => count + (stale === true ? 1 : 0), 0),
    latestArticleAt,
  });
}

/** The date rank. Ids are ASCII, whose code units are its code points. */
function newestFirst(a: Article, b: Article): number {
  if (a.publishedAt !== b.publishedAt) return b.publishedAt - a.publishedAt;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
