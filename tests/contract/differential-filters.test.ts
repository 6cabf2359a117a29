/** Two engines that share nothing filter alike. Set SEED to repeat a run. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { ArticleTest } from '../../src/model/article-filter.js';
import type { Position } from '../../src/model/page.js';
import type { ArticleSet } from '../../src/store/article-set.js';
import type { CorpusStore } from '../../src/store/corpus-store.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { cut, only, plainly } from './ask.js';
import { deepFreeze } from './deep-freeze.js';
import { createNaiveStore } from './naive-store.js';
import {
  randomArticleTest,
  randomFilter,
  randomFilterCorpus,
  randomProblemFilter,
  randomProviderFilter,
  randomTopicFilter,
} from './random-filters.js';
import { articleFields, listFields, randomOrder, randomPage, randomSet } from './random-requests.js';
import { SeededRandom } from './seeded-random.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const sizes = [5, 12, 12, 30, 30, 70, 200];
const corpora = 32;
/** Milliseconds; a machine that does other things as well takes its time. */
const patience = 120_000;

async function expectSame(
  what: object,
  engines: readonly [CorpusStore, CorpusStore],
  ask: (store: CorpusStore) => unknown,
): Promise<void> {
  const [got, wanted] = [plainly(await ask(engines[0])), plainly(await ask(engines[1]))];
  // Compared without Jest first, which is many times faster.
  if (!isDeepStrictEqual(got, wanted)) {
    expect({ seed, ...what, answer: got }).toEqual({ seed, ...what, answer: wanted });
  }
}

describe(`filters in memory and over plain arrays (seed ${seed})`, () => {
  test(
    'every test of every field finds the same articles, and most find some and not all',
    async () => {
      const random = new SeededRandom(seed);
      const telling = new Map<string, number>();
      for (let round = 0; round < 2 * corpora; round += 1) {
        const corpus = randomFilterCorpus(random, random.pick([12, 30]));
        const engines = [createMemoryStore(corpus), createNaiveStore(corpus)] as const;
        const tests = Array.from({ length: 150 }, () => randomArticleTest(random, corpus, 1));
        const sets = tests.map((of): ArticleSet =>
          deepFreeze({ filter: [{ field: 'or', path: 'where', filter: { kind: 'test', of } }] }),
        );
        await expectSame({ tests }, engines, (store) => store.articleCounts(sets));
        const counts = await engines[1].articleCounts(sets);
        for (const [index, count] of counts.entries()) {
          const name = nameOf(tests[index]!);
          const isTelling = count > 0 && count < corpus.articles.length;
          telling.set(name, (telling.get(name) ?? 0) + Number(isTelling));
        }
      }
      const neverTelling = [...telling].filter(([, count]) => count === 0).map(([name]) => name);
      expect(neverTelling.sort()).toEqual(neverMissing);
      expect(telling.size).toBe(63);
    },
    patience,
  );

  test(
    'random filters, sets, orders and pages answer alike',
    async () => {
      const random = new SeededRandom(seed + 1);
      let empty = 0;
      let whole = 0;
      let telling = 0;
      for (let round = 0; round < corpora; round += 1) {
        const corpus = randomFilterCorpus(random, random.pick(sizes));
        const ids = corpus.articles.map(({ id }) => id);
        const engines = [createMemoryStore(corpus), createNaiveStore(corpus)] as const;
        const questions = corpus.articles.length > 100 ? 10 : 60;
        for (let question = 0; question < questions; question += 1) {
          const keyed = random.chance(0.1) ? randomSet(random, ids) : {};
          const filter = randomFilter(random, corpus);
          const set: ArticleSet = random.chance(0.5)
            ? deepFreeze({ ...keyed, filter })
            : { ...keyed, filter };
          const orderBy = random.chance(0.6) ? [] : randomOrder(random, articleFields);
          const all = await only(engines[1].articlePages([{ set, orderBy, page: cut({ limit: 1000 }) }]));
          const places = all.items.map(({ position }): Position => position);
          if (places.length === 0) empty += 1;
          else if (places.length === ids.length) whole += 1;
          else telling += 1;
          for (const page of [cut({ limit: 1000 }), randomPage(random, places), randomPage(random, places)]) {
            await expectSame({ set, orderBy, page }, engines, async (store) => {
              const { items, ...flags } = await only(store.articlePages([{ set, orderBy, page }]));
              return {
                ...flags,
                items: items.map(({ item, position }) => [item.article.id, item.score, position]),
              };
            });
          }
          await expectSame({ set }, engines, (store) => store.articleCounts([set, set]));
          const single = [...ids, ...corpus.mentionIds.keys(), 'a_nobody'].map((articleId) => ({
            articleId,
            filter,
          }));
          await expectSame({ filter }, engines, (store) => store.fits(single));
        }
      }
      expect(telling).toBeGreaterThan((empty + whole + telling) / 4);
    },
    patience,
  );

  test(
    'random filters of providers, topics and problems answer alike',
    async () => {
      const random = new SeededRandom(seed + 2);
      let telling = 0;
      for (let round = 0; round < corpora; round += 1) {
        const corpus = randomFilterCorpus(random, random.pick([1, 12, 30]));
        const engines = [createMemoryStore(corpus), createNaiveStore(corpus)] as const;
        for (let question = 0; question < 40; question += 1) {
          const orderBy = randomOrder(random, listFields);
          const provider = { filter: randomProviderFilter(random, corpus), orderBy, page: cut() };
          const topic = { filter: randomTopicFilter(random, corpus), orderBy, page: cut() };
          const problem = { filter: randomProblemFilter(random, corpus), page: cut() };
          await expectSame(provider, engines, (store) => store.providerPages([provider]));
          await expectSame(topic, engines, (store) => store.topicPages([topic]));
          await expectSame(problem, engines, (store) => store.problemPages([problem]));
          await expectSame({ provider }, engines, (store) => store.providerCounts([provider.filter, null]));
          await expectSame({ topic }, engines, (store) => store.topicCounts([topic.filter, null]));
          await expectSame({ problem }, engines, (store) => store.problemCounts([problem.filter, null]));
          const { items } = await only(engines[1].problemPages([problem]));
          telling += Number(items.length > 0 && items.length < corpus.problems.length);
        }
      }
      expect(telling).toBeGreaterThan(corpora * 10);
    },
    patience,
  );
});

/** The field of a test and what it asks of it, such as `title contains`. */
function nameOf(test: ArticleTest): string {
  if ('some' in test) return `${test.field} some`;
  if ('in' in test) return `${test.field} in`;
  return 'is' in test ? `${test.field} is` : `${test.field} ${test.test.kind}`;
}

/** What no article is without. */
const neverMissing = [
  'host missing',
  'imageCount missing',
  'mentionCount missing',
  'provider.domain missing',
  'provider.name missing',
  'publishedAt missing',
  'relatedCount missing',
  'title missing',
  'topicCount missing',
  'url missing',
];
