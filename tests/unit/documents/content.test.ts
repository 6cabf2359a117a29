import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { accepted, documentWith } from './sample-document.js';

describe('the content of a document', () => {
  test('is its front matter in the order of its keys, and leaves out secured at every depth', () => {
    const lines = [
      'z: 1',
      'secured: "abc"',
      'a: {secured: x, b: [{secured: y, c: 2}]}',
      '"\\x73ecured2": kept',
    ];
    const json = accepted(documentWith(lines)).document.frontMatterJson;
    expect(json).toMatch(/^\{"title":.*"z":1,"a":\{"b":\[\{"c":2\}\]\},"secured2":"kept"\}$/);
  });

  test('is hashed as that JSON, a line end and the body', () => {
    const { document } = accepted(documentWith(['z: 1']) + 'body\n');
    const expected = createHash('sha256').update(`${document.frontMatterJson}\nbody\n`).digest('hex');
    expect(document.contentHash).toBe(expected);
  });

  test('has the same hash whatever secured is, and another for every other change', () => {
    const hash = (text: string): string => accepted(text).document.contentHash;
    const plain = hash(documentWith(['z: 1']));
    expect(hash(documentWith(['z: 1', 'secured: "abc"']))).toBe(plain);
    expect(hash(documentWith(['z: 1', 'secured: "xyz"']))).toBe(plain);
    expect(hash(documentWith(['z: 2']))).not.toBe(plain);
    expect(hash(documentWith(['z: 1']) + 'body')).not.toBe(plain);
  });
});

describe('a body', () => {
  test('is said not to be served, where it starts', () => {
    expect(accepted(documentWith([]) + '\n \n  text').problems).toEqual(['BODY_NOT_SERVED 11:3']);
  });

  test('of white space is no body', () => {
    expect(accepted(documentWith([]) + '\n \r\n\t').problems).toEqual([]);
  });
});
