/** The judgements are only worth something while they speak of articles that exist and of queries that may be asked. */
import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalUrl } from '../../src/model/canonical-url.js';
import { readSite, realCorpora } from './file-reader.js';
import { judgedQueries } from './judged-queries.js';

const present = existsSync(join(realCorpora, 'ai-news', '_news'));
if (!present)
  console.warn(
    'SKIPPED: ai-news is not beside this checkout, so no judged URL was looked up among its articles.',
  );

describe('the judged queries', () => {
  test('are 25, all different', () => {
    expect(judgedQueries).toHaveLength(25);
    expect(new Set(judgedQueries.map(({ query }) => query.toLowerCase())).size).toBe(25);
  });

  test('use every form of the search syntax', () => {
    const queries = judgedQueries.map(({ query }) => query);
    for (const form of [/^\S+$/, /^\w+( \w+){1,3}$/, /"[^"]+ [^"]+"/, /(^| )-\w/, / OR /, /\w\*/])
      expect(queries.filter((query) => form.test(query))).not.toHaveLength(0);
  });

  test.each(judgedQueries)(
    '$query may be asked, says in one line what for, and has a best answer',
    (judged) => {
      expect(judged.query.length).toBeLessThanOrEqual(256);
      expect(judged.query.split(/\s+/).length).toBeLessThanOrEqual(32);
      expect(judged.why).toMatch(/^[^\r\n]{10,120}\.$/);
      expect(Object.values(judged.judgements)).toContain(3);
    },
  );

  test.each(judgedQueries)('$query is judged by canonical URLs', ({ judgements }) => {
    for (const url of Object.keys(judgements)) expect(canonicalUrl(url)).toBe(url);
  });
});

(present ? describe : describe.skip)('the judged URLs', () => {
  // No URL of this corpus needs more than it has to be canonical, so they are compared as written.
  const files = present ? readSite('ai-news') : [];
  const existing = new Set<string>();
  for (const { frontMatter } of files)
    for (const article of [frontMatter, ...(frontMatter.related ?? [])])
      existing.add(article.webUrl ?? article.originalUrl);

  test('are chosen from 171 URLs: 99 known by mention, and 73 documents of which two share one', () => {
    expect(existing.size).toBe(171);
    expect(new Set(files.map(({ frontMatter }) => frontMatter.webUrl)).size).toBe(files.length - 1);
    expect(files).toHaveLength(73);
  });

  test.each(judgedQueries)('of $query are articles of the corpus', ({ judgements }) => {
    expect(Object.keys(judgements).filter((url) => !existing.has(url))).toEqual([]);
  });
});
