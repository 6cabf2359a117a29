/**
 * Answers each request exactly once: with what its route says, with a refusal, or, when something inside failed, with
 * a masked error that is logged. Nothing that a client sends makes it throw.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type RequestRecord, startRecord } from '../observe/request-record.js';
import { traceRequests } from '../observe/request-trace.js';
import { describeFailure, type Log } from '../terminal/log.js';
import { type Answer, internalErrorMessage, refusalAnswer } from './answer.js';
import type { Exchange, Routes } from './exchange.js';
import { findHandler } from './find-handler.js';
import { ClientGone, HttpError } from './http-error.js';
import { declaresMore, discardRest, readBody } from './read-body.js';
import { readTarget } from './request-target.js';
import { securityHeaders } from './security-headers.js';

export interface ListenerOptions {
  readonly routes: Routes;
  readonly log: Log;
  /** Whether the server is going down: then each answer closes its connection. */
  readonly isStopping: () => boolean;
  /** Hears of each request once its answer is sent or its client has gone. Must not throw. */
  readonly onAnswered: (record: RequestRecord) => void;
}

/** How a request came: `waitsForContinue` when the client holds its body back until it is asked (RFC 9110, section 10.1.1). */
export type RequestListener = (
  request: IncomingMessage,
  response: ServerResponse,
  waitsForContinue: boolean,
) => void;

/** A listener for the routes of `options`. */
export function requestListener(options: ListenerOptions): RequestListener {
  const startTrace = traceRequests();
  return (request, response, waitsForContinue) => {
    response.on('error', () => undefined); // A client that leaves while it is answered is no event.
    const method = request.method ?? 'GET';
    const record = startRecord(method, pathOf(request), startTrace(method, request.headers));
    response.once('close', () => {
      record.trace.end(record);
      options.onAnswered(record);
    });
    answerFor(options, request, response, record, waitsForContinue)
      .then((answer) => {
        if (answer === null || response.destroyed) response.destroy();
        else writeAnswer(request, response, answer, record, options.isStopping());
      })
      .catch((thrown: unknown) => {
        options.log(`An answer could not be written: ${describeFailure(thrown)}`);
        response.destroy();
      });
  };
}

/** Null when the client has gone. Never rejects. */
async function answerFor(
  { routes, log }: ListenerOptions,
  request: IncomingMessage,
  response: ServerResponse,
  record: RequestRecord,
  waitsForContinue: boolean,
): Promise<Answer | null> {
  let waits = waitsForContinue;
  try {
    requireHost(request);
    const { path, search } = readTarget(request.url ?? '/');
    const { method, handle } = findHandler(routes, request.method ?? 'GET', path);
    record.route = path;
    const exchange: Exchange = {
      method,
      path,
      search,
      headers: request.headers,
      record,
      isClientGone: () => response.destroyed,
      readBody(limit) {
        if (waits && !declaresMore(request, limit)) {
          response.writeContinue();
          waits = false;
        }
        return readBody(request, limit);
      },
    };
    return await handle(exchange);
  } catch (thrown) {
    if (thrown instanceof ClientGone) return null;
    if (thrown instanceof HttpError) {
      record.errorCodes = [thrown.code];
      return refusalAnswer(thrown);
    }
    record.errorCodes = ['INTERNAL_SERVER_ERROR'];
    log(`A request failed inside the server: ${describeFailure(thrown)}`);
    return refusalAnswer(new HttpError(500, 'INTERNAL_SERVER_ERROR', internalErrorMessage));
  } finally {
    // Its body was never asked for and will not come: the connection cannot carry another request.
    if (waits) response.shouldKeepAlive = false;
  }
}

/** RFC 9112, section 3.2: a request of HTTP/1.1 without a Host header is refused. Node itself would answer without a body. */
function requireHost(request: IncomingMessage): void {
  if (request.httpVersion === '1.1' && request.headers.host === undefined) {
    throw new HttpError(400, 'BAD_REQUEST', 'The request has no Host header, which HTTP/1.1 requires.');
  }
}

/** For the record only: what a client wrote as its path, as it is. */
function pathOf(request: IncomingMessage): string {
  return readTarget(request.url ?? '/').path;
}

function writeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  record: RequestRecord,
  isStopping: boolean,
): void {
  if (!request.complete) discardRest(request);
  const bytes = typeof answer.body === 'string' ? Buffer.from(answer.body, 'utf8') : answer.body;
  record.status = answer.status;
  record.bytes = bytes.length;
  response.writeHead(answer.status, {
    ...securityHeaders,
    ...answer.headers,
    'content-length': String(bytes.length),
    ...(isStopping ? { connection: 'close' } : {}),
  });
  // Node leaves out the body of an answer to HEAD and keeps its length.
  response.end(bytes);
}
