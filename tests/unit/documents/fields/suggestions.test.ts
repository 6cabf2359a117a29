import { describe, expect, test } from '@jest/globals';
import { documentWith, read } from '../sample-document.js';

/** Code and suggestion of each problem. */
function told(text: string): readonly (readonly [string, string | null])[] {
  const outcome = read(text);
  const problems = 'fields' in outcome ? outcome.problems : outcome;
  return problems.map(({ code, suggestion }) => [code, suggestion] as const);
}
const form = 'Write a date and time such as 2020-06-11T17:56:00Z, or a date such as 2020-06-11.';

describe('what to do about a date', () => {
  test.each([
    ['2020-02-30', `30 February 2020 does not exist. ${form}`],
    ['2021-02-29T10:00:00Z', `29 February 2021 does not exist. ${form}`],
    ['2021-04-31', `31 April 2021 does not exist. ${form}`],
    ['2021-13-01', `There is no month 13. ${form}`],
    ['2021-04-00', `0 April 2021 does not exist. ${form}`],
    ['2021-04-01T25:00:00Z', `25:00:00 is no time of day. ${form}`],
    ['2024-05-01T10:00', `10:00 has no seconds: write 10:00:00. ${form}`],
    ['2024-05-01 10:00+02:00', `10:00 has no seconds: write 10:00:00. ${form}`],
    ['2024-05-01T24:30Z', `24:30 is no time of day. ${form}`],
    ['2024-05-01T10:00:1', form],
    ['2016-12-31T23:59:60Z', `A leap second cannot be kept: write :59. ${form}`],
    ['June 11, 2020', form],
    ['2020/06/11', form],
    ['1591898160', form],
  ])('%s', (date, suggestion) => {
    expect(told(documentWith([`publishedDateTime: ${date}`], ['publishedDateTime']))).toEqual([
      ['FIELD_WRONG', suggestion],
    ]);
  });
});

describe('what to do about an address', () => {
  test.each([
    ['www.example.com/x', 'Begin with https://.'],
    ['example.com:8080/x', 'Begin with https://.'],
    ['/x', 'Begin with https://.'],
    ['ftp://example.com/x', 'Write an address that begins with https:// or http://.'],
    ['"https://example.com/a b"', 'Write %20 for white space within the address.'],
    ['https://', 'Write the address as a browser shows it.'],
  ])('%s', (url, suggestion) => {
    expect(told(documentWith([`webUrl: ${url}`], ['webUrl']))).toEqual([['FIELD_WRONG', suggestion]]);
    expect(told(documentWith([`ampWebUrl: ${url}`]))).toEqual([['VALUE_DROPPED', suggestion]]);
  });
});

test('everything that is dropped says what to do', () => {
  const lines = [
    'topics:',
    '  - #hash',
    '  - "!"',
    '  - Robots',
    '  - robots',
    'images:',
    '  - x.png',
    '  - url: "data:x"',
    'related:',
    '  - https://example.com/a',
    '  - title: D',
    '    publishedDateTime: 2020-02-30',
    '    webURL: https://example.com/d',
    'quality: high',
    'excerpt: [a]',
    'type: podcast',
    'heat: 1.5',
    'published: maybe',
  ];
  const problems = told(documentWith(lines));
  expect(problems).toHaveLength(12);
  expect(problems.filter(([, suggestion]) => suggestion === null)).toEqual([]);
  expect(problems).toContainEqual([
    'VALUE_DROPPED',
    'Write a name, in double quotes when it starts with #, or remove the item.',
  ]);
  expect(problems).toContainEqual([
    'ENTRY_DROPPED',
    `30 February 2020 does not exist. ${form} Rename webURL to webUrl.`,
  ]);
});

describe('a line "---" in a text', () => {
  const early = ['excerpt: |', '  Before', '---', '  After'];

  test('is what the refusal for a field below it names', () => {
    const text = documentWith([...early, 'title: A', 'topics: [x]'], ['title']);
    expect(told(text)).toEqual([
      [
        'FIELD_MISSING',
        'Below the line "---" that ends the fields stands title, topics: remove that line, or indent it when it belongs to a text.',
      ],
    ]);
    expect(told(documentWith([...early, 'originalUrl: https://example.com/a'], ['webUrl']))[0]?.[1]).toMatch(
      /stands originalUrl:/,
    );
  });

  test('is named where optional fields stand below it', () => {
    expect(told(documentWith([...early, 'quality: 5']))).toEqual([
      [
        'BODY_NOT_SERVED',
        'Below the line "---" that ends the fields stands quality: remove that line, or indent it when it belongs to a text.',
      ],
    ]);
  });

  test('is not suspected where the body is prose, or has what the fields have', () => {
    for (const body of ['Prose.', 'title: again', 'note: x', '  quality: 5']) {
      expect(told(documentWith(['---', body]))[0]?.[1]).toMatch(/^Put what readers should see/);
    }
    expect(told(documentWith(['---', 'quality: 5'], ['title']))[0]?.[1]).toBe('Add title.');
  });
});
