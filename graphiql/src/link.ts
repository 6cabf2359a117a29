/** Links to a query: `?query=...&variables=...`, as panels of the dashboard and people who share a question write them. */

export interface LinkedQuery {
  readonly query: string;
  /** JSON text, as the link has it; empty when it has none. */
  readonly variables: string;
}

/**
 * What a link asks.
 * @param search of the page's address, with its `?`
 * @returns null when the address brings no query
 */
export function readLink(search: string): LinkedQuery | null {
  const parameters = new URLSearchParams(search);
  const query = parameters.get('query');
  if (query === null || query.trim() === '') return null;
  return { query, variables: parameters.get('variables') ?? '' };
}
