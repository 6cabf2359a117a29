/**
 * Answers what is no HTTP request or never becomes a whole one: JSON as everywhere, written by hand because Node has
 * no response object for it.
 */
import type { ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { refusalAnswer } from './answer.js';
import { HttpError } from './http-error.js';
import { securityHeaders } from './security-headers.js';

/** How long the client has to take the answer before its connection is cut, in milliseconds. */
const lingerMs = 2_000;

/**
 * Ends a connection whose bytes could not be read as a request. `pending` is the response under way on it, if any:
 * a whole request before the unreadable bytes is still answered; an answer begun is not written into.
 */
export function refuseConnection(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  pending: ServerResponse | undefined,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
  } else if (pending === undefined) {
    writeRefusal(socket, refusalFor(error.code));
  } else if (pending.req.complete) {
    pending.shouldKeepAlive = false;
    pending.once('close', () => socket.end());
  } else if (pending.headersSent) {
    socket.destroy();
  } else {
    writeRefusal(socket, refusalFor(error.code));
  }
}

/** Writes a refusal as the last thing on a connection. */
export function writeRefusal(socket: Duplex, error: HttpError): void {
  const { status, headers, body } = refusalAnswer(error);
  const lines = Object.entries({
    ...securityHeaders,
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`);
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  const cut = setTimeout(() => socket.destroy(), lingerMs);
  socket.once('close', () => {
    clearTimeout(cut);
  });
}

function refusalFor(code: string | undefined): HttpError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new HttpError(
        431,
        'LIMIT_EXCEEDED',
        'The request line and headers together are larger than 16 KiB. Send a long query as the body of a POST request.',
        { details: { limit: 16_384, unit: 'bytes of the headers' } },
      );
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new HttpError(
        408,
        'REQUEST_TIMEOUT',
        'The request did not arrive in time. Send its headers and body without pauses.',
      );
    default:
      return new HttpError(400, 'BAD_REQUEST', 'The bytes received are not an HTTP/1.1 request.');
  }
}
