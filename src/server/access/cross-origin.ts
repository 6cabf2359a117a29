/**
 * Which pages of other origins may read answers (CORS, https://fetch.spec.whatwg.org/#http-cors-protocol): those that were named, none by
 * default. No answer depends on cookies, so credentials are never allowed; a bearer token is a header that a page must have.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from '../http/answer.js';
import { HttpError } from '../http/http-error.js';

export interface CrossOrigin {
  /** Whether answers differ by the Origin header, which caches must know. */
  readonly varies: boolean;
  /** What to add to an answer: names and values in turn; empty for a page that may not read it, and for no page. */
  headersFor(headers: IncomingHttpHeaders): readonly string[];
  /** The answer to a preflight; null for a request that is none. Throws the refusal (403) of an origin that was not named. */
  preflight(method: string, headers: IncomingHttpHeaders): Answer | null;
  /** Whether a request may open a connection that the browser's own rules do not guard: a WebSocket. One of no page may. */
  mayConnect(headers: IncomingHttpHeaders): boolean;
}

/** A day; browsers keep the answer to a preflight for two hours at most, some for a day. */
const preflightSeconds = 86_400;

/** `*` does not stand for Authorization, and older browsers do not know it. */
const requestHeaders = 'authorization, content-type, if-none-match, traceparent, tracestate, *';

const none: readonly string[] = [];

/** @param origins as browsers write them: `https://example.com`, or `*` for all */
export function createCrossOrigin(origins: readonly string[]): CrossOrigin {
  const everyone = origins.includes('*');
  const byOrigin = new Map(
    (everyone ? ['*'] : origins).map((origin) => [
      origin,
      ['access-control-allow-origin', origin, 'access-control-expose-headers', 'etag, retry-after'],
    ]),
  );
  const find = (origin: string): readonly string[] => byOrigin.get(everyone ? '*' : origin) ?? none;
  return {
    varies: origins.length > 0 && !everyone,
    headersFor: ({ origin }) => (origin === undefined ? none : find(origin)),
    preflight(method, { origin, 'access-control-request-method': asked }) {
      if (method !== 'OPTIONS' || origin === undefined || asked === undefined) return null;
      if (find(origin) === none) throw foreignOrigin(origin);
      return {
        status: 204,
        headers: {
          'access-control-allow-methods': 'GET, HEAD, POST',
          'access-control-allow-headers': requestHeaders,
          'access-control-max-age': String(preflightSeconds),
          vary: 'access-control-request-method, access-control-request-headers',
        },
        body: '',
      };
    },
    mayConnect: ({ origin, host }) =>
      origin === undefined || find(origin) !== none || /^https?:\/\/(.*)$/i.exec(origin)?.[1] === host,
  };
}

function foreignOrigin(origin: string): HttpError {
  const shown = origin.length > 100 ? `${origin.slice(0, 100)}...` : origin;
  return new HttpError(
    403,
    'ORIGIN_NOT_ALLOWED',
    `Pages of ${JSON.stringify(shown)} may not use this server. Whoever runs it can allow them with --cors-origin.`,
  );
}
