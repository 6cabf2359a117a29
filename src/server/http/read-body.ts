/**
 * Reads a request's body up to a limit and refuses one byte more. A refused client is answered while it still sends,
 * and what it sends is thrown away, up to a bound: cutting it off at once would often lose the answer on its way.
 */
import type { IncomingMessage } from 'node:http';
import { bodyTooLarge } from '../guards/body-limit.js';
import { ClientGone, HttpError } from './http-error.js';

/** What is thrown away of a refused body before the connection is cut: 16 MiB, seconds of any line. */
const discardLimit = 16 * 1024 * 1024;

/** The body, at most `limit` bytes. Rejects with the refusal (413) or, when the client leaves first, {@link ClientGone}. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (declaresMore(request, limit)) {
      reject(bodyTooLarge(limit));
      return;
    }
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
        return;
      }
      chunks = [];
      reject(bodyTooLarge(limit));
    });
    request.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    const gone = () => {
      reject(new ClientGone('The client left while it sent its body.'));
    };
    request.once('error', gone);
    request.once('close', gone);
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
