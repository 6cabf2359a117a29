/** One mistyped year is a problem of its document and of nobody else. */
import { expect, test } from '@jest/globals';
import { ask } from '../ask.js';
import { documentText, storeOfSites } from '../site.js';

const series =
  '{ articles { timeSeries { interval buckets { count } } } problems { nodes { field message line } } }';

test.each(['9020', '0202'])('the default time series is answered though a document says %s', async (year) => {
  const store = storeOfSites({
    site: {
      'fine.md': documentText('Fine', 'publishedDateTime: 2020-06-11T17:56:00Z'),
      'typo.md': documentText('Typo', `publishedDateTime: ${year}-06-11T17:56:00Z`),
    },
  });
  const { articles, problems } = await ask(store, series);
  expect(articles.timeSeries).toEqual({ interval: 'HOUR', buckets: [{ count: 1 }] });
  expect(problems.nodes).toContainEqual({
    field: 'publishedDateTime',
    message: expect.stringMatching(/a date in the years 1500 to 2999 is expected/),
    line: 4,
  });
});

test('the oldest and the newest date that there can be fit the default time series in any zone', async () => {
  const store = storeOfSites({
    site: {
      'old.md': documentText('Old', 'publishedDateTime: 1500-01-01T00:00:00Z'),
      'new.md': documentText('New', 'publishedDateTime: 2999-12-31T23:59:59Z'),
    },
  });
  for (const zone of ['UTC', 'America/New_York', 'Pacific/Auckland']) {
    const { articles } = await ask(
      store,
      `{ articles { timeSeries(timeZone: "${zone}") { interval buckets { count } } } }`,
    );
    expect(articles.timeSeries.interval).toBe('YEAR');
  }
});

test.each([
  ['', 'YEAR', 1500],
  ['(splitBy: PROVIDER)', 'DECADE', 150],
  ['(splitBy: PROVIDER, top: 20)', 'CENTURY', 15],
  ['(splitBy: TYPE, top: 20, targetBuckets: 500)', 'CENTURY', 15],
])('however many years there are, AUTO is answered: timeSeries%s in %ss', async (asked, unit, count) => {
  const store = storeOfSites({
    site: {
      'old.md': documentText('Old', 'publishedDateTime: 1500-01-01T00:00:00Z'),
      'new.md': documentText('New', 'publishedDateTime: 2999-12-31T23:59:59Z'),
    },
  });
  const { articles } = await ask(
    store,
    `{ articles { timeSeries${asked} { interval buckets { start count } series { buckets { count } } } } }`,
  );
  const { interval, buckets } = articles.timeSeries;
  expect([interval, buckets.length, buckets[0], buckets.at(-1).count]).toEqual([
    unit,
    count,
    { start: '1500-01-01T00:00:00Z', count: 1 },
    1,
  ]);
});
