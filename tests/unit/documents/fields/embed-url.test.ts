import { describe, expect, test } from '@jest/globals';
import { embedUrl } from '../../../../src/documents/fields/embed-url.js';

describe('embedUrl', () => {
  test.each([
    ['<iframe src="https://v.example/1"></iframe>', 'https://v.example/1'],
    ["<IFRAME width=5 SRC='https://v.example/1' allowfullscreen>", 'https://v.example/1'],
    ['<embed src=https://v.example/1>', 'https://v.example/1'],
    ['<embed/src=https://v.example/1/>', 'https://v.example/1/'],
    ['<video controls><source type="video/mp4" src="https://v.example/1"></video>', 'https://v.example/1'],
    ['<video\n  src =\n "https://v.example/1"\n>', 'https://v.example/1'],
    ['<iframe src=" https://v.example/1?a=1&amp;b=2 ">', 'https://v.example/1?a=1&b=2'],
    ['<iframe src="//v.example/1">', 'https://v.example/1'],
    ['<iframe title="a > b" src="https://v.example/1">', 'https://v.example/1'],
    ['<iframe src="http://v.example/1"><iframe src="https://v.example/2">', 'https://v.example/2'],
    ['<p><iframe data-src="https://x.example/" src="https://v.example/1">', 'https://v.example/1'],
    ['<iframe src="https://v.example/1" src="https://x.example/">', 'https://v.example/1'],
    ['<!-- <iframe src="https://x.example/"> --><embed src="https://v.example/1">', 'https://v.example/1'],
    ['<a title="<iframe src=https://x.example/>"><embed src="https://v.example/1">', 'https://v.example/1'],
  ])('of %s is %s', (html, url) => {
    expect(embedUrl(html)).toBe(url);
  });

  test.each([
    '',
    'text',
    '<iframe>',
    '<iframe src>',
    '<iframe src="">',
    '<iframe src="http://v.example/1">',
    '<iframe src="javascript:alert(1)">',
    '<iframe src="data:text/html,x">',
    '<iframe src="/embed/1">',
    '<iframe src="https://a b/">',
    '<iframe data-src="https://x.example/">',
    '<iframes src="https://x.example/">',
    '<img src="https://x.example/">',
    '<script src="https://x.example/"></script>',
    '<iframe src="https://v.example/1"',
    '<iframe src="https://v.example/1',
    '<!-- <iframe src="https://x.example/">',
    '&lt;iframe src="https://x.example/"&gt;',
  ])('of %s is null', (html) => {
    expect(embedUrl(html)).toBeNull();
  });

  test.each([
    '<iframe ',
    '<iframe src=',
    '<!--',
    '<a="',
    "<a='",
    '<video/',
    '<iframe   ',
    'a=',
    '<',
    ' ',
    'x=" ',
  ])('takes no long time for 64 KB of %j', (unit) => {
    const started = performance.now();
    embedUrl(`<iframe ${unit.repeat(65_536 / unit.length)}`);
    embedUrl(unit.repeat(65_536 / unit.length));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
