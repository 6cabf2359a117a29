/** Apollo Client 4 against a listening server, with the cache of `examples/apollo-client`. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ApolloClient, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { isInterfaceType } from 'graphql';
import { createHash } from 'node:crypto';
import { filter, firstValueFrom } from 'rxjs';
import { broadsheetCache, possibleTypes } from '../../examples/apollo-client/cache.js';
import { buildGatewaySchema } from '../../src/graphql/schema.js';
import type { RunningServer } from '../../src/index.js';
import { countedFetch, type CountedFetch } from './counted-fetch.js';
import { serveDocsCorpus } from './docs-server.js';

/** Answers are whatever JSON came back. */
type Asked = TypedDocumentNode<any, Record<string, unknown>>;

let server: RunningServer;
let counted: CountedFetch;
let client: ApolloClient;
beforeAll(async () => {
  server = await serveDocsCorpus();
});
afterAll(() => server.close());
beforeEach(() => {
  counted = countedFetch();
});
afterEach(() => {
  client.stop();
});

function connect(
  cache = broadsheetCache(),
  options: { readonly useGETForQueries?: boolean } = {},
): ApolloClient {
  client = new ApolloClient({
    cache,
    link: new HttpLink({ uri: `${server.url}/graphql`, fetch: counted.fetch, ...options }),
  });
  return client;
}

const count: Asked = gql`
  query Count {
    articles(first: 0) {
      totalCount
    }
  }
`;

describe('a query', () => {
  test.each([
    ['POST', false],
    ['GET', true],
  ])('is answered by %s', async (method, useGETForQueries) => {
    const { data } = await connect(broadsheetCache(), { useGETForQueries }).query({ query: count });
    expect(data?.articles.totalCount).toBe(13);
    expect(counted.sent.map((request) => request.method)).toEqual([method]);
  });

  test.each([true, false])(
    'is persisted automatically (GET for digests: %s)',
    async (useGETForHashedQueries) => {
      const text: { query: Asked } = {
        query: gql`
          query Persisted($first: Int) {
            articles(first: $first) {
              totalCount
              nodes {
                id
                title
              }
            }
          }
        `,
      };
      const sha256 = (query: string) => createHash('sha256').update(query).digest('hex');
      const http = new HttpLink({ uri: `${server.url}/graphql`, fetch: counted.fetch });
      const fresh = () =>
        new ApolloClient({
          cache: broadsheetCache(),
          link: new PersistedQueryLink({ sha256, useGETForHashedQueries }).concat(http),
        });
      const variables = { first: useGETForHashedQueries ? 1 : 2 };
      client = fresh();
      expect((await client.query({ ...text, variables })).data.articles.totalCount).toBe(13);
      const before = counted.sent.length;
      client.stop();
      client = fresh();
      expect((await client.query({ ...text, variables })).data.articles.nodes).toHaveLength(variables.first);
      const [again, ...more] = counted.sent.slice(before);
      expect(more).toEqual([]);
      expect(again?.method).toBe(useGETForHashedQueries ? 'GET' : 'POST');
      expect(again?.body?.query ?? null).toBeNull();
      expect(again?.path).not.toContain('query=');
    },
  );
});

test('pages of a list join in its cache, and another list of the same articles is left alone', async () => {
  const page: Asked = gql`
    query Page($first: Int!, $after: String) {
      articles(first: $first, after: $after, orderBy: [{ field: TITLE, direction: ASC }]) {
        totalCount
        snapshot {
          id
        }
        edges {
          cursor
          node {
            id
            title
          }
        }
        nodes {
          id
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `;
  const list = connect().watchQuery({ query: page, variables: { first: 5 } });
  const short = await client.query({ query: page, variables: { first: 3 } });
  const shown = (items: number) =>
    firstValueFrom(list.pipe(filter(({ data }) => data?.articles?.edges.length === items)));
  await shown(5);
  for (;;) {
    const { hasNextPage, endCursor } = client.readQuery({ query: page, variables: { first: 5 } })!.articles
      .pageInfo;
    if (!hasNextPage) break;
    await list.fetchMore({ variables: { after: endCursor } });
  }
  const { data } = await shown(13);
  const ids = data.articles.edges.map(({ node }: any) => node.id);
  expect(new Set(ids).size).toBe(13);
  expect(data.articles.nodes.map(({ id }: any) => id)).toEqual(ids);
  expect(data.articles.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  expect(data.articles.pageInfo.startCursor).toBe(short.data.articles.pageInfo.startCursor);
  expect(client.readQuery({ query: page, variables: { first: 3 } })?.articles.edges).toHaveLength(3);
  expect(counted.sent).toHaveLength(4);
});

const where = { hasDocument: true };
const panels: readonly [Asked, Asked] = [
  gql`
    query Facets($where: ArticleWhereInput) {
      corpus {
        id
        counts {
          documents
        }
      }
      articles(where: $where, first: 0) {
        snapshot {
          id
        }
        facets(excludeOwnFilter: true) {
          providers {
            count
            provider {
              id
              name
            }
          }
          topics {
            count
            topic {
              id
            }
          }
        }
        stats {
          quality {
            average
          }
        }
        timeSeries(interval: MONTH) {
          buckets {
            start
            count
          }
        }
      }
    }
  `,
  gql`
    query Shares($where: ArticleWhereInput) {
      corpus {
        id
        counts {
          problems
        }
        fieldCoverage {
          field
          share
        }
      }
      articles(where: $where, first: 0) {
        totalCount
        facets(excludeOwnFilter: true) {
          providers {
            share
            provider {
              id
              domain
            }
          }
          types {
            type
            count
          }
        }
        stats {
          quality {
            max
          }
          heat {
            max
          }
          latest
        }
        timeSeries(interval: MONTH) {
          interval
          buckets {
            epochMs
            isPartial
          }
        }
      }
    }
  `,
];

/** How often two panels that stay on the page have asked once both show everything; the answers they show. */
async function mountTwoPanels(cache: InMemoryCache): Promise<{ requests: number; shown: any[] }> {
  connect(cache);
  const shown: any[] = [];
  const complete = panels.map(
    (query, at) =>
      new Promise<void>((resolve) => {
        client.watchQuery({ query, variables: { where } }).subscribe(({ data, dataState }) => {
          if (dataState !== 'complete') return;
          shown[at] = data;
          resolve();
        });
      }),
  );
  await Promise.all(complete);
  // A panel that lost its data to the other asks again at once, and so before these.
  for (const name of ['A', 'B', 'C']) {
    await client.query({ query: gql(`query Marker${name} { corpus { id } }`), fetchPolicy: 'no-cache' });
  }
  const requests = counted.sent.filter(({ body }) => !String(body.operationName).startsWith('Marker')).length;
  return { requests, shown };
}

describe('two panels with equal where and different selections', () => {
  test('ask twice together, and each shows its own answer', async () => {
    const { requests, shown } = await mountTwoPanels(broadsheetCache());
    expect(requests).toBe(2);
    const [first, second] = shown;
    expect(first.articles.facets.providers[0]).toMatchObject({
      count: 4,
      provider: { name: 'The Harbour Post' },
    });
    expect(second.articles.facets.providers[0]).toMatchObject({
      provider: { domain: 'harbourpost.example' },
    });
    expect(first.corpus.counts.documents).toBe(11);
    expect(second.corpus.counts.problems).toBe(5);
    expect(second.articles.timeSeries.buckets).toHaveLength(first.articles.timeSeries.buckets.length);
  });

  test('would ask more often with a cache that knows nothing of the schema', async () => {
    expect((await mountTwoPanels(new InMemoryCache())).requests).toBeGreaterThan(2);
  });
});

test('two answers of one list that contradict each other are not mixed', () => {
  const cache = broadsheetCache();
  const query = (fields: string): Asked =>
    gql(`{ articles(first: 0) { facets { providers { ${fields} provider { id } } } } }`);
  const facet = (id: string, fields: object) => ({
    articles: {
      __typename: 'ArticleConnection',
      facets: {
        __typename: 'ArticleFacets',
        providers: [{ __typename: 'ProviderFacet', ...fields, provider: { __typename: 'Provider', id } }],
      },
    },
  });
  cache.writeQuery({ query: query('count'), data: facet('a', { count: 3 }) });
  cache.writeQuery({ query: query('share'), data: facet('a', { share: 0.5 }) });
  expect(cache.readQuery({ query: query('count share') })?.articles.facets.providers).toMatchObject([
    { count: 3, share: 0.5 },
  ]);
  cache.writeQuery({ query: query('share'), data: facet('b', { share: 0.25 }) });
  expect(cache.readQuery({ query: query('count') })).toBeNull();
});

test('its possible types are those of the schema', () => {
  const schema = buildGatewaySchema();
  const abstract = Object.values(schema.getTypeMap()).filter(isInterfaceType);
  expect(possibleTypes).toEqual(
    Object.fromEntries(
      abstract.map((type) => [
        type.name,
        schema
          .getPossibleTypes(type)
          .map(({ name }) => name)
          .sort(),
      ]),
    ),
  );
});
