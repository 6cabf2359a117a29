/** An answer before it is written, and the one form that all failures take: JSON with `extensions.code`. */
import type { ServerResponse } from 'node:http';
import type { HttpError } from './http-error.js';

export interface Answer {
  readonly status: number;
  /** Names in lower case; `content-type` among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Text is sent as UTF-8. */
  readonly body: string | Buffer;
}

/** An answer whose body is JSON text. */
export interface JsonAnswer extends Answer {
  readonly body: string;
}

/** An answer that is written as it stands: made once, sent many times. */
export interface ReadyAnswer {
  readonly status: number;
  /** Names and values in turn, as `writeHead` takes them; all of them, those for security and the length included. */
  readonly rawHeaders: string[];
  readonly body: Buffer;
}

/** An answer without an end of its own: it is written while there is something to say. */
export interface StreamAnswer {
  readonly status: number;
  /** As those of {@link Answer}. */
  readonly headers: Readonly<Record<string, string>>;
  /** Writes all of the body but its end, and tells `sent` of the bytes as they go. Called once the headers are written. */
  readonly stream: (response: ServerResponse, sent: (bytes: number) => void) => Promise<void>;
}

export const jsonType = 'application/json; charset=utf-8';

/** `value` as JSON. Never stored: what it says may be different the next moment. */
export function jsonAnswer(status: number, value: unknown): JsonAnswer {
  return {
    status,
    headers: { 'content-type': jsonType, 'cache-control': 'no-store' },
    body: `${JSON.stringify(value)}\n`,
  };
}

/** A refusal, in the form of a GraphQL answer so that clients need one reader for errors. */
export function refusalAnswer(error: HttpError): JsonAnswer {
  const answer = jsonAnswer(error.status, {
    errors: [{ message: error.message, extensions: { code: error.code, ...error.details } }],
  });
  return { ...answer, headers: { ...answer.headers, ...error.headers } };
}

/** What a client may know of a failure inside. */
export const internalErrorMessage = 'Internal server error. The server has logged what happened.';
