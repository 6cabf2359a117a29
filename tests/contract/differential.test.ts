/** Two engines that share nothing answer alike. Set SEED to repeat a run. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { Corpus } from '../../src/corpus/corpus.js';
import type { Page, PageRequest, Position } from '../../src/model/page.js';
import type { CorpusStore } from '../../src/store/corpus-store.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { cut, only, plainly } from './ask.js';
import { createNaiveStore } from './naive-store.js';
import { randomCorpus } from './random-corpus.js';
import { articleFields, listFields, randomOrder, randomPage, randomSet } from './random-requests.js';
import { SeededRandom } from './seeded-random.js';
import { walkBackwards, walkByOffset, walkForwards } from './walk.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const corpora = 40;
const roundsEach = 60;
/** Milliseconds; a machine that does other things as well takes its time. */
const patience = 60_000;

/** Asks both engines, the naive one first for the places of the whole list. */
type Ask = (store: CorpusStore, page: PageRequest) => Promise<Page<unknown>>;

function randomAsk(random: SeededRandom, corpus: Corpus): { readonly what: string; readonly ask: Ask } {
  const ids = corpus.articles.map(({ id }) => id);
  const orderBy = randomOrder(random, articleFields);
  const listOrder = randomOrder(random, listFields);
  const set = randomSet(random, ids);
  const articleId = random.pick([...ids, 'a_former0', 'a_nobody']);
  const asks: Record<string, Ask> = {
    articlePages: (store, page) => only(store.articlePages([{ set, orderBy, page }])),
    mentionedByPages: (store, page) =>
      only(store.mentionedByPages([{ articleId, set: { ...set, mentions: articleId }, orderBy, page }])),
    relatedPages: (store, page) => only(store.relatedPages([{ articleId, page }])),
    providerPages: (store, page) => only(store.providerPages([{ filter: null, orderBy: listOrder, page }])),
    topicPages: (store, page) => only(store.topicPages([{ filter: null, orderBy: listOrder, page }])),
    problemPages: (store, page) => only(store.problemPages([{ filter: null, page }])),
  };
  const name = random.chance(0.5) ? 'articlePages' : random.pick(Object.keys(asks));
  return { what: JSON.stringify({ name, set, orderBy, listOrder, articleId }), ask: asks[name]! };
}

/** Prints the question with the difference; compares without Jest first, which is many times faster. */
function expectSame(question: object, answered: unknown, expected: unknown): void {
  const [got, wanted] = [plainly(answered), plainly(expected)];
  if (!isDeepStrictEqual(got, wanted)) {
    expect({ ...question, answer: got }).toEqual({ ...question, answer: wanted });
  }
}

describe(`the engine in memory and plain arrays (seed ${seed})`, () => {
  test(
    `answer ${corpora * roundsEach} random lists, each cut in four ways, alike`,
    async () => {
      const random = new SeededRandom(seed);
      let shownItems = 0;
      for (let round = 0; round < corpora; round += 1) {
        const corpus = randomCorpus(random, random.pick([1, 2, 5, 12, 30]));
        const [memory, naive] = [createMemoryStore(corpus), createNaiveStore(corpus)];
        for (let question = 0; question < roundsEach; question += 1) {
          const { what, ask } = randomAsk(random, corpus);
          const whole = await ask(naive, cut({ limit: 1000 }));
          const places = whole.items.map(({ position }): Position => position);
          for (const page of [cut({ limit: 1000 }), ...[1, 2, 3].map(() => randomPage(random, places))]) {
            const [got, wanted] = [await ask(memory, page), await ask(naive, page)];
            shownItems += wanted.items.length;
            expectSame({ seed, what, page }, got, wanted);
          }
        }
      }
      expect(shownItems).toBeGreaterThan(corpora * roundsEach);
    },
    patience,
  );

  test(
    'answer every look-up, count and summary alike',
    async () => {
      const random = new SeededRandom(seed + 1);
      for (let round = 0; round < corpora; round += 1) {
        const corpus = randomCorpus(random, random.pick([1, 4, 20]));
        const ids = corpus.articles.map(({ id }) => id);
        const [memory, naive] = [createMemoryStore(corpus), createNaiveStore(corpus)];
        const allIds = [
          ...ids,
          'a_former0',
          'a_former4',
          'a_nobody',
          't_ai',
          'p_a.example',
          'p_none',
          ids[0]!,
        ];
        const paths = corpus.articles.flatMap(({ document }) =>
          [null, 'west', 'east', 'north'].map((root) => ({ root, path: document?.path ?? 'x/none.md' })),
        );
        const urls = [...corpus.addresses.keys()].flatMap((url) => [url, `${url}#part`, `${url}/`]);
        const domains = [...corpus.providers.map(({ domain }) => domain), 'nobody.example'];
        const slugs = [...corpus.topics.map(({ slug }) => slug), 'nothing'];
        const sets = Array.from({ length: 40 }, () => randomSet(random, ids));
        expect(memory.summary).toEqual(naive.summary);
        expectSame({ seed }, await memory.nodesById(allIds), await naive.nodesById(allIds));
        expectSame({ seed }, await memory.articlesById(allIds), await naive.articlesById(allIds));
        expectSame({ seed }, await memory.articlesByPath(paths), await naive.articlesByPath(paths));
        expectSame({ seed }, await memory.articlesByUrl(urls), await naive.articlesByUrl(urls));
        expectSame({ seed }, await memory.providersByDomain(domains), await naive.providersByDomain(domains));
        expectSame({ seed }, await memory.topicsBySlug(slugs), await naive.topicsBySlug(slugs));
        expectSame({ seed }, await memory.articleCounts(sets), await naive.articleCounts(sets));
      }
    },
    patience,
  );

  test(
    'walk every list to the same sequence, forwards, backwards and by offset',
    async () => {
      const random = new SeededRandom(seed + 2);
      const corpus = randomCorpus(random, 40);
      const [memory, naive] = [createMemoryStore(corpus), createNaiveStore(corpus)];
      for (let question = 0; question < 150; question += 1) {
        const { what, ask } = randomAsk(random, corpus);
        const { items } = await ask(naive, cut({ limit: 1000 }));
        const wanted = items.map(({ item }) => item);
        for (const walk of [walkForwards, walkBackwards, walkByOffset]) {
          const walked = await walk((page) => ask(memory, page), random.pick([1, 3, 10]), 1000);
          expectSame({ seed, what }, walked, wanted);
        }
      }
    },
    patience,
  );
});
