import { describe, expect, test } from '@jest/globals';
import { resourceUrl } from '../../../../src/documents/fields/resource-url.js';

describe('resourceUrl', () => {
  test.each([
    ['https://i.example/a.png', 'https://i.example/a.png'],
    ['HTTP://i.example/a.png', 'HTTP://i.example/a.png'],
    ['//i.example/a.png', 'https://i.example/a.png'],
    ['https://i.example/%252F?a=$1&#038;b=2', 'https://i.example/%252F?a=$1&b=2'],
    ['https://i.example/a?b=1&reg=2', 'https://i.example/a?b=1&reg=2'],
    [' /assets/a.png ', '/assets/a.png'],
    ['assets/a.png', 'assets/a.png'],
    ['../a.png', '../a.png'],
    ['a.png', 'a.png'],
    ['a.png?v=1:2', 'a.png?v=1:2'],
    ['./a:b.png', './a:b.png'],
  ])('of %j is %s', (text, url) => {
    expect(resourceUrl(text)).toBe(url);
  });

  test.each([
    '',
    '#top',
    '?x',
    '//',
    'https://',
    'http:a.png',
    'https:/i.example/a.png',
    'ftp://i.example/a.png',
    'javascript:alert(1)',
    'java&#115;cript:alert(1)',
    'data:image/png;base64,AA',
    'data:a/b.png',
    'C:\\a.png',
    '/a b.png',
    '/a"onerror=x',
    '/a<b',
  ])('of %j is null', (text) => {
    expect(resourceUrl(text)).toBeNull();
  });
});
