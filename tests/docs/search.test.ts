/** What docs/search.md states of words, scores and their worth is what the code does. */
import { expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { resolveRoots } from '../../src/documents/roots.js';
import { maximumSearchLength, maximumSearchTerms, parseSearch } from '../../src/model/search-query.js';
import { wordsOf } from '../../src/model/words.js';
import { defaultAnswerLimits } from '../../src/graphql/limits/answer-limits.js';
import { bm25f } from '../../src/store/search/bm25f.js';
import { leastForgivenLetters, lettersForTwoMistakes } from '../../src/store/search/near-form.js';
import { mostFormsOfPrefix } from '../../src/store/search/read-terms.js';
import { longestSnippet } from '../../src/store/search/snippet.js';
import { SearchIndex } from '../../src/store/search/search-index.js';
import { stem } from '../../src/store/search/stem.js';
import { realCorpora } from '../corpora/file-reader.js';
import { judgedQueries } from '../corpora/judged-queries.js';
import { ndcgAt } from '../corpora/ndcg.js';
import { readPage, tableRows } from './markdown.js';

const page = readPage('docs/search.md');

test('the parameters of BM25F are those in force', () => {
  const { k1, title, excerpt } = bm25f;
  expect(
    Object.fromEntries(tableRows(page, 'parameter').map(([name, value]) => [name, Number(value)])),
  ).toEqual({
    k1,
    'title.weight': title.weight,
    'title.b': title.b,
    'excerpt.weight': excerpt.weight,
    'excerpt.b': excerpt.b,
  });
});

test('its texts have the words and stems that stand beside them', () => {
  const rows = tableRows(page, 'text');
  expect(rows.length).toBeGreaterThanOrEqual(4);
  for (const [text = '', ...printed] of rows) {
    const words = wordsOf(text).map(({ folded }) => folded);
    expect([text, ...printed]).toEqual([text, words.join(' '), words.map(stem).join(' ')]);
  }
});

test('every search that it shows can be read', () => {
  const rows = tableRows(page, 'search');
  expect(rows.length).toBeGreaterThanOrEqual(6);
  for (const [search = ''] of rows) expect(parseSearch(search)).toHaveProperty('groups');
});

test('its limits and its laws of typing mistakes have the numbers of the code', () => {
  expect(tableRows(page, 'limit').map(([, most = '']) => Number(most.replaceAll(',', '')))).toEqual([
    maximumSearchLength,
    maximumSearchTerms,
    mostFormsOfPrefix,
    longestSnippet,
    defaultAnswerLimits.pageLimit,
  ]);
  expect(page).toContain(`two from ${lettersForTwoMistakes} letters on`);
  expect(page).toContain(`fewer than ${leastForgivenLetters} letters`);
});

const site = join(realCorpora, 'ai-news');
const present = existsSync(join(site, '_news'));
if (!present)
  console.warn(
    'SKIPPED: ai-news is not beside this checkout, so the nDCG@10 that docs/search.md states was not measured.',
  );

(present ? test : test.skip)(
  'the nDCG@10 that it states is what the judged queries reach, and the ceiling is theirs',
  () => {
    const { articles } = loadCorpus(resolveRoots([site]), {
      loadedAt: Date.now(),
      siteUrl: null,
      exposeSecured: false,
    });
    const index = SearchIndex.of(articles);
    const sums = { reached: 0, ceiling: 0 };
    for (const { query, judgements } of judgedQueries) {
      const search = parseSearch(query);
      if (typeof search === 'string') throw new Error(`expected ${query} to be a search, got ${search}`);
      const { rows, scores } = index.matches(search);
      const found = Array.from(rows, (row, at) => ({
        row,
        score: scores[at] ?? 0,
        url: articles[row]?.url ?? '',
      }));
      const byScore = found.toSorted((a, b) => b.score - a.score || a.row - b.row);
      const byGrade = found.toSorted((a, b) => (judgements[b.url] ?? 0) - (judgements[a.url] ?? 0));
      sums.reached += ndcgAt(
        10,
        byScore.map(({ url }) => url),
        judgements,
      );
      sums.ceiling += ndcgAt(
        10,
        byGrade.map(({ url }) => url),
        judgements,
      );
    }
    const mean = (sum: number) => (sum / judgedQueries.length).toFixed(3);
    const [stated, , most] = tableRows(page, 'parameters').map(([, value]) => value);
    expect([mean(sums.reached), mean(sums.ceiling)]).toEqual([stated, most]);
  },
);
