/**
 * Reads a request's body up to a limit and refuses one byte more. A refused client is answered while it still sends,
 * and what it sends is thrown away, up to a bound: cutting it off at once would often lose the answer on its way.
 */
import type { IncomingMessage } from 'node:http';
import { bodyTooLarge } from '../guards/body-limit.js';
import { HttpError } from './http-error.js';

/** What is thrown away of a refused body before the connection is cut: 16 MiB, seconds of any line. */
const discardLimit = 16 * 1024 * 1024;

/**
 * Reads the body, at most `limit` bytes, and calls `done` once: with the body, or with the refusal (413) of a larger one. When
 * the client leaves first, `done` is never called: nobody is left to answer. By callbacks, since a promise for each request
 * is a part of what a repeated request costs.
 */
export function readBody(
  request: IncomingMessage,
  limit: number,
  done: (outcome: Buffer | HttpError) => void,
): void {
  if (declaresMore(request, limit)) {
    done(bodyTooLarge(limit));
    return;
  }
  let first: Buffer | null = null;
  let more: Buffer[] | null = null;
  let size = 0;
  let isRefused = false;
  request.on('data', (chunk: Buffer) => {
    if (isRefused) return;
    size += chunk.length;
    if (size > limit) {
      isRefused = true;
      more = null;
      done(bodyTooLarge(limit));
    } else if (first === null) first = chunk;
    else (more ??= [first]).push(chunk);
  });
  request.on('end', () => {
    if (!isRefused) done(more === null ? (first ?? Buffer.alloc(0)) : Buffer.concat(more));
  });
}

/** Whether the request states beforehand that its body is larger than `limit` bytes. */
export function declaresMore(request: IncomingMessage, limit: number): boolean {
  return Number(request.headers['content-length'] ?? 0) > limit;
}

/** Reads on without keeping anything, so that an answer given early arrives; cuts the connection at the bound. */
export function discardRest(request: IncomingMessage): void {
  let discarded = 0;
  request.on('data', (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > discardLimit) request.destroy();
  });
  request.on('error', () => undefined);
}

/** The JSON value of a body. Throws the refusal (400) of what is not UTF-8 or not JSON. */
export function parseJsonBody(body: Buffer): unknown {
  if (body.length === 0)
    throw badRequest('The body is empty; expected a JSON object such as {"query": "{ ... }"}.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw badRequest('The body is not UTF-8 text. Encode the JSON as UTF-8.');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(
      'The body is not JSON; expected an object such as {"query": "{ ... }"}. Check its quotes, commas and brackets.',
    );
  }
}

function badRequest(message: string): HttpError {
  return new HttpError(400, 'BAD_REQUEST', message);
}
