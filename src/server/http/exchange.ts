/** A request as a route sees it, and what a route is. */
import type { IncomingHttpHeaders } from 'node:http';
import type { RequestRecord } from '../observe/request-record.js';
import type { Answer } from './answer.js';

export interface Exchange {
  /** A HEAD request is a GET whose answer's body is not sent. */
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** With its `?`; empty when there is none. */
  readonly search: string;
  readonly headers: IncomingHttpHeaders;
  /** What logs, metrics and traces will say of the request: handlers fill in what they know. */
  readonly record: RequestRecord;
  /** Whether nobody waits for the answer any more: the connection is closed. */
  readonly isClientGone: () => boolean;
  /** Reads the body, once. Rejects with the refusal of one that is larger than `limit` bytes. */
  readBody(limit: number): Promise<Buffer>;
}

export type Handler = (exchange: Exchange) => Answer | Promise<Answer>;

/** What can be done at one path. */
export interface Route {
  readonly GET: Handler;
  readonly POST?: Handler;
  /** Whether it is a part of another path's page: then it is not named among what there is. */
  readonly unlisted?: true;
}

/** By exact path. */
export type Routes = ReadonlyMap<string, Route>;
