import { describe, expect, test } from '@jest/globals';
import { accepted, documentWith, read } from '../sample-document.js';

const problemsOf = (text: string) => {
  const outcome = read(text);
  return 'fields' in outcome ? outcome.problems : outcome;
};

describe('a key that is nearly the name of a missing field', () => {
  test('is told, in documents, entries, providers and images', () => {
    const lines = [
      'excerp: lost',
      'Heat: 90',
      'related:',
      '  - title: D',
      '    publishedDateTime: 2024-05-01T10:00:00Z',
      '    webUrl: https://example.com/d',
      '    qualty: 5',
      '    provider: { name: E, domain: example.com, image: [] }',
      'images:',
      '  - url: https://example.com/a.png',
      '    with: 5',
    ];
    expect(accepted(documentWith(lines)).problems).toEqual([
      'KEY_MISSPELT 8:9 excerp',
      'KEY_MISSPELT 9:7 Heat',
      'KEY_MISSPELT 14:13 related[0].qualty',
      'KEY_MISSPELT 15:54 related[0].provider.image',
      'KEY_MISSPELT 18:11 images[0].with',
    ]);
    expect(problemsOf(documentWith(['excerp: lost']))).toMatchObject([
      {
        severity: 'NOTICE',
        message: 'excerp is no field that is known, so it is not read; excerpt is missing.',
        suggestion: 'Rename excerp to excerpt, if that is meant.',
      },
    ]);
  });

  test('is not told where the field is there, where the key has a meaning elsewhere, or where nothing is near', () => {
    const lines = [
      'excerpt: x',
      'excerp: y',
      'layout: post',
      'tags: [a]',
      'description: z',
      'related:',
      '  - title: D',
      '    publishedDateTime: 2024-05-01T10:00:00Z',
      '    webUrl: https://example.com/d',
      '    published: true',
      '    heat: 5',
      '    provider: { name: E, domain: example.com }',
    ];
    expect(accepted(documentWith(lines)).problems).toEqual([]);
  });

  test('is what a refusal for the missing field names and points at', () => {
    expect(problemsOf(documentWith(['Title: A'], ['title']))).toMatchObject([
      { code: 'FIELD_MISSING', field: 'title', line: 7, column: 8, suggestion: 'Rename Title to title.' },
    ]);
    expect(problemsOf(documentWith(['titel: A'], ['title']))).toMatchObject([
      { suggestion: 'Rename titel to title.' },
    ]);
    expect(problemsOf(documentWith(['title: ', 'titel: A'], ['title']))).toMatchObject([
      { line: 7, suggestion: 'Add title.' },
    ]);
    expect(problemsOf(documentWith(['publishedDatetime: A'], ['publishedDateTime']))).toMatchObject([
      { suggestion: 'Rename publishedDatetime to publishedDateTime.' },
    ]);
    expect(problemsOf(documentWith(['weburl: https://example.com/a'], ['webUrl']))).toMatchObject([
      { field: 'webUrl', suggestion: 'Rename weburl to webUrl.' },
    ]);
    expect(problemsOf(documentWith(['orginalUrl: https://example.com/a'], ['webUrl']))).toMatchObject([
      { field: 'originalUrl', suggestion: 'Rename orginalUrl to originalUrl.' },
    ]);
  });

  test('is looked for among the first 50 unknown keys, so that thousands cost little', () => {
    const keys = Array.from({ length: 3000 }, (_, index) => `excerp${index}: 1`);
    expect(accepted(documentWith(keys)).problems.length).toBeLessThanOrEqual(50);
  });
});

describe('a field that must be there and stands under a name that others give it', () => {
  test.each([
    ['webUrl', 'url: https://example.com/a', 'Rename url to webUrl.'],
    ['webUrl', 'link: https://example.com/a', 'Rename link to webUrl.'],
    ['webUrl', 'permalink: /2024/a/', 'Add webUrl.'],
    ['webUrl', 'url: [a]', 'Add webUrl.'],
    ['publishedDateTime', 'date: 2024-05-01', 'Rename date to publishedDateTime.'],
    ['publishedDateTime', 'published: 2024-05-01T10:00:00Z', 'Rename published to publishedDateTime.'],
    ['publishedDateTime', 'publishedAt: 2024-05-01 10:00', 'Rename publishedAt to publishedDateTime.'],
    ['publishedDateTime', 'published: true', 'Add publishedDateTime.'],
    ['publishedDateTime', 'date: yesterday', 'Add publishedDateTime.'],
  ])('%s, where there is %s: %s', (field, line, suggestion) => {
    const problems = problemsOf(documentWith([line], [field]));
    expect(problems).toMatchObject([{ code: 'FIELD_MISSING', field, suggestion }]);
  });

  test('is pointed at, also in an entry', () => {
    expect(problemsOf(documentWith(['url: https://example.com/a'], ['webUrl']))[0]).toMatchObject({
      line: 7,
      column: 6,
    });
    const lines = ['related:', '  - title: D', '    date: 2024-05-01', '    url: https://example.com/d'];
    expect(problemsOf(documentWith(lines))).toMatchObject([
      {
        code: 'ENTRY_DROPPED',
        suggestion: 'Rename date to publishedDateTime. Rename url to webUrl.',
      },
    ]);
  });

  test('is not told where the story is used', () => {
    expect(accepted(documentWith(['url: https://example.com/a', 'date: 2024-05-01'])).problems).toEqual([]);
  });
});
