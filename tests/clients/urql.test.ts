/** urql's core against a listening server: GET, POST, pages in its document cache, and trusted documents by id. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cacheExchange, Client, fetchExchange, gql } from '@urql/core';
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

function connect(preferGetMethod: boolean): Client {
  return new Client({
    url: `${server.url}/graphql`,
    exchanges: [cacheExchange, fetchExchange],
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
