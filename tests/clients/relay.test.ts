/** relay-compiler on the SDL: connections, fragments that are fetched again by node, and paging, as Relay's tools understand them. */
import { expect, jest, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, repository, runPackage } from './program.js';

// Only a bound: compilers take seconds on a busy machine.
jest.setTimeout(120_000);

const source = `
  import { graphql } from 'react-relay';

  graphql\`
    query listQuery($first: Int!) { ...list_articles @arguments(first: $first) topic(slug: "police") { ...list_topic } }
  \`;

  graphql\`
    fragment list_articles on Query
    @argumentDefinitions(first: { type: "Int!" }, after: { type: "String" })
    @refetchable(queryName: "listPaginationQuery") {
      articles(first: $first, after: $after, orderBy: [{ field: QUALITY }]) @connection(key: "list_articles") {
        totalCount
        edges { node { id ...list_article } }
      }
    }
  \`;

  graphql\`
    fragment list_article on Article
    @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" })
    @refetchable(queryName: "listArticleQuery") {
      title
      publishedDateTime
      related(first: $count, after: $cursor) @connection(key: "list_article_related") { edges { position node { id title } } }
    }
  \`;

  graphql\`
    fragment list_topic on Topic
    @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" })
    @refetchable(queryName: "listTopicQuery") {
      articles(first: $first, after: $after) @connection(key: "list_topic_articles") { edges { node { id } } }
    }
  \`;
`;

test('it compiles lists, pages and fragments that refetch themselves by node, with every scalar typed', () => {
  const scalars = {
    DateTime: 'string',
    Duration: 'string',
    JSON: 'unknown',
    TimeZone: 'string',
    URL: 'string',
  };
  const { folder, remove } = projectFolder({
    'src/list.ts': source,
    'persisted.json': '{}',
    'artifacts/.gitkeep': '',
    'schema.graphql': readFileSync(join(repository, 'schema/schema.graphql'), 'utf8'),
    'relay.config.json': JSON.stringify({
      src: './src',
      schema: './schema.graphql',
      language: 'typescript',
      artifactDirectory: './artifacts',
      customScalarTypes: scalars,
      requireCustomScalarTypes: true,
      persistConfig: { file: './persisted.json', algorithm: 'SHA256' },
    }),
  });
  const { status, said } = runPackage('relay-compiler/cli.js', ['relay.config.json'], folder);
  expect([status, said]).toEqual([0, expect.stringContaining('Done')]);

  const artifact = (name: string) => readFileSync(join(folder, `artifacts/${name}.graphql.ts`), 'utf8');
  expect(artifact('list_article')).toContain('readonly publishedDateTime: string;');
  const listing = artifact('list_articles');
  expect(listing).toContain('"direction": "forward"');
  expect(artifact('listTopicQuery')).toContain('"name": "node"');
  // What Relay persists is what --operations takes.
  const manifest: Record<string, string> = JSON.parse(readFileSync(join(folder, 'persisted.json'), 'utf8'));
  expect(Object.keys(manifest)).toHaveLength(4);
  remove();
});
