import { describe, expect, test } from '@jest/globals';
import { canParseUrl } from '../../../src/model/can-parse-url.js';
import { canonicalUrl } from '../../../src/model/canonical-url.js';

const urls = [
  'https://example.com/',
  'https://bücher.example/ü',
  'https://example.com/é?ß',
  'https://日本.example/日本',
];
const others = ['', 'x', 'https://', 'https://a b/', 'https://ü ü/', 'https://ü:x/', '/ü'];

describe('canParseUrl', () => {
  test('says of every text what the constructor says', () => {
    for (const text of urls) expect([text, canParseUrl(text)]).toEqual([text, true]);
    for (const text of others) expect([text, canParseUrl(text)]).toEqual([text, false]);
    expect(canParseUrl('/ü', 'https://example.com/')).toBe(true);
    expect(canParseUrl('//ü ü', 'https://example.com/')).toBe(false);
  });

  test('says the same when its caller was optimized, as URL.canParse of Node 20 does not', () => {
    let wrong = 0;
    for (let turn = 0; turn < 50_000; turn += 1) {
      for (const url of urls) if (!canParseUrl(url) || canonicalUrl(url) !== url) wrong += 1;
    }
    expect(wrong).toBe(0);
  });
});
