/** What counting over sets promises: facets, distributions, spans, distinct counts and time buckets. */
import { expect } from '@jest/globals';
import type { ArticleFilter } from '../../../src/model/article-filter.js';
import type { BucketRequest, FacetRequest } from '../../../src/store/aggregates.js';
import type { CorpusStore } from '../../../src/store/corpus-store.js';
import { only } from '../ask.js';
import { firstThawed } from '../deep-freeze.js';
import { epoch, makeCorpus } from '../corpus-builder.js';
import type { Law } from '../laws/law.js';

const minute = 60_000;

const corpus = makeCorpus({
  articles: [
    {
      id: 'a',
      minute: 50,
      provider: 'p.example',
      topics: ['x', 'y'],
      quality: 70,
      heat: -1,
      published: true,
    },
    { id: 'b', minute: 40, provider: 'p.example', topics: ['y'], quality: 0, published: false },
    {
      id: 'c',
      minute: 30,
      provider: '\uFFFD.example',
      topics: [],
      quality: 70,
      heat: 10,
      fields: { type: 'VIDEO', category: 'News' },
    },
    {
      id: 'd',
      minute: 20,
      provider: '\u{1F600}.example',
      topics: ['y', 'z'],
      published: true,
      fields: { category: 'news' },
    },
    {
      id: 'e',
      minute: 10,
      provider: 'q.example',
      topics: ['x'],
      quality: -3,
      heat: 10,
      fields: { type: 'OTHER', category: 'News', host: 'www.q.example:81' },
    },
    { id: 'f', minute: 0, provider: 'q.example', document: null },
  ],
  topicNames: { empty: 'Empty' },
});

async function shownFacet(store: CorpusStore, request: Partial<FacetRequest>): Promise<string> {
  const { total, values } = await only(
    store.facets([
      { set: {}, field: 'provider', excludeOwnFilter: false, first: null, timeZone: 'UTC', ...request },
    ]),
  );
  return `${total}: ${values.map(({ key, count }) => `${String(key)} ${count}`).join(', ')}`;
}

async function shownBuckets(store: CorpusStore, request: Partial<BucketRequest>): Promise<string> {
  const answer = await only(store.buckets([{ set: {}, bounds: [], split: null, ...request }]));
  return [
    answer.counts.join(' '),
    ...answer.series.map(({ key, counts }) => `${String(key)}: ${counts.join(' ')}`),
  ].join(' | ');
}

const fromProvider = (...values: string[]): ArticleFilter => [
  {
    field: 'provider',
    path: 'where.provider',
    filter: {
      kind: 'test',
      of: { field: 'provider.domain', test: { kind: 'in', values, mode: 'SENSITIVE' } },
    },
  },
];
const published: ArticleFilter = [
  {
    field: 'published',
    path: 'where.published',
    filter: { kind: 'test', of: { field: 'published', is: true } },
  },
];
/** A test of the provider that is no clause of its own: `not` holds it. */
const notFromP: ArticleFilter = [
  { field: 'not', path: 'where.not', filter: { kind: 'not', of: fromProvider('p.example')[0]!.filter } },
];

const facetLaws: readonly Law[] = [
  {
    name: 'a facet counts the articles of each value, most first, then by key, and leaves out who has none',
    async check(createStore) {
      const store = await createStore(corpus);
      expect(await shownFacet(store, { field: 'provider' })).toBe(
        '6: p.example 2, q.example 2, \uFFFD.example 1, \u{1F600}.example 1',
      );
      expect(await shownFacet(store, { field: 'type' })).toBe('6: ARTICLE 4, OTHER 1, VIDEO 1');
      expect(await shownFacet(store, { field: 'category' })).toBe('6: News 2, news 1');
      expect(await shownFacet(store, { field: 'published' })).toBe('6: true 2, false 1');
      expect(await shownFacet(store, { field: 'host' })).toBe(
        '6: p.example 2, q.example 1, www.q.example:81 1, \uFFFD.example 1, \u{1F600}.example 1',
      );
    },
  },
  {
    name: 'an article counts for each of its topics, and for no topic when it has none',
    async check(createStore) {
      const store = await createStore(corpus);
      expect(await shownFacet(store, { field: 'topic' })).toBe('6: y 3, x 2, z 1');
      expect(await shownFacet(store, { field: 'topic', set: { topic: 'x' } })).toBe('2: x 2, y 1');
    },
  },
  {
    name: 'a facet shows as many values as asked, and the total does not hang on that',
    async check(createStore) {
      const store = await createStore(corpus);
      expect(await shownFacet(store, { first: 3 })).toBe('6: p.example 2, q.example 2, \uFFFD.example 1');
      expect(await shownFacet(store, { first: 0 })).toBe('6: ');
      expect(await shownFacet(store, { first: 100, set: { provider: 'p.example' } })).toBe('2: p.example 2');
      expect(await shownFacet(store, { set: { topic: 'empty' } })).toBe('0: ');
      expect(await shownFacet(store, { set: { provider: 'nobody' }, field: 'year' })).toBe('0: ');
    },
  },
  {
    name: 'a facet counts what filters leave, but its own when it is told to leave that out',
    async check(createStore) {
      const store = await createStore(corpus);
      const set = { filter: [...fromProvider('p.example'), ...published] };
      expect(await shownFacet(store, { set })).toBe('1: p.example 1');
      expect(await shownFacet(store, { set, excludeOwnFilter: true })).toBe(
        '2: p.example 1, \u{1F600}.example 1',
      );
      expect(await shownFacet(store, { set, field: 'published', excludeOwnFilter: true })).toBe(
        '2: false 1, true 1',
      );
      expect(await shownFacet(store, { set, field: 'topic', excludeOwnFilter: true })).toBe('1: x 1, y 1');
      expect(await shownFacet(store, { set: { filter: notFromP }, excludeOwnFilter: true })).toBe(
        '4: q.example 2, \uFFFD.example 1, \u{1F600}.example 1',
      );
    },
  },
  {
    name: 'the year of an article is that of the zone, years ascend and those without articles are left out',
    async check(createStore) {
      const turns = makeCorpus({
        articles: [
          { id: 'a', at: '2021-01-01T04:59:59.999Z' },
          { id: 'b', at: '2021-01-01T05:00:00Z' },
          { id: 'c', at: '2018-12-31T18:14:59Z' },
          { id: 'd', at: '2018-12-31T18:15:00Z' },
          { id: 'e', at: '0000-01-01T00:00:00Z' },
        ],
      });
      const store = await createStore(turns);
      const years = (timeZone: string): Promise<string> => shownFacet(store, { field: 'year', timeZone });
      expect(await years('UTC')).toBe('5: 0 1, 2018 2, 2021 2');
      expect(await years('America/New_York')).toBe('5: -1 1, 2018 2, 2020 1, 2021 1');
      expect(await years('Asia/Kathmandu')).toBe('5: 0 1, 2018 1, 2019 1, 2021 2');
      expect(await shownFacet(store, { field: 'year', first: 2 })).toBe('5: 0 1, 2018 2');
    },
  },
];

const numberLaws: readonly Law[] = [
  {
    name: 'a distribution has each number with its articles, ascending, and how many have none',
    async check(createStore) {
      const store = await createStore(corpus);
      expect(
        await store.distributions([
          { set: {}, field: 'quality' },
          { set: { topic: 'x' }, field: 'heat' },
          { set: { topic: 'empty' }, field: 'heat' },
        ]),
      ).toEqual([
        {
          missing: 2,
          values: [
            { value: -3, count: 1 },
            { value: 0, count: 1 },
            { value: 70, count: 2 },
          ],
        },
        {
          missing: 0,
          values: [
            { value: -1, count: 1 },
            { value: 10, count: 1 },
          ],
        },
        { missing: 0, values: [] },
      ]);
    },
  },
  {
    name: 'a span reaches from the oldest to the newest article, and an empty set has none',
    async check(createStore) {
      const store = await createStore(corpus);
      expect(await store.spans([{}, { topic: 'z' }, { topic: 'empty' }])).toEqual([
        { earliest: epoch, latest: epoch + 50 * minute },
        { earliest: epoch + 20 * minute, latest: epoch + 20 * minute },
        null,
      ]);
    },
  },
  {
    name: 'different providers and topics of a set are counted once each',
    async check(createStore) {
      const store = await createStore(corpus);
      expect(
        await store.distinctCounts([
          { set: {}, of: 'provider' },
          { set: {}, of: 'topic' },
          { set: { topic: 'y' }, of: 'provider' },
          { set: { provider: 'q.example' }, of: 'topic' },
          { set: { topic: 'empty' }, of: 'topic' },
        ]),
      ).toEqual([4, 3, 2, 1, 0]);
    },
  },
];

const bucketLaws: readonly Law[] = [
  {
    name: 'a bucket has its start and not its end, and what lies outside of all bounds counts nowhere',
    async check(createStore) {
      const store = await createStore(corpus);
      const bounds = [10, 30, 31, 32, 50].map((minutes) => epoch + minutes * minute);
      expect(await shownBuckets(store, { bounds })).toBe('2 1 0 1');
      expect(await shownBuckets(store, { bounds, set: { topic: 'x' } })).toBe('1 0 0 0');
      expect(await shownBuckets(store, { bounds: [epoch + 1, epoch + 10 * minute] })).toBe('0');
      expect(await shownBuckets(store, { bounds: [epoch - minute, epoch + 60 * minute] })).toBe('6');
      expect(await shownBuckets(store, { bounds: [epoch - 9, epoch - 5, epoch] })).toBe('0 0');
    },
  },
  {
    name: 'without a bucket there is nothing to count',
    async check(createStore) {
      const store = await createStore(corpus);
      const split = { field: 'provider', top: 5 } as const;
      expect(await shownBuckets(store, { bounds: [] })).toBe('');
      expect(await shownBuckets(store, { bounds: [epoch], split })).toBe('');
    },
  },
  {
    name: 'a split counts the buckets again for the values with most articles within the bounds',
    async check(createStore) {
      const store = await createStore(corpus);
      const bounds = [0, 20, 60].map((minutes) => epoch + minutes * minute);
      expect(await shownBuckets(store, { bounds, split: { field: 'provider', top: 2 } })).toBe(
        '2 4 | p.example: 0 2 | q.example: 2 0',
      );
      expect(await shownBuckets(store, { bounds, split: { field: 'topic', top: 5 } })).toBe(
        '2 4 | y: 0 3 | x: 1 1 | z: 0 1',
      );
      expect(await shownBuckets(store, { bounds, split: { field: 'published', top: 5 } })).toBe(
        '2 4 | true: 0 2 | false: 0 1',
      );
      expect(
        await shownBuckets(store, { bounds: bounds.slice(0, 2), split: { field: 'provider', top: 5 } }),
      ).toBe('2 | q.example: 2');
      expect(await shownBuckets(store, { bounds, split: { field: 'category', top: 1 } })).toBe(
        '2 4 | News: 1 1',
      );
      expect(await shownBuckets(store, { bounds, split: { field: 'host', top: 0 } })).toBe('2 4');
    },
  },
];

export const countingLaws: readonly Law[] = [
  ...facetLaws,
  ...numberLaws,
  ...bucketLaws,
  {
    name: 'what was counted is frozen',
    async check(createStore) {
      const store = await createStore(corpus);
      const set = {};
      const answers: readonly unknown[] = await Promise.all([
        store.facets([{ set, field: 'topic', excludeOwnFilter: false, first: 2, timeZone: 'UTC' }]),
        store.facets([{ set, field: 'year', excludeOwnFilter: false, first: null, timeZone: 'UTC' }]),
        store.distributions([{ set, field: 'quality' }]),
        store.spans([set]),
        store.buckets([{ set, bounds: [epoch, epoch + minute], split: { field: 'provider', top: 2 } }]),
        store.groups([
          { set, by: [{ field: 'topic' }], minimumCount: null, maximumCount: null, orderBy: [], first: 9 },
        ]),
        store.fieldCoverage(),
      ]);
      for (const answer of answers) expect(firstThawed(answer)).toBeNull();
    },
  },
];
