/**
 * What must be plain about a request before anything in it is believed: for which host it is, and where it ends. Two readers that
 * disagree on either (a proxy and this server) are how requests are smuggled and caches are poisoned.
 */
import type { IncomingMessage } from 'node:http';
import { HttpError } from '../http/http-error.js';

/**
 * Throws the refusal of a request without a Host header (RFC 9112, section 3.2; Node itself would answer without a body), with two,
 * or with a transfer coding other than `chunked`.
 */
export function checkFraming(request: IncomingMessage): void {
  const { host, 'transfer-encoding': coding } = request.headers;
  if (host === undefined) {
    if (request.httpVersion === '1.1') {
      throw badRequest('The request has no Host header, which HTTP/1.1 requires.');
    }
  } else if (countHosts(request.rawHeaders) > 1) {
    throw badRequest('The request has more than one Host header. Send one.');
  }
  if (coding !== undefined) checkCoding(coding, request.httpVersion);
}

/** Where the next request would begin is not known for sure. */
const lastOnItsConnection = { headers: { connection: 'close' } };

/** Node keeps the first of several and says nothing. */
function countHosts(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') count += 1;
  }
  return count;
}

/** RFC 9112, sections 6.1 and 6.3. */
function checkCoding(coding: string, httpVersion: string): void {
  if (httpVersion === '1.0') {
    throw badRequest(
      'The request has a Transfer-Encoding, which HTTP/1.0 does not know. Send a Content-Length.',
    );
  }
  if (coding.trim().toLowerCase() !== 'chunked') {
    throw new HttpError(
      501,
      'NOT_IMPLEMENTED',
      'The only transfer coding that is understood is "chunked", given once. Send the body as it is.',
      lastOnItsConnection,
    );
  }
}

function badRequest(message: string): HttpError {
  return new HttpError(400, 'BAD_REQUEST', message, lastOnItsConnection);
}
