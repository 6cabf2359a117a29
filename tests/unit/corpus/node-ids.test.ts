import { describe, expect, test } from '@jest/globals';
import { documentArticleId, mentionedArticleId, providerId, topicId } from '../../../src/corpus/node-ids.js';

describe('node ids', () => {
  test('an id is its prefix and 22 characters of base64url', () => {
    expect(documentArticleId('site', 'a.md')).toMatch(/^a_[\w-]{22}$/);
    expect(mentionedArticleId('https://example.com/')).toMatch(/^a_[\w-]{22}$/);
    expect(providerId('example.com')).toMatch(/^p_[\w-]{22}$/);
    expect(topicId('ai')).toMatch(/^t_[\w-]{22}$/);
  });

  // printf '["topic","ai"]' | openssl dgst -sha256 -binary | base64 | tr '+/' '-_' | cut -c1-22
  test('ids are the same in every release: bookmarks hang on them', () => {
    expect(documentArticleId('site', '_news/a.md')).toBe('a_HbcA8d1YdpHG8dCIDUH8GU');
    expect(mentionedArticleId('https://example.com/a')).toBe('a_0_9YQA2T4JN9hoYwfrctn0');
    expect(providerId('example.com')).toBe('p_fm5ZczrE2_XbAvqdXmNkWV');
    expect(topicId('ai')).toBe('t_GK5MqfvOFS4FqQdMNuACLB');
  });

  test('root and path cannot be shifted into each other', () => {
    const ids = [
      documentArticleId('a', 'b/c'),
      documentArticleId('a/b', 'c'),
      documentArticleId('a","b', 'c'),
      documentArticleId('a', 'b","c'),
      documentArticleId('', 'ab/c'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('equal keys of different kinds have different digests', () => {
    const digests = [mentionedArticleId('x'), providerId('x'), topicId('x')].map((id) => id.slice(2));
    expect(new Set(digests).size).toBe(3);
  });
});
