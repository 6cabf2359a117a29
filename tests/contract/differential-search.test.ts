/** Two engines that share nothing but the stemmer search alike. Set SEED to repeat a run. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { SearchQuery } from '../../src/model/search-query.js';
import type { CorpusStore } from '../../src/store/corpus-store.js';
import type { SuggestionKind } from '../../src/store/search-answers.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { by, cut, only } from './ask.js';
import { deepFreeze } from './deep-freeze.js';
import { createNaiveStore } from './naive-store.js';
import { misspelt, randomSearch, randomTextCorpus, textsOf } from './random-search.js';
import { SeededRandom } from './seeded-random.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const corpora = 50;
const searchesEach = 80;
/** Milliseconds; a machine that does other things as well takes its time. */
const patience = 120_000;

/** Compared without Jest first, which is many times faster. */
async function expectSame(
  what: object,
  engines: readonly [CorpusStore, CorpusStore],
  ask: (store: CorpusStore) => unknown,
): Promise<void> {
  const [got, wanted] = [await ask(engines[0]), await ask(engines[1])];
  if (!isDeepStrictEqual(got, wanted)) {
    expect({ seed, ...what, answer: got }).toEqual({ seed, ...what, answer: wanted });
  }
}

describe(`search in memory and over plain texts (seed ${seed})`, () => {
  test(
    `finds, scores, explains and highlights ${corpora * searchesEach} random searches alike`,
    async () => {
      const random = new SeededRandom(seed);
      const telling = { found: 0, forgiven: 0, prefix: 0, phrase: 0, excluded: 0, cut: 0 };
      for (let round = 0; round < corpora; round += 1) {
        const corpus = randomTextCorpus(random, random.pick([1, 2, 5, 12, 30, 60]));
        const engines = [createMemoryStore(corpus), createNaiveStore(corpus)] as const;
        const texts = textsOf(corpus);
        const searches = Array.from({ length: searchesEach }, () => randomSearch(random, texts));
        for (const search of searches) {
          const set = deepFreeze({ search });
          const orderBy = random.pick([[], [by('RELEVANCE')], [by('RELEVANCE ASC'), by('TITLE')]]);
          const page = cut({ limit: random.pick([3, 100]) });
          await expectSame({ search, orderBy, page }, engines, async (store) => {
            const { items, ...rest } = await only(store.articlePages([{ set, orderBy, page }]));
            return [items.map(({ item, position }) => [item.article.id, item.score, position]), rest];
          });
          await expectSame({ search }, engines, (store) => store.searchWords([search]));
          const ids = random.some([...corpus.articles.map(({ id }) => id), 'a_former', 'a_nobody'], 8);
          const found = await only(engines[1].articlePages([{ set, orderBy: [], page: cut() }]));
          const asked = [...ids, ...found.items.slice(0, 3).map(({ item }) => item.article.id)].map(
            (articleId) => ({ articleId, search }),
          );
          await expectSame({ search, asked }, engines, (store) => store.highlights(asked));
          await note(telling, search, engines[1], found.items.length, asked);
        }
      }
      for (const [what, count] of Object.entries(telling)) {
        expect({ what, isEnough: count >= corpora }).toEqual({ what, isEnough: true });
      }
    },
    patience,
  );

  test(
    'completes, and finds what is nearest, alike',
    async () => {
      const random = new SeededRandom(seed + 1);
      let suggested = 0;
      let near = 0;
      for (let round = 0; round < corpora; round += 1) {
        const corpus = randomTextCorpus(random, random.pick([1, 5, 30]));
        const engines = [createMemoryStore(corpus), createNaiveStore(corpus)] as const;
        const names = [
          ...corpus.articles.map(({ title }) => title),
          ...corpus.topics.map(({ name }) => name),
        ];
        const prefixes = Array.from({ length: 40 }, () => {
          const name = random.pick([...names, ...corpus.providers.map(({ name: other }) => other), ' “']);
          const start = random.below(name.length + 1);
          const typed = name.slice(start, start + 1 + random.below(random.pick([3, 12])));
          return random.chance(0.2) ? typed.toUpperCase() : typed;
        });
        const requests = [...prefixes, '', ' ', "'", 'x'.repeat(300)].map((prefix) => ({
          prefix,
          kinds: random.some<SuggestionKind>(['TERM', 'TITLE', 'PROVIDER', 'TOPIC', 'TERM'], random.below(6)),
          first: random.pick([0, 1, 3, 10, 100, -1, 2.5, Number.NaN]),
        }));
        for (const request of requests) {
          await expectSame({ request }, engines, (store) => store.suggestions([request]));
          suggested += (await only(engines[1].suggestions([request]))).length;
        }
        const values = [...corpus.topics, ...corpus.providers].flatMap((one) =>
          'slug' in one ? [one.slug, one.name] : [one.domain, one.name],
        );
        const questions = values.flatMap((value) =>
          (['topic.slug', 'topic.name', 'provider.domain', 'provider.name'] as const).map((kind) => ({
            kind,
            text: random.chance(0.7) ? misspelt(random, value) : random.pick(['', 'zzz', value]),
          })),
        );
        await expectSame({ questions }, engines, (store) => store.nearest(questions));
        near += (await engines[1].nearest(questions)).filter((answer) => answer !== null).length;
      }
      expect(Math.min(suggested, near)).toBeGreaterThan(corpora * 5);
    },
    patience,
  );
});

/** Counts what a search has shown, so that a run in which nothing is found proves nothing. */
async function note(
  telling: Record<'found' | 'forgiven' | 'prefix' | 'phrase' | 'excluded' | 'cut', number>,
  search: SearchQuery,
  store: CorpusStore,
  found: number,
  asked: readonly { readonly articleId: string; readonly search: SearchQuery }[],
): Promise<void> {
  const words = await only(store.searchWords([search]));
  const shown = (await store.highlights(asked)).flat();
  const has = (kind: 'prefix' | 'phrase'): boolean =>
    search.groups.some((terms) => terms.some((term) => term.kind === kind));
  telling.found += Number(found > 0);
  telling.forgiven += Number(found > 0 && words.some(({ readAs }) => readAs !== null));
  telling.prefix += Number(found > 0 && has('prefix'));
  telling.phrase += Number(found > 0 && has('phrase'));
  telling.excluded += Number(found > 0 && search.excluded.length > 0);
  telling.cut += Number(shown.some(({ snippet }) => snippet.includes('…')));
}
