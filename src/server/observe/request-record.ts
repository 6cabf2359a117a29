/**
 * What is known of one request when its answer has been sent: the one source of log lines, metrics and traces. Made when
 * the request arrives and filled in on its way; whoever does not know a fact leaves it as it is.
 */

import { type RequestTrace, untraced } from './request-trace.js';

/** How the cache of answers took part: not asked, found, not found, or found unchanged for the client (304). */
export type CacheOutcome = 'NONE' | 'HIT' | 'MISS' | 'NOT_MODIFIED';

export interface RequestRecord {
  /** As the client wrote it: `GET`, `POST`, `HEAD`, ... */
  readonly method: string;
  /** The path without its query; untrusted, as the client wrote it. */
  readonly path: string;
  /** Milliseconds of `performance.now()`. */
  readonly startedAt: number;
  /** The route that the path is, such as `/graphql`; null where nothing is at it. */
  route: string | null;
  /** Null where nobody named the operation, or where the request is no GraphQL request. */
  operationName: string | null;
  /** `query` or `subscription`; null until the operation is known. */
  operationType: string | null;
  /** SHA-256 of the query's text, in hexadecimal; null until the text is known. */
  operationHash: string | null;
  /** The estimated cost; null until it is known. */
  cost: number | null;
  cache: CacheOutcome;
  /** How many batches the loaders asked of the store. */
  batches: number;
  /** The codes of the errors in the answer, each once. */
  errorCodes: readonly string[];
  /** The snapshot that answered; null where none was asked. */
  snapshotId: string | null;
  /** 0 until the answer is written. */
  status: number;
  /** Of the answer's body, as sent. */
  bytes: number;
  /** The request as spans; {@link untraced} where nobody records them. */
  readonly trace: RequestTrace;
}

/** A record of a request that has just arrived. */
export function startRecord(method: string, path: string, trace: RequestTrace = untraced): RequestRecord {
  return {
    method,
    path,
    startedAt: performance.now(),
    route: null,
    operationName: null,
    operationType: null,
    operationHash: null,
    cost: null,
    cache: 'NONE',
    batches: 0,
    errorCodes: [],
    snapshotId: null,
    status: 0,
    bytes: 0,
    trace,
  };
}
