/** The operations of `schema/operations/` as tabs, for a first visit; later visits find the tabs as they were left. */
import type { Values } from './values-of-corpus';

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

/**
 * In the order of their files' names, but for the first.
 * @param values of the corpus, by name of the variable they stand for instead of the example's own
 */
export function exampleTabs(values: Values): ExampleTab[] {
  return Object.keys(queries)
    .map((path) => path.slice(folder.length).replace('.graphql', ''))
    .sort((a, b) => Number(b === first) - Number(a === first) || a.localeCompare(b))
    .map((name) => ({
      query: queries[`${folder}${name}.graphql`] ?? '',
      variables: withValues(variables[`${folder}${name}.variables.json`], values),
    }));
}

function withValues(text: string | undefined, values: Values): string | null {
  if (text === undefined) return null;
  const given = JSON.parse(text) as Readonly<Record<string, unknown>>; // A test reads each of these files.
  const filled = Object.entries(given).map(([name, value]) => [name, values[name] ?? value]);
  return JSON.stringify(Object.fromEntries(filled), null, 2);
}
