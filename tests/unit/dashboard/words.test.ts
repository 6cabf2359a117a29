/** How the dashboard writes numbers, spans of time and addresses: exactly, and the same on every machine. */
import { describe, expect, test } from '@jest/globals';
import { secureAddress, webAddress } from '../../../dashboard/src/text/safe-link.js';
import { counted, longDate, number, shortDate, spanWords } from '../../../dashboard/src/text/words.js';

test('numbers have their thousands apart, and one of a thing is one', () => {
  expect([number(0), number(1234567), number(-1200)]).toEqual(['0', '1,234,567', '-1,200']);
  expect([counted(1, 'article'), counted(2, 'article'), counted(0, 'story', 'stories')]).toEqual([
    '1 article',
    '2 articles',
    '0 stories',
  ]);
});

test('dates are those of UTC, wherever the reader is', () => {
  expect([longDate('2020-06-11T23:59:59Z'), shortDate('2020-06-11T00:00:00Z')]).toEqual([
    '11 June 2020',
    '11 Jun 2020',
  ]);
});

describe('a span of time is said in the coarsest words that are exact', () => {
  test.each([
    ['2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z', '2020'],
    ['2020-06-01T00:00:00Z', '2020-07-01T00:00:00Z', 'June 2020'],
    ['2020-12-01T00:00:00Z', '2021-01-01T00:00:00Z', 'December 2020'],
    ['2020-06-01T00:00:00Z', '2020-09-01T00:00:00Z', 'Jun 2020 – Aug 2020'],
    ['2020-02-01T00:00:00Z', '2021-02-01T00:00:00Z', 'Feb 2020 – Jan 2021'],
    ['2020-06-11T00:00:00Z', '2020-06-12T00:00:00Z', '11 June 2020'],
    ['2020-06-08T00:00:00Z', '2020-06-15T00:00:00Z', '8 Jun 2020 – 14 Jun 2020'],
    ['2020-06-11T17:00:00Z', '2020-06-11T18:00:00Z', '11 Jun 2020, 17:00 – 11 Jun 2020, 18:00 UTC'],
  ])('from %s up to %s is %s', (from, to, words) => {
    expect(spanWords(from, to)).toBe(words);
    expect(spanWords(Date.parse(from), Date.parse(to))).toBe(words);
  });
});

test('only web addresses become links, and only secure ones images', () => {
  const urls = [
    'https://a.example/x',
    'http://a.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    '/x',
    '',
  ];
  expect(urls.map(webAddress)).toEqual(['https://a.example/x', 'http://a.example/', null, null, null, null]);
  expect(urls.map(secureAddress)).toEqual(['https://a.example/x', null, null, null, null, null]);
});
