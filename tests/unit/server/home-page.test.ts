import { expect, test } from '@jest/globals';
import { homePage } from '../../../src/server/pages/home-page.js';
import { escapeHtml } from '../../../src/server/pages/html.js';

test('every character that HTML reads as markup is escaped', () => {
  expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
  );
});

const summary = {
  snapshotId: '</code><script>alert(1)</script>',
  loadedAt: 0,
  latestArticleAt: null,
  articleCount: 1,
  documentCount: 1,
  mentionCount: 0,
  publishedCount: 0,
  providerCount: 1,
  topicCount: 0,
  problemCount: 0,
  refusedCount: 0,
  staleCount: 0,
};

test('the home page links to the schema only where it is shown', () => {
  expect(homePage(summary, { schema: true }).body).toContain('/schema.graphql');
  expect(homePage(summary, { schema: false }).body).not.toContain('schema');
});

test('the home page shows a hostile snapshot id as text', () => {
  const page = homePage(summary, { schema: true });
  expect(page.body).not.toContain('<script');
  expect(page.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});
