/** urql's core against a listening server: GET, POST, pages in its document cache, automatic persisted queries. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cacheExchange, Client, createRequest, fetchExchange, gql, stringifyDocument } from '@urql/core';
import { createHash } from 'node:crypto';
import type { RunningServer } from '../../src/index.js';
import { countedFetch, type CountedFetch } from './counted-fetch.js';
import { serveDocsCorpus } from './docs-server.js';

let server: RunningServer;
let counted: CountedFetch;
beforeAll(async () => {
  server = await serveDocsCorpus();
});
afterAll(() => server.close());
beforeEach(() => {
  counted = countedFetch();
});

function connect(preferGetMethod: boolean, exchanges = [cacheExchange, fetchExchange]): Client {
  return new Client({
    url: `${server.url}/graphql`,
    exchanges,
    fetch: counted.fetch,
    preferGetMethod,
  });
}

const page = gql`
  query Page($after: String) {
    articles(first: 5, after: $after) {
      nodes {
        id
        title
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

describe.each([
  ['GET', true],
  ['POST', false],
])('by %s', (method, preferGetMethod) => {
  test('walks through all pages, and finds each again in its cache', async () => {
    const client = connect(preferGetMethod);
    const walk = async () => {
      const titles: string[] = [];
      let after: string | null = null;
      for (;;) {
        const { data, error } = await client.query(page, { after }).toPromise();
        expect(error).toBeUndefined();
        titles.push(...data.articles.nodes.map(({ title }: any) => title));
        if (!data.articles.pageInfo.hasNextPage) return titles;
        after = data.articles.pageInfo.endCursor;
      }
    };
    const titles = await walk();
    expect(new Set(titles).size).toBe(13);
    expect(await walk()).toEqual(titles);
    expect(counted.sent.map((request) => request.method)).toEqual([method, method, method]);
  });

  test('reads an error with its code', async () => {
    const { error } = await connect(preferGetMethod)
      .query(
        gql`
          {
            articles(first: 1000) {
              totalCount
            }
          }
        `,
        {},
      )
      .toPromise();
    expect(error?.graphQLErrors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });
});

/**
 * The package @urql/exchange-persisted is not installed here. What it adds to urql's core is a digest in the request's extensions and, when the
 * answer says `PersistedQueryNotFound`, `miss: true` for another try; the core makes the request of that, and these are the core's. The cache is left
 * out: it adds `__typename` to the text, of which the package then takes the digest.
 */
describe.each([
  ['GET', true],
  ['POST', false],
])('the requests of automatic persisted queries, by %s', (method, preferGetMethod) => {
  const query = gql`
    query PersistedBy${method} {
      articles(first: 0) {
        totalCount
      }
    }
  `;
  const sha256Hash = createHash('sha256').update(stringifyDocument(query)).digest('hex');
  const ask = (more: { miss?: true }) =>
    connect(preferGetMethod, [fetchExchange])
      .executeQuery(createRequest(query, {}, { persistedQuery: { version: 1, sha256Hash, ...more } }))
      .toPromise();

  test('are told that the digest is unknown, teach it, and then need no text', async () => {
    const { error } = await ask({});
    expect(error?.graphQLErrors.map(({ message, extensions }) => [message, extensions['code']])).toEqual([
      ['PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND'],
    ]);
    expect((await ask({ miss: true })).data).toMatchObject({ articles: { totalCount: 13 } });
    const { data, error: none } = await ask({});
    expect([data.articles.totalCount, none]).toEqual([13, undefined]);
    const hadText = counted.sent.map(
      ({ path, body }) => path.includes('query=') || body?.query !== undefined,
    );
    expect(hadText).toEqual([false, true, false]);
    expect(counted.sent.map((request) => request.method)).toEqual([method, method, method]);
  });
});
