import { expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { readYaml, YamlFault } from '../../../../src/documents/front-matter/read-yaml.js';

function adviceFor(source: string): string {
  const outcome = readYaml(source);
  if (!(outcome instanceof YamlFault)) throw new Error('read');
  return outcome.suggestion;
}

test.each([
  ['title: @home', 'title: "@home"'],
  ['title: %100', 'title: "%100"'],
  ['title: `x` y', 'title: "`x` y"'],
  ['title: [Update] News', 'title: "[Update] News"'],
  ['title: {a} b', 'title: "{a} b"'],
  ['title: - x', 'title: "- x"'],
  ['title: ? x', 'title: "? x"'],
  ['title: | x', 'title: "| x"'],
  ['title: *bold* x', 'title: "*bold* x"'],
  ['title: *bold*', 'title: "*bold*"'],
  ['title: !bold', 'title: "!bold"'],
  ["title: 'It's here'", 'title: "It\'s here"'],
  ['related:\n  - title: @x\n    quality: 5', 'related:\n  - title: "@x"\n    quality: 5'],
  ['title: Now: the news', 'title: "Now: the news"'],
])('%j is to be put in quotes, and %j is then read', (broken, mended) => {
  expect(adviceFor(broken)).toMatch(/in (double )?quotes/);
  expect(load(mended)).toBeTruthy();
});

test('a single quote is mended by doubling it, too', () => {
  expect(adviceFor("title: 'It's here'")).toContain("write '' for each single quote");
  expect(load("title: 'It''s here'")).toEqual({ title: "It's here" });
});

test.each([
  ['webUrl:https://x.example/a\ntitle: x', '"webUrl: "'],
  ['title: x\nwebUrl:https://x.example/a', '"webUrl: "'],
  ['title: x\nwebUrl:https://x.example/a\n\ntype: a', '"webUrl: "'],
  ['related:\n  - title:x\n    webUrl: y', '"title: "'],
])('a missing space after a colon is told in %j', (source, key) => {
  expect(adviceFor(source)).toBe(`Put a space after the colon: ${key}.`);
});

test.each([
  ['topics:\n  - a\n  -b\ntype: x', 'Put a space after the dash.'],
  ['title: "say "hi" now"', String.raw`Write \" for each double quote in the value.`],
  ['title: "x', 'End the value with the quote that it starts with.'],
  ['topics: [a, b', 'Close the bracket, or put the whole value in double quotes.'],
  ['title: "a\\d"', String.raw`Write \\ for a backslash, or put the value in single quotes.`],
  ['a: 1\n\tb: 2', 'Indent with spaces.'],
  ['a: 1\na: 2', 'Keep one of the two keys.'],
])('%j has advice of its own', (source, advice) => {
  expect(adviceFor(source)).toBe(advice);
});

test('a missing space after a colon names no word that is no field: it may be part of a secret', () => {
  expect(adviceFor('secured: "a\nS3CRET:x')).not.toContain('S3CRET');
  expect(adviceFor('a: 1\nS3CRET:x\nb: 2')).not.toContain('S3CRET');
});
