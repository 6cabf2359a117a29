/** `filterReport`: clause by clause what fits alone and without it, the nearest value that exists, the words of the search. */
import { describe, expect, test } from '@jest/globals';
import { makeCorpus } from '../../../contract/corpus-builder.js';
import { createMemoryStore } from '../../../../src/store/memory/memory-store.js';
import { ask } from '../ask.js';
import { countingStore } from '../counting-store.js';
import { newsroom } from '../search/newsroom.js';
import type { Where } from './filter-of.js';

const clauses = 'clauses { path matchesAlone matchesWithoutIt suggestion }';

async function suggestionOf(where: Where, store = newsroom): Promise<string | null> {
  const { articles } = await ask(
    store,
    'query ($where: ArticleWhereInput) { articles(where: $where) { filterReport { clauses { suggestion } } } }',
    { where },
  );
  expect(articles.filterReport.clauses).toHaveLength(1);
  return articles.filterReport.clauses[0].suggestion;
}

describe('a report', () => {
  test('counts each clause alone and the list without it, the search among them', async () => {
    const { articles } = await ask(
      newsroom,
      `{ articles(search: "police", where: {quality: {gte: 20}, and: [{topics: {some: {slug: {eq: "police"}}}}], not: {title: {contains: "school"}}}) {
           totalCount filterReport { ${clauses} words { word matches readAs } } } }`,
    );
    expect(articles).toEqual({
      totalCount: 1,
      filterReport: {
        clauses: [
          { path: 'where.quality', matchesAlone: 2, matchesWithoutIt: 1, suggestion: null },
          { path: 'where.and[0].topics', matchesAlone: 1, matchesWithoutIt: 1, suggestion: null },
          { path: 'where.not', matchesAlone: 3, matchesWithoutIt: 1, suggestion: null },
          { path: 'search', matchesAlone: 2, matchesWithoutIt: 1, suggestion: null },
        ],
        words: [{ word: 'police', matches: 2, readAs: null }],
      },
    });
  });

  test('stays within the articles of a provider and of a topic', async () => {
    const { provider, topic } = await ask(
      newsroom,
      `{ provider(domain: "wetter.example") { articles(where: {quality: {gte: 20}}) { totalCount filterReport { ${clauses} } } }
         topic(slug: "facial-recognition") { articles(search: "police") { totalCount filterReport { ${clauses} } } } }`,
    );
    expect(provider.articles).toEqual({
      totalCount: 0,
      filterReport: {
        clauses: [{ path: 'where.quality', matchesAlone: 0, matchesWithoutIt: 2, suggestion: null }],
      },
    });
    expect(topic.articles).toEqual({
      totalCount: 1,
      filterReport: { clauses: [{ path: 'search', matchesAlone: 1, matchesWithoutIt: 2, suggestion: null }] },
    });
  });

  test('is empty where nothing is filtered', async () => {
    const { articles } = await ask(
      newsroom,
      `{ articles(where: {or: [{}]}, search: " ") { filterReport { ${clauses} words { word } } } }`,
    );
    expect(articles.filterReport).toEqual({ clauses: [], words: [] });
  });

  test('counts in one batch what is selected, and nothing that is not', async () => {
    const callsOf = async (fields: string): Promise<Record<string, number[]>> => {
      const { store, calls } = countingStore(newsroom);
      await ask(
        store,
        `{ articles(search: "polcie", where: {quality: {gte: 20}, topics: {some: {slug: {in: ["polise", "law"]}}}}) { ${fields} } }`,
      );
      return calls;
    };
    expect(await callsOf('snapshot { id }')).toEqual({});
    expect(await callsOf('filterReport { clauses { path } }')).toEqual({});
    expect(await callsOf('filterReport { clauses { matchesAlone } }')).toEqual({ articleCounts: [3] });
    expect(
      await callsOf(
        `totalCount filterReport { ${clauses} words { word } } again: filterReport { ${clauses} }`,
      ),
    ).toEqual({
      articleCounts: [7],
      nearest: [2],
      searchWords: [1],
    });
  });

  test('of lists of many providers is counted in one batch', async () => {
    const { store, calls } = countingStore(newsroom);
    await ask(
      store,
      `{ providers { nodes { articles(where: {topics: {some: {slug: {eq: "polise"}}}}) { filterReport { ${clauses} } } } } }`,
    );
    expect(calls).toEqual({ providerPages: [1], articleCounts: [4], nearest: [1] });
  });
});

describe('a suggestion', () => {
  const noTopic = (slug: string, nearest: string): string =>
    `No topic has the slug "${slug}"; the nearest is "${nearest}".`;

  test.each<[Where, string | null]>([
    [
      { topics: { some: { slug: { eq: 'facial-recogniton' } } } },
      noTopic('facial-recogniton', 'facial-recognition'),
    ],
    [{ topics: { some: { slug: { eq: 'FACIAL-recognition' } } } }, null],
    [{ topics: { none: { slug: { in: ['police', 'polise'] } } } }, noTopic('polise', 'police')],
    [{ topics: { every: { slug: { eq: 'polise' } } } }, noTopic('polise', 'police')],
    [
      { topics: { hasAll: ['polise', 'police', 'facial-recognitions'] } },
      `${noTopic('polise', 'police')} ${noTopic('facial-recognitions', 'facial-recognition')}`,
    ],
    [
      { topics: { some: { name: { eq: 'Facial Recog' } } } },
      'No topic has the name "Facial Recog"; the nearest is "Facial Recognition".',
    ],
    [{ topics: { some: { name: { eq: 'facial RECOGNITION' } } } }, null],
    [
      { topics: { some: { name: { eq: 'facial RECOGNITION', mode: 'SENSITIVE' } } } },
      'No topic has the name "facial RECOGNITION"; the nearest is "Facial Recognition".',
    ],
    [
      { provider: { domain: { eq: 'exampel.com' } } },
      'No provider has the domain "exampel.com"; the nearest is "example.com".',
    ],
    [{ provider: { domain: { ne: 'Example.com' } } }, null],
    [
      { provider: { name: { notIn: ['Weter', 'The Example'] } } },
      'No provider has the name "Weter"; the nearest is "Wetter".',
    ],
    [
      { provider: { domain: { eq: 'zzzzzzzzzzzzzzzzzzzz' } } },
      'No provider has the domain "zzzzzzzzzzzzzzzzzzzz", and none has one like it.',
    ],
    [{ provider: { domain: { startsWith: 'exampel' } } }, null],
    [
      {
        or: [
          { related: { some: { topics: { some: { slug: { eq: 'polise' } } } } } },
          { title: { eq: 'polise' } },
        ],
      },
      noTopic('polise', 'police'),
    ],
    [
      { not: { mentionedBy: { some: { provider: { domain: { eq: 'weter.example' } } } } } },
      'No provider has the domain "weter.example"; the nearest is "wetter.example".',
    ],
    [{ topics: { some: { slug: { in: [] } } } }, null],
    [{ title: { eq: 'Police' } }, null],
  ])('for %j is %j', async (where, suggestion) => {
    expect(await suggestionOf(where)).toBe(suggestion);
  });

  test('looks up the first ten values of a clause, and no more', async () => {
    const known = Array.from({ length: 10 }, () => 'police').map(
      (slug, at) => slug.slice(0, 6) + ' '.repeat(at),
    );
    const { store, calls } = countingStore(newsroom);
    await suggestionOf({ topics: { some: { slug: { in: [...known, 'polise'] } } } }, store);
    expect(calls).toEqual({ nearest: [10] });
  });

  test('knows two names that differ in marks alone apart', async () => {
    const store = createMemoryStore(
      makeCorpus({
        articles: [
          { id: 'a_1', topics: ['café'] },
          { id: 'a_2', topics: ['café'] },
          { id: 'a_3', topics: ['cafe'] },
        ],
        topicNames: { café: 'Café', cafe: 'Cafe' },
      }),
    );
    const sensitive = (name: string): Where => ({
      topics: { some: { name: { eq: name, mode: 'SENSITIVE' } } },
    });
    expect(await suggestionOf(sensitive('Cafe'), store)).toBeNull();
    expect(await suggestionOf(sensitive('Café'), store)).toBeNull();
    expect(await suggestionOf(sensitive('CAFE'), store)).toMatch(
      /^No topic has the name "CAFE"; the nearest is "Caf/,
    );
  });

  test('for a search names the word that stands in, or that nothing does', async () => {
    const { articles } = await ask(
      newsroom,
      '{ articles(search: "recogntion police xylophone") { totalCount filterReport { clauses { suggestion } words { word matches readAs } } } }',
    );
    expect(articles).toEqual({
      totalCount: 0,
      filterReport: {
        clauses: [
          {
            suggestion:
              'No article has the word "recogntion"; it is read as "recognition". No article has the word "xylophone", and none has one like it.',
          },
        ],
        words: [
          { word: 'recogntion', matches: 3, readAs: 'recognition' },
          { word: 'police', matches: 2, readAs: null },
          { word: 'xylophone', matches: 0, readAs: null },
        ],
      },
    });
  });
});
