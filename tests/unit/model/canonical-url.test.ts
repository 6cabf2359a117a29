import { describe, expect, test } from '@jest/globals';
import { anyCanonicalUrl, canonicalUrl, hostOf } from '../../../src/model/canonical-url.js';
import { SeededRandom } from '../../contract/seeded-random.js';

describe('canonicalUrl', () => {
  test.each([
    ['https://example.com/a', 'https://example.com/a'],
    ['HTTPS://WWW.Example.COM/A/b', 'https://www.example.com/A/b'],
    ['https://example.com:443/a', 'https://example.com/a'],
    ['https://example.com:0443/a', 'https://example.com/a'],
    ['https://example.com:/a', 'https://example.com/a'],
    ['http://example.com:80/a', 'http://example.com/a'],
    ['http://example.com:443/a', 'http://example.com:443/a'],
    ['https://example.com:8443/a', 'https://example.com:8443/a'],
    ['https://[2001:DB8::1]:443/a', 'https://[2001:db8::1]/a'],
    ['https://example.com/a#part', 'https://example.com/a'],
    ['https://example.com/a?b=1#part?c=2', 'https://example.com/a?b=1'],
    ['https://User:Secret@Example.com/a', 'https://User:Secret@example.com/a'],
  ])('of %s is %s: scheme and host in lower case, no default port, no fragment', (text, expected) => {
    expect(canonicalUrl(text)).toBe(expected);
  });

  test.each([
    ['https://example.com/a?utm_source=x', 'https://example.com/a'],
    ['https://example.com/a?utm_=x&utm_campaign', 'https://example.com/a'],
    ['https://example.com/a?gclid=1&id=2&fbclid=3', 'https://example.com/a?id=2'],
    ['https://example.com/a?mc_cid=1&mc_eid=2&b', 'https://example.com/a?b'],
    ['https://example.com/a?gclid', 'https://example.com/a'],
    [
      'https://example.com/a?gclids=1&mc_cid2=2&autm_x=3',
      'https://example.com/a?gclids=1&mc_cid2=2&autm_x=3',
    ],
    ['https://example.com/a?ref=1&source=rss&igshid=2', 'https://example.com/a?ref=1&source=rss&igshid=2'],
    ['https://example.com/a?x=utm_source&UTM_SOURCE=1', 'https://example.com/a?x=utm_source&UTM_SOURCE=1'],
  ])('of %s is %s: exactly the tracking parameters are dropped', (text, expected) => {
    expect(canonicalUrl(text)).toBe(expected);
  });

  test.each([
    'https://example.com',
    'https://example.com/',
    'https://example.com/a/',
    'https://example.com//a/./b/../c',
    'https://example.com/a?',
    'https://example.com/a?b=2&a=1&&a=1',
    'https://example.com/%7Euser/%252F?q=%20',
    'https://www.example.com/a;b=c',
    'https://example.com./a',
    'https://bücher.example/ü',
  ])('leaves %s as it is written', (text) => {
    expect(canonicalUrl(text)).toBe(text);
  });

  test.each([
    '',
    'example.com/a',
    '//example.com/a',
    '/a',
    'ftp://example.com/a',
    'javascript:alert(1)',
    'data:text/html,x',
    'https:example.com',
    'https:/example.com',
    'https://',
    'https:///a',
    'https://?a',
    'https://example.com:99999/',
    'https://exa mple.com/',
    'https://example.com/a b',
    'https://example.com/a\nb',
    'https://example.com/a\u0000',
    'https://example.com\\a',
    ' https://example.com/',
    'https://[::1/',
    'https://xn--ẞ*-/',
    'https://a.XN--ẞ*-/',
    `https://example.com/${'a'.repeat(2048)}`,
  ])('of %j is null: it is no absolute http or https URL', (text) => {
    expect(canonicalUrl(text)).toBeNull();
  });

  test('accepts 2,048 characters and not one more', () => {
    const url = 'https://example.com/'.padEnd(2048, 'a');
    expect(canonicalUrl(url)).toBe(url);
    expect(canonicalUrl(`${url}a`)).toBeNull();
  });

  test('is its own canonical form', () => {
    for (const url of ['HTTP://A.b:80?utm_x&c=1&utm_y#d', 'https://a.b:443', 'https://a.b/?gclid=1&&']) {
      const once = canonicalUrl(url) ?? '';
      expect(canonicalUrl(once)).toBe(once);
    }
  });
});

describe('hostOf', () => {
  test('is the host with its port and without user and password', () => {
    expect(hostOf('https://example.com/a')).toBe('example.com');
    expect(hostOf('https://example.com:8443?x')).toBe('example.com:8443');
    expect(hostOf('https://user:secret@example.com/a@b')).toBe('example.com');
    expect(hostOf('https://[2001:db8::1]/a')).toBe('[2001:db8::1]');
  });
});

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/** What changes the meaning of a URL, or might, beside plain parts. */
const urlPieces = [
  ...[
    'http://',
    'https://',
    'HTTPS://',
    'https:',
    'ftp://',
    '//',
    '/',
    '\\',
    ':',
    ':443',
    ':80',
    '@',
    '?',
    '#',
    '&',
    ';',
  ],
  ...[
    'a',
    'example',
    'com',
    'news',
    'www.',
    '.',
    '..',
    '-',
    '--',
    'xn--',
    'xn--a',
    'xn--bcher-kva',
    '_',
    '~',
    '0',
    '1',
    '0x1',
  ],
  ...[
    '127',
    '256',
    '1.2.3.4',
    '999999999999',
    'localhost',
    '[::1]',
    '%',
    '%20',
    '%zz',
    '%2e',
    'A',
    'é',
    'ß',
    'ẞ',
    '\u00ad',
    '。',
  ],
  ...[
    ' ',
    '\t',
    '\n',
    '\0',
    '\x7f',
    '\x80',
    '\u2028',
    '"',
    '<',
    '>',
    '`',
    '{',
    '|',
    '}',
    '^',
    '[',
    ']',
    '*',
    '$',
    "'",
    '(',
    '!',
    ',',
    '=',
  ],
  ...[
    'utm_source=x',
    'gclid',
    '\ud83d',
    '\u{1f600}',
    '/a/b-c_d.html',
    '/2020/01/02/',
    'x'.repeat(64),
    'y'.repeat(2000),
  ],
];

test(`a URL that looks plain has the canonical form that a parser gives it, on 100,000 texts (seed ${seed})`, () => {
  const random = new SeededRandom(seed);
  let itself = 0;
  for (let round = 0; round < 100_000; round += 1) {
    let text = random.pick(['https://', 'http://', 'https://www.', '']);
    if (random.chance(0.7)) text += random.pick(['example.com', 'a-b.c1.org', 'x.y', 'a.b/', '1.a']);
    for (let count = random.below(6); count > 0; count -= 1) text += random.pick(urlPieces);
    const found = canonicalUrl(text);
    if (found === text) itself += 1;
    const expected = anyCanonicalUrl(text);
    if (found !== expected) expect([text, found]).toStrictEqual([text, expected]);
  }
  expect(itself).toBeGreaterThan(10_000);
});
