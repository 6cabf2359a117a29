/** gql.tada on the SDL: the compiler alone knows the types of a query's variables and answer. */
import { expect, jest, test } from '@jest/globals';
import { join } from 'node:path';
import { projectFolder, repository, runPackage } from './program.js';

// Only a bound: compilers take seconds on a busy machine.
jest.setTimeout(120_000);

const set = `
  import { initGraphQLTada } from 'gql.tada';
  import type { introspection } from './schema-types.js';

  export const graphql = initGraphQLTada<{
    introspection: introspection;
    scalars: { DateTime: string; Duration: string; JSON: unknown; TimeZone: string; URL: string };
  }>();
`;

const use = `
  import type { ResultOf, VariablesOf } from 'gql.tada';
  import { graphql } from './graphql.js';

  const newest = graphql(\`
    query Newest($where: ArticleWhereInput, $first: Int! = 5) {
      articles(where: $where, first: $first) {
        totalCount
        nodes { title publishedDateTime heat type document { frontMatter } }
        facets { providers { count provider { name } } }
      }
    }
  \`);
  type Answer = ResultOf<typeof newest>;

  export const variables: VariablesOf<typeof newest> = { where: { topics: { some: { slug: { eq: 'police' } } } } };
  export const titles = (answer: Answer): string[] =>
    answer.articles.nodes.map(({ title, publishedDateTime }) => title.trim() + publishedDateTime.slice(0, 10));
  export const isVideo = (answer: Answer): boolean => answer.articles.nodes.some(({ type }) => type === 'VIDEO');

  // @ts-expect-error heat may be null
  export const hottest = (answer: Answer): number => answer.articles.nodes[0].heat;
  // @ts-expect-error a filter has no operator "is"
  export const wrongFilter: VariablesOf<typeof newest> = { where: { title: { is: 'x' } } };
  // @ts-expect-error url was not asked for
  export const notAsked = (answer: Answer) => answer.articles.nodes.map(({ url }) => url);
  // @ts-expect-error there is no such type
  export const wrongType = (answer: Answer): boolean => answer.articles.nodes.some(({ type }) => type === 'PODCAST');
`;

test('its types hold what the schema says, null and enum values included', () => {
  const options = { module: 'Node20', target: 'ES2023', strict: true, skipLibCheck: true, noEmit: true };
  const { folder, remove } = projectFolder({
    'package.json': '{"type": "module"}',
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        ...options,
        plugins: [
          {
            name: 'gql.tada/ts-plugin',
            schema: join(repository, 'schema/schema.graphql'),
            tadaOutputLocation: './schema-types.d.ts',
          },
        ],
      },
      include: ['*.ts'],
    }),
    'graphql.ts': set,
    'use.ts': use,
  });
  const generated = runPackage('gql.tada/bin/cli.js', ['generate-output'], folder);
  expect([generated.status, generated.said]).toEqual([0, expect.any(String)]);
  const { status, said } = runPackage('typescript/bin/tsc', ['-p', '.'], folder);
  expect([status, said]).toEqual([0, '']);
  remove();
});
