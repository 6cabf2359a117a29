/** Counting in memory and counting over plain arrays agree. Set SEED to repeat a run. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { Corpus } from '../../src/corpus/corpus.js';
import type { ArticleFilter, ArticleTest, WhereField } from '../../src/model/article-filter.js';
import type {
  BucketRequest,
  CalendarUnit,
  FacetField,
  FacetRequest,
  GroupKey,
  GroupMeasure,
  GroupRequest,
  SplitField,
} from '../../src/store/aggregates.js';
import type { ArticleSet } from '../../src/store/article-set.js';
import { calendarBounds, calendarUnits } from '../../src/store/calendar/calendar-bounds.js';
import type { CorpusStore } from '../../src/store/corpus-store.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { makeCorpus, type ArticleSpec } from './corpus-builder.js';
import { deepFreeze } from './deep-freeze.js';
import { naiveStartOf } from './naive/calendar.js';
import { createNaiveStore } from './naive-store.js';
import { domains, slugs } from './random-corpus.js';
import { SeededRandom } from './seeded-random.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const corpora = 25;
const questionsEach = 60;
/** Milliseconds; a machine that does other things as well takes its time. */
const patience = 120_000;

const zones = [
  'UTC',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Africa/Cairo',
  'Pacific/Apia',
  'Africa/Monrovia',
  'Europe/Amsterdam',
];
/** Moments around which a calendar has something to get wrong, and how far around them articles lie. */
const turns: readonly (readonly [string, number])[] = [
  ['2020-03-08T07:00:00Z', 30],
  ['2020-11-01T06:00:00Z', 30],
  ['2020-10-03T15:30:00Z', 30],
  ['2020-04-04T15:00:00Z', 30],
  ['2018-11-04T03:00:00Z', 40],
  ['2010-11-07T02:31:00Z', 40],
  ['2011-12-30T10:00:00Z', 60],
  ['2023-04-27T22:00:00Z', 40],
  ['1985-12-31T18:30:00Z', 30],
  ['1972-01-07T00:44:30Z', 30],
  ['1883-11-18T17:00:00Z', 30],
  ['2020-12-31T12:00:00Z', 24 * 400],
  ['0000-01-02T00:00:00Z', 20],
  ['9999-12-30T00:00:00Z', 20],
];
const splitFields: readonly SplitField[] = ['provider', 'topic', 'type', 'category', 'published', 'host'];
const measures: readonly GroupMeasure[] = [
  'COUNT',
  'QUALITY_AVERAGE',
  'QUALITY_MAX',
  'HEAT_AVERAGE',
  'HEAT_MAX',
  'LATEST_ARTICLE',
  'KEY',
];

function randomCorpus(random: SeededRandom, size: number): Corpus {
  const [center, hours] = random.pick(turns);
  const ids = Array.from({ length: size }, (_, index) => `a${index}`);
  const articles = ids.map((id): ArticleSpec => {
    const steps = random.below(hours * 4) - hours * 2;
    return {
      id,
      at: new Date(Date.parse(center) + steps * 1_800_000 + random.pick([-1, 0, 0, 1, 61_001])).toISOString(),
      quality: random.pick([null, null, 0, 1, 2, 70, 189, -4]),
      heat: random.pick([null, -1, -1, 80]),
      published: random.pick([true, false, null]),
      provider: random.pick(domains),
      topics: random.some(slugs.slice(0, -1), random.below(4)),
      related: random.some(ids, random.below(3)),
      document: random.chance(0.3) ? null : { root: 'main', path: `${id}.md` },
      fields: {
        category: random.pick([null, 'News', 'news', 'Néws', '\u{1F600}', '\uFFFD']),
        type: random.pick(['ARTICLE', 'ARTICLE', 'VIDEO', 'OTHER']),
        host: random.pick(['h.example', 'www.h.example', '\u{10000}.example', '\uFF5E.example']),
        excerpt: random.pick([
          null,
          'Word '.repeat(30),
          '\u{1F600}'.repeat(50),
          'x'.repeat(80),
          'x'.repeat(81),
        ]),
        secured: random.pick([null, 'cipher']),
      },
    };
  });
  return makeCorpus({ articles });
}

function randomSet(random: SeededRandom): ArticleSet {
  const clause = (field: WhereField, of: ArticleTest): ArticleFilter[number] => ({
    field,
    path: `where.${field}`,
    filter: random.chance(0.2) ? { kind: 'not', of: { kind: 'test', of } } : { kind: 'test', of },
  });
  const clauses: ArticleFilter = [
    clause('provider', {
      field: 'provider.domain',
      test: { kind: 'in', values: random.some(domains, 3), mode: 'SENSITIVE' },
    }),
    clause('type', { field: 'type', in: random.some(['ARTICLE', 'VIDEO'], 2) }),
    clause('published', { field: 'published', is: random.chance(0.5) }),
    clause('category', {
      field: 'category',
      test: { kind: 'in', values: ['news'], mode: random.pick(['SENSITIVE', 'INSENSITIVE']) },
    }),
    clause('topics', { field: 'topicCount', test: { kind: 'range', from: 1, to: 2 } }),
    clause('host', { field: 'host', test: { kind: 'contains', value: 'h', mode: 'SENSITIVE' } }),
    clause('publishedDateTime', {
      field: 'publishedAt',
      test: { kind: 'range', from: null, to: Date.UTC(2020, 9, 3, 16) },
    }),
  ];
  const set = {
    ...(random.chance(0.2) ? { provider: random.pick([...domains, 'nobody.example']) } : {}),
    ...(random.chance(0.2) ? { topic: random.pick([...slugs, 'nothing']) } : {}),
    ...(random.chance(0.5) ? { filter: random.some(clauses, random.below(4)) } : {}),
  };
  return random.chance(0.5) ? deepFreeze(set) : set;
}

function randomFacet(random: SeededRandom, set: ArticleSet): FacetRequest {
  return {
    set,
    field: random.pick<FacetField>([...splitFields, 'year']),
    excludeOwnFilter: random.chance(0.5),
    first: random.pick([null, 0, 1, 2, 100]),
    timeZone: random.pick(zones),
  };
}

function randomGroups(random: SeededRandom, set: ArticleSet): GroupRequest {
  const key = (): GroupKey =>
    random.chance(0.4)
      ? { field: 'publishedDateTime', unit: random.pick(calendarUnits), timeZone: random.pick(zones) }
      : { field: random.pick(splitFields) };
  return {
    set,
    by: Array.from({ length: 1 + random.below(3) }, key),
    minimumCount: random.pick([null, null, 0, 1, 2]),
    maximumCount: random.pick([null, null, 0, 1, 4]),
    orderBy: Array.from({ length: random.below(4) }, () => ({
      measure: random.pick(measures),
      direction: random.pick(['ASC', 'DESC'] as const),
    })),
    first: random.pick([0, 1, 3, 1000]),
  };
}

/** Mostly the units of a calendar that cover the corpus, else any moments. */
function randomBuckets(random: SeededRandom, corpus: Corpus, set: ArticleSet): BucketRequest {
  const moments = corpus.articles.map(({ publishedAt }) => publishedAt);
  const span = { earliest: moments.at(-1)!, latest: moments[0]! };
  const bounds = random.chance(0.7)
    ? calendarBounds(span, random.pick(calendarUnits), random.pick(zones), 400)
    : null;
  return {
    set,
    bounds: bounds ?? random.some(moments, 8).toSorted((a, b) => a - b),
    split: random.chance(0.3) ? null : { field: random.pick(splitFields), top: random.pick([0, 1, 2, 20]) },
  };
}

async function expectSame(
  [memory, naive]: readonly [CorpusStore, CorpusStore],
  question: object,
  ask: (store: CorpusStore) => unknown,
): Promise<unknown> {
  const [got, wanted] = [await ask(memory), await ask(naive)];
  if (!isDeepStrictEqual(got, wanted)) {
    expect({ seed, ...question, answer: got }).toEqual({ seed, ...question, answer: wanted });
  }
  return wanted;
}

describe(`counting in memory and over plain arrays (seed ${seed})`, () => {
  test(
    `agree on ${corpora * questionsEach} random sets`,
    async () => {
      const random = new SeededRandom(seed);
      let telling = 0;
      for (let round = 0; round < corpora; round += 1) {
        const corpus = randomCorpus(random, random.pick([1, 3, 10, 40]));
        const stores = [createMemoryStore(corpus), createNaiveStore(corpus)] as const;
        for (let question = 0; question < questionsEach; question += 1) {
          const set = randomSet(random);
          const facet = randomFacet(random, set);
          const groups = randomGroups(random, set);
          const buckets = randomBuckets(random, corpus, set);
          await expectSame(stores, { facet }, (store) => store.facets([facet]));
          await expectSame(stores, { buckets }, (store) => store.buckets([buckets]));
          await expectSame(stores, { set }, (store) => store.spans([set]));
          const [rows] = (await expectSame(stores, { groups }, (store) =>
            store.groups([groups]),
          )) as unknown[][];
          if (rows!.length > 1) telling += 1;
          for (const field of ['quality', 'heat'] as const) {
            await expectSame(stores, { set, field }, (store) => store.distributions([{ set, field }]));
          }
          for (const kind of ['provider', 'topic'] as const) {
            await expectSame(stores, { set, kind }, (store) => store.distinctCounts([{ set, of: kind }]));
          }
        }
        await expectSame(stores, { round }, (store) => store.fieldCoverage());
      }
      expect(telling).toBeGreaterThan((corpora * questionsEach) / 10);
    },
    patience,
  );

  test(
    'agree with the library on every bound of the units that cover a corpus',
    () => {
      const random = new SeededRandom(seed + 1);
      for (let question = 0; question < 150; question += 1) {
        const [center, hours] = random.pick(turns);
        const [unit, timeZone] = [random.pick<CalendarUnit>(calendarUnits), random.pick(zones)];
        const earliest = Date.parse(center) - random.below(hours * 3600) * 1000;
        const latest = earliest + random.below(hours * 3600) * 1000;
        const bounds = calendarBounds({ earliest, latest }, unit, timeZone, 2000);
        if (bounds === null) continue;
        const where = { seed, unit, timeZone, earliest, latest };
        const starts = bounds.map((bound) => naiveStartOf(unit, timeZone, bound));
        const before = bounds.slice(1).map((bound) => naiveStartOf(unit, timeZone, bound - 1));
        expect({ ...where, bounds: starts }).toEqual({ ...where, bounds });
        expect({ ...where, bounds: before }).toEqual({ ...where, bounds: bounds.slice(0, -1) });
        expect(bounds[0]).toBe(naiveStartOf(unit, timeZone, earliest));
        expect(bounds.at(-2)).toBe(naiveStartOf(unit, timeZone, latest));
      }
    },
    patience,
  );
});
