import { expect, test } from '@jest/globals';
import { documentWith, read } from './sample-document.js';

test.each([
  ['an own tag', ['secured: !S3CRET x']],
  ['a tag of YAML', ['secured: !!S3CRET x']],
  ['a verbatim tag', ['secured: !<S3CRET> x']],
  ['a tag with a space in it', ['secured: !<S3CRET x']],
  ['a tag with odd characters', ['secured: !S3CRET"^x y']],
  ['a tag with a handle', ['secured: !S3CRET!x y']],
  ['a tag of a list', ['secured: !S3CRET [x]']],
  ['a tag of a map', ['secured: !S3CRET {x: y}']],
  ['an anchor', ['secured: &S3CRET x']],
  ['an alias', ['secured: *S3CRET']],
  ['text that starts a line with dashes', ['secured: "ab', '---S3CRET"']],
  ['text that ends the front matter', ['secured: "ab', '---', 'S3CRET"']],
  ['text without an end', ['secured: "S3CRET']],
  ['text with a colon', ['secured: S3CRET: x']],
  ['text with a colon in its second line', ['secured: "ab', 'S3CRET:x']],
  ['a forbidden key', ['secured: {S3CRET: {__proto__: x}}']],
  ['a key twice', ['secured: {S3CRET: 1, S3CRET: 2}']],
  ['an escape that is none', ['secured: "\\S3CRET"']],
  ['a NUL', ['secured: "S3CRET\\0"']],
  ['a list', ['secured: [S3CRET]']],
])('no problem of a document repeats what stands in secured: %s', (_, lines) => {
  const outcome = read(documentWith(lines));
  const problems = 'fields' in outcome ? outcome.problems : outcome;
  expect(problems.length).toBeGreaterThan(0);
  for (const { message, suggestion, field } of problems) {
    expect([message, suggestion, field].join(' ')).not.toContain('S3CRET');
  }
});

test('a related entry at a host that lower case makes unreadable is left out, and its document is served', () => {
  const outcome = read(
    documentWith(['related:', '  - {title: x, publishedDateTime: 2024-05-01, webUrl: "https://xn--ẞ*-/"}']),
  );
  expect('fields' in outcome ? outcome.problems.map(({ code }) => code) : outcome).toEqual(['ENTRY_DROPPED']);
});
