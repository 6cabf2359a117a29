/** The operations of `schema/operations/` as tabs, for a first visit; later visits find the tabs as they were left. */

export interface ExampleTab {
  readonly query: string;
  /** JSON text of the variables beside the operation; null when there are none. */
  readonly variables: string | null;
}

/** The tab that is open at first: it must need no variables, because GraphiQL shows none in the first tab of a first visit. */
const first = 'what-is-new';

const folder = '../../schema/operations/';
const queries = import.meta.glob<string>('../../schema/operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables = import.meta.glob<string>('../../schema/operations/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** In the order of their files' names, but for the first. */
export const exampleTabs: ExampleTab[] = Object.keys(queries)
  .map((path) => path.slice(folder.length).replace('.graphql', ''))
  .sort((a, b) => Number(b === first) - Number(a === first) || a.localeCompare(b))
  .map((name) => ({
    query: queries[`${folder}${name}.graphql`] ?? '',
    variables: variables[`${folder}${name}.variables.json`] ?? null,
  }));
