import { describe, expect, test } from '@jest/globals';
import { parseAnyDomain, parseDomain, registrableDomain } from '../../../../src/documents/fields/domain.js';
import { SeededRandom } from '../../../contract/seeded-random.js';

describe('parseDomain', () => {
  test.each([
    ['reuters.com', 'reuters.com'],
    [' Reuters.COM ', 'reuters.com'],
    ['www.bgr.in', 'bgr.in'],
    ['WWW.bgr.in.', 'bgr.in'],
    ['bgr.in..', 'bgr.in'],
    [`${'a.'.repeat(125)}com`, `${'a.'.repeat(125)}com`],
    ['example.com:8080', 'example.com'],
    ['www.com', 'www.com'],
    ['www.www.example.com', 'www.example.com'],
    ['www2.example.com', 'www2.example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    ['192.168.0.1', '192.168.0.1'],
    ['[::1]', '[::1]'],
  ])('of %j is %s', (text, domain) => {
    expect(parseDomain(text)).toEqual({ domain, wasUrl: false });
  });

  test.each([
    ['https://www.techcrunch.com/2020/x?y#z', 'techcrunch.com'],
    ['HTTP://Example.com:8080', 'example.com'],
    ['https://user:secret@example.com/', 'example.com'],
    ['example.com/', 'example.com'],
    ['www.example.com/news', 'example.com'],
  ])('of the URL %j is its host %s', (text, domain) => {
    expect(parseDomain(text)).toEqual({ domain, wasUrl: true });
  });

  test.each([
    '',
    ' ',
    'Windows',
    'Example News',
    'a headline about example.com',
    '.',
    '.com',
    'com.',
    'a..b',
    '1.5',
    '2020',
    '/news',
    'https://',
    'https:///x',
    'ftp://example.com/',
    'mailto:a@example.com',
    'a@example.com',
    'example.com?x',
    'exa\u0000mple.com',
    'example.com:port',
    '[::1',
    `${'ab.'.repeat(84)}com`,
    `https://${'a.'.repeat(30_000)}com/`,
  ])('of %j is null', (text) => {
    expect(parseDomain(text)).toBeNull();
  });
});

describe('registrableDomain', () => {
  test.each([
    ['https://news.bbc.co.uk/a', 'bbc.co.uk'],
    ['https://www.example.com:8443/a', 'example.com'],
    ['https://someone.github.io/a', 'github.io'],
    ['http://127.0.0.1:3000/a', '127.0.0.1'],
    ['http://localhost/a', 'localhost'],
    ['http://intranet/a', 'intranet'],
    ['http://[::1]/a', '[::1]'],
    ['https://co.uk../', 'co.uk'],
    ['https://a.b.../', 'a.b'],
    ['https://../', '..'],
  ])('of %s is %s', (url, domain) => {
    expect(registrableDomain(url)).toBe(domain);
  });
});

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/** What changes the meaning of a host, or might, beside plain labels. */
const hostPieces = (
  'a example com news www www. WWW. . .. - -- xn-- xn--a xn--bcher-kva _ 0 1 0x1 127 256 1.2.3.4 localhost [::1] % %2e @ : :443 / ? # ' +
  `é ß ẞ \u00ad 。 ＡＢ \t \0 \x7f \x80 " < > * $ \ud83d \u{1f600} ${'x'.repeat(64)} ${'y.'.repeat(120)}`
).split(' ');

test(`a domain that looks plain is the one that a parser of URLs finds, on 50,000 texts (seed ${seed})`, () => {
  const random = new SeededRandom(seed);
  let plain = 0;
  for (let round = 0; round < 50_000; round += 1) {
    let text = random.pick(['', '', 'a-b.c1.org', 'x.y', 'www.a.b', ' ', 'a.']);
    for (let count = random.below(5); count > 0; count -= 1) text += random.pick(hostPieces);
    const found = parseDomain(text);
    if (found?.domain === text) plain += 1;
    const expected = parseAnyDomain(text);
    if (JSON.stringify(found) !== JSON.stringify(expected)) expect([text, found]).toEqual([text, expected]);
  }
  expect(plain).toBeGreaterThan(1_000);
});
