import { describe, expect, test } from '@jest/globals';
import { placeOf } from '../../../../src/documents/front-matter/locate-field.js';

const source = `
title: 1.10
"quoted key": 'x'
empty:
tagged: !!str 5
block: >-
  folded
  text
list:
  - one
  - { a: 1, "b": "two" }
  -
    - deep
map:
  inner:
    - url: "https://x"
dotted.key: 1
`;

/** The six characters at the place of a field. */
const at = (field: string): string | null => {
  const place = placeOf(source, field);
  return place === null ? null : source.slice(place.offset, place.offset + 6);
};

describe('placeOf', () => {
  test.each([
    ['title', '1.10\n"'],
    ['quoted key', `'x'\nem`],
    ['empty', 'empty:'],
    ['tagged', '!!str '],
    ['block', 'folded'],
    ['list', '- one\n'],
    ['list[0]', 'one\n  '],
    ['list[1]', '{ a: 1'],
    ['list[1].a', '1, "b"'],
    ['list[1].b', '"two" '],
    ['list[2][0]', 'deep\nm'],
    ['map.inner[0].url', '"https'],
  ])('of %s is where its value starts', (field, text) => {
    expect(at(field)).toBe(text);
  });

  test.each([
    ['list[7].title', '- one\n'],
    ['list[1].missing', '{ a: 1'],
    ['list[1].missing.deeper[3]', '{ a: 1'],
    ['title.below', '1.10\n"'],
    ['empty.below', 'empty:'],
  ])('of %s, which is not there, is its nearest ancestor', (field, text) => {
    expect(at(field)).toBe(text);
    expect(placeOf(source, field)?.written).toBeNull();
  });

  test('of a field without any ancestor is nowhere', () => {
    expect(placeOf(source, 'missing')).toBeNull();
    expect(placeOf(source, 'missing[1].url')).toBeNull();
    expect(placeOf(source, 'key')).toBeNull();
  });

  test('tells how a scalar is written before its type is known', () => {
    expect(placeOf(source, 'title')?.written).toBe('1.10');
    expect(placeOf(source, 'tagged')?.written).toBe('5');
    expect(placeOf(source, 'block')?.written).toBe('folded text');
    expect(placeOf(source, 'empty')?.written).toBeNull();
    expect(placeOf(source, 'list')?.written).toBeNull();
  });

  test('is not misled by keys that look like paths', () => {
    expect(placeOf('"list[0]": wrong\nlist: [right]', 'list[0]')?.written).toBe('right');
    expect(placeOf('a.b: wrong\na: {b: right}', 'a.b')?.written).toBe('right');
  });
});
