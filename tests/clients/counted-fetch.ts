/** A `fetch` that remembers what was asked, for clients whose requests are counted. */

export interface SentRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Parsed; null for a GET. */
  readonly body: any;
}

export interface CountedFetch {
  readonly fetch: typeof fetch;
  readonly sent: SentRequest[];
}

export function countedFetch(): CountedFetch {
  const sent: SentRequest[] = [];
  return {
    sent,
    fetch: (input, init) => {
      if (typeof input !== 'string')
        throw new Error('a client is expected to fetch an address given as text');
      const { pathname, search } = new URL(input);
      const body = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
      sent.push({ method: init?.method ?? 'GET', path: pathname + search, body });
      return fetch(input, init);
    },
  };
}
