/**
 * The path and query of a request's target. Nothing is decoded, resolved or normalized: a path is known exactly as
 * written or not at all, so no spelling can slip past a route.
 */

export interface RequestTarget {
  readonly path: string;
  /** With its `?`; empty when there is none. */
  readonly search: string;
}

/** Reads an origin form (`/graphql?query=...`) or absolute form (`http://host/graphql`) of RFC 9112, section 3.2. */
export function readTarget(target: string): RequestTarget {
  // The common case: an origin form without a fragment, which no client should send.
  if (target.startsWith('/') && !target.includes('#')) return split(target);
  return split(target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/s, ''));
}

function split(local: string): RequestTarget {
  const question = local.indexOf('?');
  const path = question === -1 ? local : local.slice(0, question);
  return { path: path === '' ? '/' : path, search: question === -1 ? '' : local.slice(question) };
}
