/** The brush's arithmetic: which buckets a span of time touches, and which moments a span of buckets means. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { momentsOf, spanOf } from '../../../dashboard/src/coverage/span.js';
import { timeTicks } from '../../../dashboard/src/coverage/ticks.js';

/** Days from 1 June 2020 on. */
function daysOfJune(count: number) {
  const start = Date.UTC(2020, 5, 1);
  return Array.from({ length: count }, (_, place) => ({
    epochMs: start + place * 86_400_000,
    end: new Date(start + (place + 1) * 86_400_000).toISOString().replace('.000Z', 'Z'),
  }));
}
const june = daysOfJune(30);

describe('a span of buckets', () => {
  test('becomes moments, and these become the same span', () => {
    const anySpan = fc
      .tuple(fc.nat(29), fc.nat(29))
      .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }))
      .filter(({ first, last }) => first > 0 || last < 29);
    fc.assert(
      fc.property(anySpan, (span) => {
        expect(spanOf(momentsOf(span, june), june)).toEqual(span);
      }),
    );
  });

  test('that is all of them is no condition at all', () => {
    expect(momentsOf({ first: 0, last: 29 }, june)).toEqual({ from: null, to: null });
    expect(spanOf({ from: null, to: null }, june)).toBeNull();
  });

  test('ends at the first moment that no longer counts', () => {
    expect(momentsOf({ first: 2, last: 2 }, june)).toEqual({
      from: '2020-06-03T00:00:00Z',
      to: '2020-06-04T00:00:00Z',
    });
  });
});

describe('a span of time', () => {
  test('within a bucket touches it alone; up to its start it does not', () => {
    const at = (from: string | null, to: string | null) => spanOf({ from, to }, june);
    expect(at('2020-06-03T10:00:00Z', '2020-06-03T11:00:00Z')).toEqual({ first: 2, last: 2 });
    expect(at('2020-06-03T10:00:00Z', '2020-06-05T00:00:00Z')).toEqual({ first: 2, last: 3 });
    expect(at(null, '2020-06-02T00:00:00Z')).toEqual({ first: 0, last: 0 });
    expect(at('2020-06-30T00:00:00Z', null)).toEqual({ first: 29, last: 29 });
  });

  test('beyond the buckets, or the wrong way round, touches none', () => {
    expect(spanOf({ from: '2021-01-01T00:00:00Z', to: null }, june)).toBeNull();
    expect(spanOf({ from: null, to: '2020-01-01T00:00:00Z' }, june)).toBeNull();
    expect(spanOf({ from: '2020-06-20T00:00:00Z', to: '2020-06-10T00:00:00Z' }, june)).toBeNull();
    expect(spanOf({ from: '2020-06-20T00:00:00Z', to: null }, [])).toBeNull();
  });
});

describe('the labels of the time axis', () => {
  const texts = (starts: readonly number[], most = 8) => timeTicks(starts, most).map(({ text }) => text);

  test('are years over many years, months over some, days over few', () => {
    const months = (count: number) => Array.from({ length: count }, (_, at) => Date.UTC(2015, at, 1));
    expect(texts(months(72))).toEqual(['2015', '2016', '2017', '2018', '2019', '2020']);
    expect(texts(months(4))).toEqual(['Jan 2015', 'Feb 2015', 'Mar 2015', 'Apr 2015']);
    expect(texts(daysOfJune(3).map(({ epochMs }) => epochMs))).toEqual([
      '1 Jun 2020',
      '2 Jun 2020',
      '3 Jun 2020',
    ]);
  });

  test('are never more than fit, stand at buckets that are there, in their order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 12 }), (count, most) => {
        const places = timeTicks(
          daysOfJune(count).map(({ epochMs }) => epochMs),
          most,
        ).map(({ index }) => index);
        expect(places.length).toBeLessThanOrEqual(most);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect(places.every((place) => place < count)).toBe(true);
      }),
    );
  });
});
