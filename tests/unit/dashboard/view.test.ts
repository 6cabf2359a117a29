/** The dashboard's address: every view can be written as one and read back, and no address can break the page. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { orderOf, splitOf, whereOf } from '../../../dashboard/src/view/conditions.js';
import {
  isNarrowed,
  longestSearch,
  mostChosen,
  overview,
  readView,
  toggled,
  type View,
  widened,
  writeView,
} from '../../../dashboard/src/view/view.js';

const words = fc.string({ unit: 'binary', maxLength: 40 });
const chosen = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: mostChosen });
const moment = fc.option(
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().replace('.000Z', 'Z')),
);
const anyOverview: fc.Arbitrary<View> = fc
  .record({
    search: fc.string({ maxLength: longestSearch }).map((text) => text.trim()),
    providers: chosen,
    topics: chosen,
    from: moment,
    to: moment,
    split: fc.constantFrom(null, 'topic' as const, 'provider' as const),
    sort: fc.constantFrom(null, 'newest' as const, 'hottest' as const, 'best' as const, 'relevance' as const),
  })
  .map((parts) => ({ ...overview, ...parts }));

describe('an address', () => {
  test('says all of a view: what is written is what is read', () => {
    fc.assert(
      fc.property(anyOverview, (view) => {
        expect(readView(writeView(view).replace(/^\.\//, ''))).toEqual(view);
      }),
    );
  });

  test('of an article and of the problems brings these pages back', () => {
    const article: View = { ...overview, page: 'article', article: 'a_é&=?' };
    expect(readView(writeView(article))).toEqual(article);
    const problems: View = { ...overview, page: 'problems', severity: 'WARNING' };
    expect(writeView(problems)).toBe('?view=problems&severity=warning');
    expect(readView(writeView(problems))).toEqual(problems);
  });

  test('of everything has no words at all', () => {
    expect(writeView(overview)).toBe('./');
    expect(readView('')).toEqual(overview);
  });

  test('writes midnight as its date, and reads both forms as one moment', () => {
    const view: View = { ...overview, from: '2020-06-01T00:00:00Z', to: '2020-06-30T12:00:00.5Z' };
    expect(writeView(view)).toBe('?from=2020-06-01&to=2020-06-30T12%3A00%3A00.5Z');
    expect(readView('?from=2020-06-01').from).toBe('2020-06-01T00:00:00Z');
    expect(readView('?from=2020-06-01T00:00:00Z').from).toBe('2020-06-01T00:00:00Z');
  });

  test.each(['2020-02-30', '2020-13-01', 'yesterday', '2020-06-01T10:00', '2020-06-01T25:00:00Z', ''])(
    'that says from=%s says nothing of time',
    (text) => {
      expect(readView(`?from=${encodeURIComponent(text)}`).from).toBeNull();
    },
  );

  test('is never too much for the API: what is too long or too often is cut', () => {
    const view = readView(`?q=${'a'.repeat(1000)}&${'topic=x&'.repeat(3)}${manyTopics(100)}&provider=`);
    expect(view.search).toHaveLength(longestSearch);
    expect(view.topics).toHaveLength(mostChosen);
    expect(view.topics.filter((slug) => slug === 'x')).toEqual(['x']);
    expect(view.providers).toEqual([]);
  });

  test('can be anything at all, and is read as a view that can be written', () => {
    fc.assert(
      fc.property(words, words, words, (first, second, third) => {
        const view = readView(`?${first}&split=${second}&sort=${third}&severity=${first}&view=${second}`);
        expect(readView(writeView(view).replace(/^\.\//, ''))).toMatchObject({ page: view.page });
      }),
    );
  });
});

function manyTopics(count: number): string {
  return Array.from({ length: count }, (_, place) => `topic=t${place}`).join('&');
}

test('widened, a view shows everything again in the order and the split that were chosen', () => {
  fc.assert(
    fc.property(anyOverview, (view) => {
      const wide = widened(view);
      expect(isNarrowed(wide)).toBe(false);
      expect([wide.split, wide.sort, whereOf(wide)]).toEqual([view.split, view.sort, {}]);
    }),
  );
});

test('a value that is toggled twice is as it was, and stands at the end once it is there', () => {
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  expect(toggled(['b'], 'a')).toEqual(['b', 'a']);
  expect(toggled(toggled(['a'], 'b'), 'b')).toEqual(['a']);
});

test('a view is asked as conditions: any of its providers, any of its topics, from the one moment up to the other', () => {
  const view: View = {
    ...overview,
    providers: ['a.example', 'b.example'],
    topics: ['ai'],
    from: '2020-06-01T00:00:00Z',
    to: null,
  };
  expect(whereOf(view)).toEqual({
    provider: { domain: { in: ['a.example', 'b.example'] } },
    topics: { some: { slug: { in: ['ai'] } } },
    publishedDateTime: { gte: '2020-06-01T00:00:00Z' },
  });
  expect([orderOf({ ...view, sort: 'best' }), orderOf(view)]).toEqual([[{ field: 'QUALITY' }], null]);
  expect([splitOf(view), splitOf({ ...view, split: null })]).toEqual(['TOPIC', null]);
});
