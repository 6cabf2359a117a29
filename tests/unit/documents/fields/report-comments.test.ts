import { expect, test } from '@jest/globals';
import { readTopicFile } from '../../../../src/documents/taxonomy.js';
import { accepted, documentWith, read, summaries } from '../sample-document.js';

test('text that a comment cuts short is served, with a notice that says how to keep it', () => {
  const { fields, document } = accepted(documentWith(['title: Why C # matters'], ['title']));
  expect(fields.title).toBe('Why C');
  expect(document.problems).toMatchObject([
    {
      code: 'COMMENT_AFTER_TEXT',
      severity: 'NOTICE',
      field: 'title',
      line: 7,
      column: 8,
      quote: 'title: Why C # matters',
      suggestion: 'Put the whole value in double quotes if # belongs to it.',
    },
  ]);
});

test('every text of a document, its entries, providers and images is watched, and nothing else is', () => {
  const lines = [
    'excerpt: # of the day',
    'quality: 70 # high',
    'heat: 80 # higher',
    'published: true # lead',
    'secured: abc # def',
    'note: a # b',
    'topics:',
    '  - C # x',
    'related:',
    '  - title: D # y',
    '    publishedDateTime: 2024-05-01T10:00:00Z # UTC',
    '    webUrl: https://example.com/d',
    '    provider:',
    '      name: E # z',
    '      domain: example.com',
  ];
  expect(accepted(documentWith(lines)).problems).toEqual([
    'COMMENT_AFTER_TEXT 8:1 excerpt',
    'COMMENT_AFTER_TEXT 15:5 topics[0]',
    'COMMENT_AFTER_TEXT 17:12 related[0].title',
    'COMMENT_AFTER_TEXT 21:13 related[0].provider.name',
  ]);
});

test('a document that is refused because its title is a comment says both', () => {
  const outcome = read(documentWith(['title: # 1 in sales'], ['title']));
  expect('fields' in outcome ? [] : summaries(outcome)).toEqual([
    'FIELD_MISSING 7:1 title',
    'COMMENT_AFTER_TEXT 7:1 title',
  ]);
});

test('a topic of the taxonomy is watched too', () => {
  const file = { root: 'site', path: '_data/topics/c.yaml' };
  const { entry, problems } = readTopicFile(file, new TextEncoder().encode('name: C # lang\n_id: c\n'));
  expect([entry?.name, summaries(problems)]).toEqual(['C', ['COMMENT_AFTER_TEXT 1:7 name']]);
});
