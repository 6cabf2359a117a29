/** What is null or empty is taken away before anything is evaluated: product.md's table of laws, row by row. */
import { describe, expect, test } from '@jest/globals';
import { makeCorpus } from '../../../contract/corpus-builder.js';
import { createMemoryStore } from '../../../../src/store/memory/memory-store.js';
import { ask } from '../ask.js';
import { filterOf, setOf, type Where } from './filter-of.js';

const store = createMemoryStore(
  makeCorpus({
    articles: [
      { id: 'a_1', title: 'One', quality: 1, topics: ['x'] },
      { id: 'a_2', title: 'Two', quality: null },
    ],
  }),
);
const a: Where = { title: { eq: 'One' } };

describe('says nothing', () => {
  test.each<[Where | null]>([
    [null],
    [{}],
    [{ title: null }],
    [{ title: {} }],
    [{ title: { eq: null } }],
    [{ title: { in: null, mode: 'SENSITIVE' } }],
    [{ title: { isNull: null } }],
    [{ quality: { gt: null, lte: null } }],
    [{ publishedDateTime: { within: null } }],
    [{ type: { notIn: null } }],
    [{ published: null, hasDocument: null }],
    [{ provider: {} }],
    [{ provider: { domain: {}, name: { ne: null } } }],
    [{ topics: { some: {}, every: {}, none: {}, hasAll: null, count: {} } }],
    [{ topics: { hasAll: [] } }],
    [{ topics: { some: { slug: { in: null } } } }],
    [{ images: { some: { isCached: null, width: {} } } }],
    [{ related: { some: {} } }],
    [{ mentionedBy: { some: { related: { some: { not: {} } } } } }],
    [{ and: null, or: null, not: null }],
    [{ and: [] }],
    [{ and: [{}, { title: {} }] }],
    [{ or: [] }],
    [{ or: [{}] }],
    [{ or: [{}, { or: [{ or: [] }] }] }],
    [{ not: {} }],
    [{ not: { not: {} } }],
    [{ not: { title: { eq: null } } }],
    [{ not: { or: [] } }],
    [{ not: { and: [{}] } }],
  ])('%j', async (where) => {
    expect(await setOf(store, where)).toEqual({});
    const { articles } = await ask(
      store,
      'query ($where: ArticleWhereInput) { articles(where: $where) { totalCount } }',
      { where },
    );
    expect(articles.totalCount).toBe(2);
  });
});

describe('says no more than what is left of it', () => {
  test.each<[Where, Where]>([
    [{ or: [{}, a] }, { or: [a] }],
    [{ or: [a, { or: [] }] }, { or: [a] }],
    [{ or: [{ title: { eq: 'One', ne: null }, host: {} }] }, { or: [a] }],
    [{ not: { ...a, host: {}, and: [], not: {} } }, { not: a }],
    [{ title: { eq: 'One', contains: null } }, a],
    [{ related: { some: { ...a, or: [{}] } } }, { related: { some: a } }],
    [{ topics: { some: { slug: { eq: 'x' }, name: {} } } }, { topics: { some: { slug: { eq: 'x' } } } }],
  ])('%j is %j', async (where, left) => {
    expect(await filterOf(store, where)).toEqual(await filterOf(store, left));
  });

  test('and an "or" of one is that one', async () => {
    const [one] = await filterOf(store, a);
    const [or] = await filterOf(store, { or: [{}, a] });
    expect(or).toEqual({ field: 'or', path: 'where.or', filter: one?.filter });
  });
});

describe('answers', () => {
  const titles = async (where: Where): Promise<string[]> => {
    const { articles } = await ask(
      store,
      'query ($where: ArticleWhereInput) { articles(where: $where, orderBy: {field: TITLE, direction: ASC}) { nodes { title } totalCount } }',
      { where },
    );
    const found: string[] = articles.nodes.map(({ title }: { title: string }) => title);
    expect(articles.totalCount).toBe(found.length);
    return found;
  };

  test.each<[Where, string[]]>([
    [{ title: { in: [] } }, []],
    [{ not: { title: { in: [] } } }, ['One', 'Two']],
    [{ title: { notIn: [] } }, ['One', 'Two']],
    [{ or: [{ title: { in: [] } }, a] }, ['One']],
    [{ type: { in: [] } }, []],
    [{ quality: { in: [] } }, []],
    [{ quality: { eq: 1 } }, ['One']],
    [{ not: { quality: { eq: 1 } } }, ['Two']],
    [{ quality: { ne: 1 } }, ['Two']],
    [{ quality: { notIn: [1] } }, ['Two']],
    [{ not: { not: { quality: { eq: 1 } } } }, ['One']],
    [{ quality: { lt: 100 } }, ['One']],
    [{ not: { quality: { lt: 100 } } }, ['Two']],
    [{ quality: { isNull: true } }, ['Two']],
    [{ quality: { isNull: false } }, ['One']],
    [{ quality: { gt: 0, lt: 1 } }, []],
    [{ topics: { every: { slug: { eq: 'y' } } } }, ['Two']],
    [{ topics: { none: { slug: { eq: 'x' } } } }, ['Two']],
    [{ topics: { some: { slug: { ne: 'y' } } } }, ['One']],
    [{ excerpt: { contains: '' } }, []],
    [{ title: { contains: '' } }, ['One', 'Two']],
    [{ url: { eq: 'no URL' } }, []],
    [{ url: { ne: 'no URL' } }, ['One', 'Two']],
    [{ published: false }, []],
    [{ not: { published: true } }, ['One', 'Two']],
  ])('%j with %j', async (where, expected) => {
    expect(await titles(where)).toEqual(expected);
  });
});
