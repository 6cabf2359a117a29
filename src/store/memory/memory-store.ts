/**
 * The engine in memory: answers every question of the port at once, from indexes that are built when it is made. It packs
 * what the corpus says and lets the corpus go; an order that only some clients want is built when the first one asks.
 */
import type { Corpus } from '../../corpus/corpus.js';
import type { ArticleFilter } from '../../model/article-filter.js';
import type { Article } from '../../model/article.js';
import { finish, type Steps } from '../../model/steps.js';
import type { Batch, CorpusStore, MentionItem, Node, RelatedItem, SnapshotSummary } from '../corpus-store.js';
import { checkDeadline, turnsOfBatch } from '../deadline.js';
import { noHighlights } from '../search/highlights.js';
import { NearestExisting } from '../search/nearest-existing.js';
import { SearchIndex } from '../search/search-index.js';
import { Suggestions } from '../search/suggestions.js';
import { Aggregates } from './aggregates/aggregates.js';
import { ArticlePages } from './article-pages.js';
import { ArticleRows } from './article-rows.js';
import { articleTable } from './article-table.js';
import { checkDateRank } from './check-date-rank.js';
import { providerMatcher, topicMatcher } from './filter/list-matchers.js';
import { countedList, problemList, relatedPage } from './list-tables.js';
import { packCorpusInSteps, type PackedCorpus } from './packed/packed-corpus.js';
import { summarize } from './summarize.js';

/**
 * A store for one corpus, which is frozen. Throws Error when the corpus breaks what `Corpus` promises of the order of its
 * articles and of what they name.
 */
export function createMemoryStore(corpus: Corpus): CorpusStore {
  return finish(createMemoryStoreInSteps(corpus));
}

/** The same in steps, so that a server can answer in between. */
export function* createMemoryStoreInSteps(corpus: Corpus): Steps<CorpusStore> {
  checkDateRank(corpus.articles);
  yield;
  // At once, not when the first one searches: nobody's question should wait a second for it, and a snapshot is made aside. From the
  // corpus, whose texts need not be read out of columns.
  const index = yield* SearchIndex.inSteps(corpus.articles);
  yield;
  const packed = yield* packCorpusInSteps(corpus);
  return yield* storeOf(packed, index, summarize(corpus));
}

function* storeOf(corpus: PackedCorpus, index: SearchIndex, summary: SnapshotSummary): Steps<CorpusStore> {
  const suggestions = new Suggestions(corpus, index);
  const nearest = new NearestExisting(corpus.topics, corpus.providers);
  yield;
  const rows = new ArticleRows(corpus, (search) => index.matches(search));
  yield;
  const articles = new ArticlePages(rows, articleTable(corpus));
  const providers = new Map(corpus.providers.map((provider) => [provider.domain, provider]));
  const topics = new Map(corpus.topics.map((topic) => [topic.slug, topic]));
  const nodes = providerAndTopicNodes(corpus);
  const providerList = countedList(
    corpus.providers,
    ({ domain }) => rows.latestAt({ provider: domain }),
    providerMatcher,
  );
  const topicList = countedList(corpus.topics, ({ latestArticleAt }) => latestArticleAt, topicMatcher);
  yield;
  const problems = problemList(corpus.problems);
  yield;
  const aggregates = new Aggregates(corpus.articles, corpus.columns, (set) => rows.inSet(set));

  return Object.freeze<CorpusStore>({
    summary,
    nodesById: (ids) => answers(ids, (id) => articleNode(rows.byId(id)) ?? nodes.get(id) ?? null),
    articlesById: (ids) => answers(ids, (id) => rows.byId(id)),
    articlesByPath: (paths) => answers(paths, (path) => rows.byPath(path)),
    articlesByUrl: (urls) => answers(urls, (url) => rows.byUrl(url)),
    providersByDomain: (domains) => answers(domains, (domain) => providers.get(domain) ?? null),
    topicsBySlug: (slugs) => answers(slugs, (slug) => topics.get(slug) ?? null),
    articlePages: (requests) =>
      answers(requests, ({ set, orderBy, page }) =>
        articles.page(set, orderBy, page, (article, score) => Object.freeze({ article, score })),
      ),
    articleCounts: (sets) => answers(sets, (set) => rows.inSet(set)?.count() ?? corpus.articles.length),
    fits: (requests) => {
      const asked = new Map<ArticleFilter, (id: string) => boolean>();
      return answers(requests, ({ articleId, filter }) => {
        const fits = asked.get(filter) ?? rows.fitting(filter);
        asked.set(filter, fits);
        return fits(articleId);
      });
    },
    relatedPages: (requests) =>
      answers(requests, ({ articleId, page }) => relatedPage(relatedItems(rows, articleId), page)),
    mentionedByPages: (requests) =>
      answers(requests, ({ articleId, set, orderBy, page }) => {
        const named = rows.byId(articleId);
        return articles.page(set, orderBy, page, (naming) => mentionItem(naming, named));
      }),
    providerPages: (requests) =>
      answers(requests, ({ filter, orderBy, page }) => providerList.page(filter, orderBy, page)),
    providerCounts: (filters) => answers(filters, providerList.count),
    topicPages: (requests) =>
      answers(requests, ({ filter, orderBy, page }) => topicList.page(filter, orderBy, page)),
    topicCounts: (filters) => answers(filters, topicList.count),
    problemPages: (requests) => answers(requests, ({ filter, page }) => problems.page(filter, [], page)),
    problemCounts: (filters) => answers(filters, problems.count),
    facets: (requests) => answers(requests, (request) => aggregates.facet(request)),
    distributions: (requests) => answers(requests, (request) => aggregates.distribution(request)),
    spans: (sets) => answers(sets, (set) => aggregates.span(set)),
    distinctCounts: (requests) => answers(requests, (request) => aggregates.distinctCount(request)),
    buckets: (requests) => answers(requests, (request) => aggregates.buckets(request)),
    groups: (requests) => answers(requests, (request) => aggregates.groups(request)),
    highlights: (requests) =>
      answers(requests, ({ articleId, search }) => {
        const article = rows.byId(articleId);
        return article === null ? noHighlights : index.highlights(article, search);
      }),
    searchWords: (searches) => answers(searches, (search) => index.words(search)),
    suggestions: (requests) => answers(requests, (request) => suggestions.of(request)),
    nearest: (requests) => answers(requests, ({ kind, text }) => nearest.to(kind, text)),
    fieldCoverage: () => aggregates.fieldCoverage(),
  });
}

/** The answers at once, or as a promise where the batch's turn is over before its last question. */
function answers<Question, Answer>(
  questions: readonly Question[],
  answer: (question: Question) => Answer,
): Batch<Answer> {
  const turns = turnsOfBatch();
  const answered: Answer[] = [];
  const answerOn = (): Batch<Answer> => {
    for (const question of questions.slice(answered.length)) {
      checkDeadline();
      answered.push(answer(question));
      if (turns?.isTurnOver === true && answered.length < questions.length) {
        return turns.nextTurn().then(() => turns.ask(answerOn));
      }
    }
    return Object.freeze(answered);
  };
  return answerOn();
}

function providerAndTopicNodes({ providers, topics }: PackedCorpus): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  for (const node of providers) nodes.set(node.id, Object.freeze({ kind: 'provider', node }));
  for (const node of topics) nodes.set(node.id, Object.freeze({ kind: 'topic', node }));
  return nodes;
}

function articleNode(article: Article | null): Node | null {
  return article === null ? null : Object.freeze({ kind: 'article', node: article });
}

function relatedItems(rows: ArticleRows, articleId: string): RelatedItem[] {
  const related = rows.byId(articleId)?.related ?? [];
  return related.flatMap(({ articleId: id, position, quality }) => {
    const article = rows.byId(id);
    // ArticleRows has proved that it is there.
    return article === null ? [] : [Object.freeze({ article, position, quality })];
  });
}

/** What `naming` says of `named`. */
function mentionItem(naming: Article, named: Article | null): MentionItem {
  const link = naming.related.find(({ articleId }) => articleId === named?.id);
  if (link === undefined) {
    throw new Error(`createMemoryStore: ${naming.id} is indexed as naming ${named?.id ?? 'nothing'}`);
  }
  const { position, title, quality, conflicts } = link;
  return Object.freeze({ article: naming, position, title, quality, conflicts });
}
