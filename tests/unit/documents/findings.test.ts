import { describe, expect, test } from '@jest/globals';
import { accepted, documentWith, read } from './sample-document.js';

describe('the problems of a document', () => {
  test('stand in the order of its lines, each with its line quoted', () => {
    const { document } = accepted(documentWith(['topics: 5', 'heat: x', 'quality: y', 'images: z']));
    expect(document.problems.map(({ line, quote }) => [line, quote])).toEqual([
      [8, 'topics: 5'],
      [9, 'heat: x'],
      [10, 'quality: y'],
      [11, 'images: z'],
    ]);
    expect(Object.isFrozen(document.problems[0])).toBe(true);
  });

  test('are at most 100, and then one that says how many more there are', () => {
    const { problems, document } = accepted(
      documentWith(['related:', ...Array.from({ length: 12_000 }, () => '- []')]),
    );
    expect(problems).toHaveLength(101);
    expect(problems[100]).toBe('PROBLEMS_LEFT_OUT');
    expect(document.problems[100]?.message).toContain('11900 more');
  });

  test('never hide why a document is refused', () => {
    const outcome = read(documentWith(['topics:', ...Array.from({ length: 500 }, () => '- []')], ['webUrl']));
    expect('fields' in outcome ? [] : outcome.map(({ code }) => code)).toEqual(['FIELD_MISSING']);
  });

  test('say what, where, expected and got in one sentence', () => {
    const { document } = accepted(documentWith([`quality: ${'x'.repeat(200)}`]));
    expect(document.problems[0]).toMatchObject({
      code: 'VALUE_DROPPED',
      severity: 'WARNING',
      root: 'site',
      path: '_news/a.md',
      line: 8,
      column: 10,
      field: 'quality',
      message: `quality is "${'x'.repeat(80)}…"; a whole number from 0 to 2147483647, without quotes is expected, so it is left out.`,
    });
  });
});

describe('locate', () => {
  test('of a document answers after it was read, for what is there and for what is not', () => {
    const { document } = accepted(`\uFEFF${documentWith(['related:', '  - title: x'])}`);
    expect(document.locate('webUrl')).toEqual({
      position: { line: 4, column: 9 },
      quote: 'webUrl: "https://www.example.com/robots/fold"',
    });
    expect(document.locate('related[0].webUrl').position).toEqual({ line: 9, column: 5 });
    expect(document.locate('related[5]').position).toEqual({ line: 9, column: 3 });
    expect(document.locate('heat')).toEqual({ position: { line: 1, column: 1 }, quote: '---' });
  });

  test('counts CRLF as one line end', () => {
    const { document } = accepted(documentWith(['quality: x']).replaceAll('\n', '\r\n'));
    expect(document.problems).toMatchObject([{ line: 8, column: 10, quote: 'quality: x' }]);
  });
});
