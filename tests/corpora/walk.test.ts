/** Walks the store of the sample and of the real corpora: every page, every order, every way, against plain arrays. */
import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Corpus } from '../../src/corpus/corpus.js';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { resolveRoots } from '../../src/documents/roots.js';
import type { Article } from '../../src/model/article.js';
import type { OrderClause } from '../../src/model/order.js';
import type { Page, PageRequest } from '../../src/model/page.js';
import type { CorpusStore, MentionItem, RelatedItem } from '../../src/store/corpus-store.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { articlePage, by, cut, factsOf, only } from '../contract/ask.js';
import { createNaiveStore } from '../contract/naive-store.js';
import { articleFields, listFields } from '../contract/random-requests.js';
import { walkBackwards, walkByOffset, walkForwards } from '../contract/walk.js';

const sample = fileURLToPath(new URL('../../data', import.meta.url));
const real = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const present = existsSync(real);
if (!present) {
  console.warn('SKIPPED: ../shared/corpus is not there, so the store was not walked over real documents.');
}

/** Every field in both directions with both placements, and some orders of several clauses. */
function ordersOf<Field extends string>(fields: readonly Field[]): readonly OrderClause<Field>[][] {
  const single = fields.flatMap((field) =>
    ['ASC FIRST', 'ASC LAST', 'DESC FIRST', 'DESC LAST'].map((suffix) => [by<Field>(`${field} ${suffix}`)]),
  );
  const several = fields.map((field, index) => [
    by<Field>(`${fields[(index + 1) % fields.length]!} ASC FIRST`),
    by<Field>(`${field} DESC`),
    by<Field>(`${fields[(index + 2) % fields.length]!} ASC`),
  ]);
  return [[], ...single, ...several];
}

/** Milliseconds; a machine that does other things as well takes its time. */
const patience = 60_000;

type Fetch<T> = (store: CorpusStore, page: PageRequest) => Promise<Page<T>>;

/** All three walks of the store give what plain arrays give at once; returns how many items that is. */
async function expectSameWalks<T>(
  [store, naive]: readonly [CorpusStore, CorpusStore],
  what: unknown,
  idOf: (item: T) => string,
  fetch: Fetch<T>,
): Promise<number> {
  const whole = await fetch(naive, cut({ limit: 1_000_000 }));
  const wanted = whole.items.map(({ item }) => idOf(item));
  for (const [walk, limit] of [
    [walkForwards, 7],
    [walkBackwards, 20],
    [walkByOffset, 100],
  ] as const) {
    const visited = await walk((page) => fetch(store, page), limit, wanted.length);
    expect({ what, visited: visited.map(idOf) }).toEqual({ what, visited: wanted });
  }
  return wanted.length;
}

const corpora: readonly (readonly [name: string, folders: readonly string[], articles: number])[] = [
  ['the sample', [sample], 10],
  ...(present
    ? ([
        ['ai-news', [`${real}/ai-news`], 172],
        ['power-apps', [`${real}/power-apps`], 674],
        ['both together', [`${real}/power-apps`, `${real}/ai-news`], 846],
      ] as const)
    : []),
];

describe.each(corpora)('the store of %s', (_name, folders, articleCount) => {
  const corpus: Corpus = loadCorpus(resolveRoots(folders), {
    loadedAt: Date.UTC(2026, 0, 1),
    siteUrl: null,
    exposeSecured: false,
  });
  const engines = [createMemoryStore(corpus), createNaiveStore(corpus)] as const;
  const [store, naive] = engines;
  const id = (item: { readonly id: string }) => item.id;

  test(
    'visits each article exactly once, in every order, forwards, backwards and by offset',
    async () => {
      expect(store.summary.articleCount).toBe(articleCount);
      for (const orderBy of ordersOf(articleFields)) {
        const walked = await expectSameWalks(engines, orderBy, id, (asked, page) =>
          articlePage(asked, page, orderBy),
        );
        expect(walked).toBe(articleCount);
      }
    },
    patience,
  );

  test(
    'visits the articles of every provider and topic, as many as each says',
    async () => {
      const sets = [
        ...corpus.providers.map(({ domain, articleCount: count }) => ({ set: { provider: domain }, count })),
        ...corpus.topics.map(({ slug, articleCount: count }) => ({ set: { topic: slug }, count })),
      ];
      for (const { set, count } of sets) {
        for (const orderBy of [[], [by('QUALITY ASC FIRST'), by('TITLE ASC')]]) {
          const walked = await expectSameWalks(engines, set, id, (asked, page) =>
            articlePage(asked, page, orderBy, set),
          );
          expect([set, walked]).toEqual([set, count]);
        }
      }
      expect(await store.articleCounts(sets.map(({ set }) => set))).toEqual(sets.map(({ count }) => count));
    },
    patience,
  );

  test(
    'visits every related list and everyone who names an article',
    async () => {
      for (const { id: articleId, related, mentionCount } of corpus.articles) {
        const links = await expectSameWalks(
          engines,
          articleId,
          ({ article, position }: RelatedItem) => `${position} ${article.id}`,
          (asked, page) => only(asked.relatedPages([{ articleId, page }])),
        );
        expect(links).toBe(related.length);
        if (mentionCount === 0) continue;
        const naming = await expectSameWalks(
          engines,
          articleId,
          ({ article, ...said }: MentionItem) => JSON.stringify([article.id, said]),
          (asked, page) =>
            only(asked.mentionedByPages([{ articleId, set: { mentions: articleId }, orderBy: [], page }])),
        );
        expect(naming).toBe(mentionCount);
      }
    },
    patience,
  );

  test(
    'visits providers, topics and problems',
    async () => {
      for (const orderBy of ordersOf(listFields)) {
        const providers = await expectSameWalks(engines, orderBy, id, (asked, page) =>
          only(asked.providerPages([{ filter: null, orderBy, page }])),
        );
        const topics = await expectSameWalks(engines, orderBy, id, (asked, page) =>
          only(asked.topicPages([{ filter: null, orderBy, page }])),
        );
        expect([providers, topics]).toEqual([corpus.providers.length, corpus.topics.length]);
      }
      const walked = await walkForwards(
        (page) => only(store.problemPages([{ filter: null, page }])),
        3,
        corpus.problems.length,
      );
      expect(walked).toEqual(corpus.problems);
    },
    patience,
  );

  test(
    'finds every article by id, path and every address',
    async () => {
      const ids = [...corpus.articles.map(({ id: own }) => own), ...corpus.mentionIds.keys()];
      const urls = [...corpus.addresses.keys()];
      const paths = corpus.articles.flatMap(({ document }) => (document === null ? [] : [document]));
      const said = (found: readonly (Article | null)[]) =>
        found.map((article) => article && factsOf(article));
      expect(said(await store.articlesById(ids))).toEqual(said(await naive.articlesById(ids)));
      expect(said(await store.articlesByUrl(urls))).toEqual(said(await naive.articlesByUrl(urls)));
      expect(said(await store.articlesByPath(paths))).toEqual(said(await naive.articlesByPath(paths)));
      const found = await Promise.all([
        store.articlesById(ids),
        store.articlesByUrl(urls),
        store.articlesByPath(paths),
      ]);
      expect(found.flat().filter((article) => article === null)).toEqual([]);
    },
    patience,
  );
});
