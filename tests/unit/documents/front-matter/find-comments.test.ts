import { expect, test } from '@jest/globals';
import { commentedFields } from '../../../../src/documents/front-matter/find-comments.js';

test('finds the plain and empty values that a comment follows, wherever they stand', () => {
  const source = `
title: Why C # matters
'excerpt' : # 1 in sales
category: two
  lines # and a comment
topics:
  - C # x
  - name: D\t# y
    "domain": #z
flow: [E # e
  , F]
end: G # g`;
  expect(commentedFields(source)).toEqual([
    'title',
    'excerpt',
    'category',
    'topics[0]',
    'topics[1].name',
    'topics[1].domain',
    'flow[0]',
    'end',
  ]);
});

test('finds none after quoted and block text, lists and maps, on lines of their own, and in text', () => {
  const source = `
# a line
title: "Why C # matters" # said
excerpt: 'a # b'
category: |  # a header
  text # of the block
topics: # of the day
  - C#
  - F#minor # 1`.replace(' # 1', '');
  expect(commentedFields(source)).toEqual([]);
});
