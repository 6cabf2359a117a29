/** A request as a route sees it, and what a route is. */
import type { IncomingHttpHeaders } from 'node:http';
import type { RequestRecord } from '../observe/request-record.js';
import type { Answer, ReadyAnswer, StreamAnswer } from './answer.js';

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
}

/** What a handler gives: at once where it can, so that a repeated request costs no promise. */
export type Given = Answer | ReadyAnswer | Promise<Answer | ReadyAnswer | StreamAnswer>;

/** May throw or reject with an {@link HttpError}, which is then the answer. */
export type Handler = (exchange: Exchange) => Given;

/** Takes requests with a body. */
export interface BodyHandler {
  /** How many bytes the body may have; one of more is refused before it is handed over. */
  readonly limit: number;
  /** Looks at the headers before the body is read; throws the refusal of a body that is not even wanted. */
  readonly expect: (headers: IncomingHttpHeaders) => void;
  /** As {@link Handler}, with the whole body. */
  readonly handle: (exchange: Exchange, body: Buffer) => Given;
}

/** What can be done at one path. */
export interface Route {
  readonly GET: Handler;
  readonly POST?: BodyHandler;
  /** Whether it is a part of another path's page: then it is not named among what there is. */
  readonly unlisted?: true;
}

/** By exact path. */
export type Routes = ReadonlyMap<string, Route>;
