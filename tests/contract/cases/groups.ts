/** What groups promise, and how far fields are filled in. */
import { expect } from '@jest/globals';
import type { ArticleGroupRow, GroupKey, GroupMeasure, GroupRequest } from '../../../src/store/aggregates.js';
import type { CorpusStore } from '../../../src/store/corpus-store.js';
import { only } from '../ask.js';
import { epoch, makeCorpus } from '../corpus-builder.js';
import type { Law } from '../laws/law.js';

const minute = 60_000;

const corpus = makeCorpus({
  articles: [
    { id: 'a', minute: 50, provider: 'p.example', topics: ['x', 'y'], quality: 70, heat: -1 },
    { id: 'b', minute: 40, provider: 'p.example', topics: ['y'], quality: 10, published: false },
    { id: 'c', minute: 30, provider: 'r.example', topics: [], heat: 10, published: true },
    { id: 'd', minute: 20, provider: 'q.example', topics: ['y'], quality: 0 },
    { id: 'e', minute: 10, provider: 'q.example', topics: ['x'], heat: 9 },
    { id: 'f', minute: 0, provider: 'q.example', document: null },
  ],
});

async function askGroups(
  store: CorpusStore,
  by: readonly GroupKey[],
  request: Partial<GroupRequest> = {},
): Promise<readonly ArticleGroupRow[]> {
  const rows = await only(
    store.groups([
      { set: {}, by, minimumCount: null, maximumCount: null, orderBy: [], first: 100, ...request },
    ]),
  );
  if (rows === null) throw new Error('expected groups, got too many');
  return rows;
}

/** `p.example x 1, ...`: keys and count of each group. */
async function shownGroups(
  store: CorpusStore,
  by: readonly GroupKey[],
  request: Partial<GroupRequest> = {},
): Promise<string> {
  const rows = await askGroups(store, by, request);
  return rows.map(({ keys, count }) => `${keys.map(String).join(' ')} ${count}`).join(', ');
}

const byProvider: GroupKey = { field: 'provider' };
const byTopic: GroupKey = { field: 'topic' };
const inOrder = (...clauses: string[]): Partial<GroupRequest> => ({
  orderBy: clauses.map((clause) => {
    const [measure, direction] = clause.split(' ');
    return { measure: measure as GroupMeasure, direction: direction === 'ASC' ? 'ASC' : 'DESC' };
  }),
});

export const groupLaws: readonly Law[] = [
  {
    name: 'a group has the articles with its keys, and one of null those without the value',
    async check(createStore) {
      const store = await createStore(corpus);
      expect(await shownGroups(store, [byProvider])).toBe('q.example 3, p.example 2, r.example 1');
      expect(await shownGroups(store, [byTopic])).toBe('y 3, x 2, null 2');
      expect(await shownGroups(store, [{ field: 'published' }])).toBe('null 4, false 1, true 1');
      expect(await shownGroups(store, [byProvider, byTopic])).toBe(
        'p.example y 2, p.example x 1, q.example x 1, q.example y 1, q.example null 1, r.example null 1',
      );
      expect(await shownGroups(store, [byProvider], { set: { topic: 'unknown' } })).toBe('');
    },
  },
  {
    name: 'an article with several topics stands in the group of each, and with topics twice in that of each pair',
    async check(createStore) {
      const store = await createStore(corpus);
      expect(await shownGroups(store, [byTopic, byTopic])).toBe('y y 3, x x 2, null null 2, x y 1, y x 1');
      expect(await shownGroups(store, [byTopic, byProvider, { field: 'published' }], { first: 3 })).toBe(
        'x p.example null 1, x q.example null 1, y p.example false 1',
      );
    },
  },
  {
    name: 'a group says what the numbers and moments of its articles come to',
    async check(createStore) {
      const store = await createStore(corpus);
      expect(await askGroups(store, [byProvider], { first: 2 })).toEqual([
        {
          keys: ['q.example'],
          count: 3,
          quality: { count: 1, min: 0, max: 0, sum: 0 },
          heat: { count: 1, min: 9, max: 9, sum: 9 },
          earliest: epoch,
          latest: epoch + 20 * minute,
        },
        {
          keys: ['p.example'],
          count: 2,
          quality: { count: 2, min: 10, max: 70, sum: 80 },
          heat: { count: 1, min: -1, max: -1, sum: -1 },
          earliest: epoch + 40 * minute,
          latest: epoch + 50 * minute,
        },
      ]);
      const [lone] = await askGroups(store, [byProvider], { set: { provider: 'r.example' } });
      expect(lone!.quality).toEqual({ count: 0, min: null, max: null, sum: 0 });
    },
  },
  {
    name: 'groups come in the order asked, what is null last in both directions, equals by their keys',
    async check(createStore) {
      const store = await createStore(corpus);
      const providers = (...clauses: string[]): Promise<string> =>
        shownGroups(store, [byProvider], inOrder(...clauses));
      expect(await providers('COUNT ASC')).toBe('r.example 1, p.example 2, q.example 3');
      expect(await providers('KEY DESC')).toBe('r.example 1, q.example 3, p.example 2');
      expect(await providers('QUALITY_AVERAGE DESC')).toBe('p.example 2, q.example 3, r.example 1');
      expect(await providers('QUALITY_AVERAGE ASC')).toBe('q.example 3, p.example 2, r.example 1');
      expect(await providers('QUALITY_MAX DESC')).toBe('p.example 2, q.example 3, r.example 1');
      expect(await providers('HEAT_AVERAGE ASC')).toBe('p.example 2, q.example 3, r.example 1');
      expect(await providers('HEAT_MAX DESC')).toBe('r.example 1, q.example 3, p.example 2');
      expect(await providers('LATEST_ARTICLE ASC')).toBe('q.example 3, r.example 1, p.example 2');
      const topics = (...clauses: string[]): Promise<string> =>
        shownGroups(store, [byTopic], inOrder(...clauses));
      expect(await topics('KEY ASC')).toBe('x 2, y 3, null 2');
      expect(await topics('KEY DESC')).toBe('y 3, x 2, null 2');
      expect(await topics('COUNT ASC', 'KEY DESC')).toBe('x 2, null 2, y 3');
    },
  },
  {
    name: 'groups can be kept by the number of their articles, both bounds included, and then be cut',
    async check(createStore) {
      const store = await createStore(corpus);
      expect(await shownGroups(store, [byProvider], { minimumCount: 2 })).toBe('q.example 3, p.example 2');
      expect(await shownGroups(store, [byProvider], { maximumCount: 2 })).toBe('p.example 2, r.example 1');
      expect(await shownGroups(store, [byProvider], { minimumCount: 2, maximumCount: 2 })).toBe(
        'p.example 2',
      );
      expect(await shownGroups(store, [byProvider], { minimumCount: 4 })).toBe('');
      expect(await shownGroups(store, [byProvider], { maximumCount: 2, first: 1 })).toBe('p.example 2');
      expect(await shownGroups(store, [byProvider], { first: 0 })).toBe('');
    },
  },
  {
    name: 'groups by calendar unit begin with the unit in its zone, and hours that read the same are two',
    async check(createStore) {
      const turns = makeCorpus({
        articles: [
          { id: 'a', at: '2020-11-01T05:30:00Z' },
          { id: 'b', at: '2020-11-01T06:30:00Z' },
          { id: 'c', at: '2020-11-01T06:59:59Z' },
          { id: 'd', at: '2020-11-02T04:59:59Z' },
          { id: 'e', at: '2020-11-02T05:00:00Z' },
        ],
      });
      const store = await createStore(turns);
      const units = async (unit: 'HOUR' | 'DAY' | 'WEEK', timeZone: string): Promise<string> => {
        const by: GroupKey = { field: 'publishedDateTime', unit, timeZone };
        const rows = await askGroups(store, [by], inOrder('KEY ASC'));
        return rows
          .map(({ keys, count }) => `${new Date(keys[0] as number).toISOString().slice(0, 16)} ${count}`)
          .join(', ');
      };
      expect(await units('HOUR', 'America/New_York')).toBe(
        '2020-11-01T05:00 1, 2020-11-01T06:00 2, 2020-11-02T04:00 1, 2020-11-02T05:00 1',
      );
      expect(await units('DAY', 'America/New_York')).toBe('2020-11-01T04:00 4, 2020-11-02T05:00 1');
      expect(await units('WEEK', 'America/New_York')).toBe('2020-10-26T04:00 4, 2020-11-02T05:00 1');
      expect(await units('DAY', 'Asia/Kathmandu')).toBe('2020-10-31T18:15 3, 2020-11-01T18:15 2');
    },
  },
  {
    name: 'units stand by moment between other keys, newest first when they are asked so',
    async check(createStore) {
      const store = await createStore(corpus);
      const byHour: GroupKey = { field: 'publishedDateTime', unit: 'HOUR', timeZone: 'Asia/Kathmandu' };
      const rows = await askGroups(store, [byHour, byProvider], inOrder('KEY DESC'));
      // Hours begin at a quarter past the hour of UTC.
      expect(
        rows.map(({ keys: [start, domain], count }) => [((start as number) - epoch) / minute, domain, count]),
      ).toEqual([
        [15, 'r.example', 1],
        [15, 'q.example', 1],
        [15, 'p.example', 2],
        [-45, 'q.example', 2],
      ]);
    },
  },
  {
    name: 'field coverage says how many articles have a field, how many values it takes and the most frequent ones',
    async check(createStore) {
      const image = (name: string) => ({
        url: `https://i.example/${name}`,
        width: null,
        height: null,
        title: null,
        isCached: null,
      });
      const store = await createStore(
        makeCorpus({
          articles: [
            {
              id: 'a',
              topics: ['x', 'y'],
              quality: 10,
              related: ['b', 'c'],
              fields: { images: [image('2'), image('2')], secured: 'cipher' },
            },
            {
              id: 'b',
              topics: ['y'],
              quality: 9,
              related: ['c'],
              fields: { excerpt: '\u{1F600}'.repeat(60) },
            },
            { id: 'c', quality: 10, published: false, document: null, fields: { images: [image('1')] } },
          ],
        }),
      );
      const fields = new Map(
        (await store.fieldCoverage()).map(({ field, ...coverage }) => [field, coverage]),
      );
      expect([...fields.keys()].join(' ')).toBe(
        'id title excerpt category type publishedDateTime url webUrl originalUrl ampWebUrl cdnAmpWebUrl host quality heat published ' +
          'featuredContent embedUrl secured provider topics images related mentionedBy duplicates document',
      );
      expect(fields.get('id')).toEqual({ count: 3, distinct: 3, examples: ['a', 'b', 'c'] });
      expect(fields.get('category')).toEqual({ count: 0, distinct: 0, examples: [] });
      expect(fields.get('quality')).toEqual({ count: 3, distinct: 2, examples: ['10', '9'] });
      expect(fields.get('published')).toEqual({ count: 1, distinct: 1, examples: ['false'] });
      expect(fields.get('topics')).toEqual({ count: 2, distinct: 2, examples: ['y', 'x'] });
      expect(fields.get('images')).toEqual({
        count: 2,
        distinct: 2,
        examples: ['https://i.example/1', 'https://i.example/2'],
      });
      expect(fields.get('related')).toEqual({ count: 2, distinct: 2, examples: ['c', 'b'] });
      expect(fields.get('mentionedBy')).toEqual({ count: 2, distinct: 2, examples: ['a', 'b'] });
      expect(fields.get('document')).toEqual({ count: 2, distinct: 2, examples: ['main/a.md', 'main/b.md'] });
      expect(fields.get('secured')).toEqual({ count: 1, distinct: 1, examples: [] });
      expect(fields.get('excerpt')!.examples).toEqual([`${'\u{1F600}'.repeat(39)}…`]);
    },
  },
];
