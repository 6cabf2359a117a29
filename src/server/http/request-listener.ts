/**
 * Answers each request exactly once: with what its route says, with a refusal, or, when something inside failed, with
 * a masked error that is logged. Nothing that a client sends makes it throw. No promise is made here: a route that knows its
 * answer gives it at once, and that is what a repeated request costs.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type RequestRecord, startRecord } from '../observe/request-record.js';
import { traceRequests } from '../observe/request-trace.js';
import { describeFailure, type Log } from '../terminal/log.js';
import {
  type Answer,
  internalErrorMessage,
  type ReadyAnswer,
  refusalAnswer,
  type StreamAnswer,
} from './answer.js';
import type { Access } from '../access/access.js';
import type { Caller, Connections } from './connections.js';
import type { Exchange, Given, Routes } from './exchange.js';
import { findHandler } from './find-handler.js';
import { HttpError } from './http-error.js';
import { declaresMore, discardRest, readBody } from './read-body.js';
import { readTarget, type RequestTarget } from './request-target.js';
import { securityHeaders } from './security-headers.js';

export interface ListenerOptions {
  readonly routes: Routes;
  readonly log: Log;
  readonly access: Access;
  readonly connections: Connections;
  /** Whether answers are the last on their connections, because the server is going down. */
  readonly isLast: () => boolean;
  /** Hears of each request that has arrived whole, its body included: from now on it is owed an answer. */
  readonly onWhole: () => void;
  /** Hears of each such request once its answer is sent or its client has gone. */
  readonly onDone: () => void;
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
    const target = readTarget(request.url ?? '/');
    const method = request.method ?? 'GET';
    const record = startRecord(method, target.path, startTrace(method, request.headers));
    new Call(options, request, response, record).answer(target, waitsForContinue);
  };
}

function ignore(): void {
  // Nothing is to be done.
}

/** One request on its way to its answer. Its members are not `#private`: those cost a microsecond a request. */
class Call implements Caller {
  private readonly options: ListenerOptions;
  private readonly request: IncomingMessage;
  private readonly response: ServerResponse;
  private readonly record: RequestRecord;
  private isWhole = false;
  private isOver = false;

  constructor(
    options: ListenerOptions,
    request: IncomingMessage,
    response: ServerResponse,
    record: RequestRecord,
  ) {
    this.options = options;
    this.request = request;
    this.response = response;
    this.record = record;
    response.on('error', ignore); // A client that leaves while it is answered is no event.
    options.connections.arrived(response, this);
    response.on('close', () => {
      this.gone();
    });
  }

  /** Its answer has been sent, or its client has gone. */
  gone(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.options.connections.left(this.response, this);
    if (this.isWhole) this.options.onDone();
    this.record.trace.end(this.record);
    this.options.onAnswered(this.record);
  }

  answer({ path, search }: RequestTarget, waitsForContinue: boolean): void {
    const { headers } = this.request;
    try {
      const preflight = this.options.access.admit(this.request, path);
      if (preflight !== null) {
        this.write(preflight);
        return;
      }
      const found = findHandler(this.options.routes, this.record.method, path);
      this.record.route = path;
      const exchange: Exchange = {
        method: found.method,
        path,
        search,
        headers,
        record: this.record,
        isClientGone: () => this.response.destroyed,
      };
      if (found.method === 'GET') {
        this.enter();
        this.give(found.handle(exchange));
        return;
      }
      const { limit, expect, handle } = found.handle;
      expect(headers);
      if (waitsForContinue && !declaresMore(this.request, limit)) {
        this.response.writeContinue();
        waitsForContinue = false;
      }
      readBody(this.request, limit, (outcome) => {
        if (outcome instanceof HttpError) {
          this.refuse(outcome);
          return;
        }
        this.enter();
        try {
          this.give(handle(exchange, outcome));
        } catch (thrown) {
          this.fail(thrown);
        }
      });
    } catch (thrown) {
      this.fail(thrown);
    } finally {
      // Its body was never asked for and will not come: the connection cannot carry another request.
      if (waitsForContinue) this.response.shouldKeepAlive = false;
    }
  }

  /** From here on a stop waits for the answer. */
  private enter(): void {
    if (this.isOver) return;
    this.isWhole = true;
    this.options.onWhole();
  }

  private give(given: Given): void {
    if (given instanceof Promise) {
      given.then(
        (answer) => {
          this.write(answer);
        },
        (thrown: unknown) => {
          this.fail(thrown);
        },
      );
    } else this.write(given);
  }

  private fail(thrown: unknown): void {
    if (!(thrown instanceof HttpError)) {
      this.options.log(`A request failed inside the server: ${describeFailure(thrown)}`);
      this.refuse(new HttpError(500, 'INTERNAL_SERVER_ERROR', internalErrorMessage));
    } else this.refuse(thrown);
  }

  private refuse(error: HttpError): void {
    this.record.errorCodes = [error.code];
    this.write(refusalAnswer(error));
  }

  private write(answer: Answer | ReadyAnswer | StreamAnswer): void {
    const response = this.response;
    if (response.destroyed) return; // The client has gone.
    try {
      if (!this.request.complete) discardRest(this.request);
      if (this.options.isLast() && this.options.connections.isNewest(response))
        response.shouldKeepAlive = false;
      if ('rawHeaders' in answer) this.writeReady(answer);
      else if ('stream' in answer) this.writeStream(answer);
      else this.writeNew(answer);
    } catch (thrown) {
      this.options.log(`An answer could not be written: ${describeFailure(thrown)}`);
      response.destroy();
    }
  }

  private writeReady({ status, rawHeaders, body }: ReadyAnswer): void {
    this.note(status, body.length);
    const added = this.options.access.headersFor(this.request);
    this.response.writeHead(status, added.length === 0 ? rawHeaders : [...rawHeaders, ...added]);
    this.response.end(body);
  }

  private writeNew({ status, headers, body }: Answer): void {
    const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
    this.note(status, bytes.length);
    // Of a 304 it would be the length of the body that the client has (RFC 9110, section 15.4.5); a 204 has none.
    const hasLength = status !== 304 && status !== 204;
    this.writeHead(status, hasLength ? { ...headers, 'content-length': String(bytes.length) } : headers);
    this.response.end(bytes);
  }

  private writeStream({ status, headers, stream }: StreamAnswer): void {
    this.note(status, 0);
    this.response.shouldKeepAlive = false;
    this.writeHead(status, headers);
    // Counted as they go: a client that leaves ends the request before the stream knows.
    const sent = (bytes: number): void => {
      this.record.bytes += bytes;
    };
    stream(this.response, sent).then(
      () => {
        this.response.end();
      },
      (thrown: unknown) => {
        this.options.log(`A stream failed inside the server: ${describeFailure(thrown)}`);
        this.response.destroy();
      },
    );
  }

  private writeHead(status: number, headers: Readonly<Record<string, string>>): void {
    const { access } = this.options;
    const vary = [headers['vary'], ...(access.variesByOrigin ? ['origin'] : [])].filter(
      (name) => name !== undefined,
    );
    const all = {
      ...securityHeaders,
      ...headers,
      ...(vary.length === 0 ? {} : { vary: vary.join(', ') }),
    };
    this.response.writeHead(status, [...Object.entries(all).flat(), ...access.headersFor(this.request)]);
  }

  /** Node leaves out the body of an answer to HEAD and keeps its length. */
  private note(status: number, bytes: number): void {
    this.record.status = status;
    this.record.bytes = this.record.method === 'HEAD' ? 0 : bytes;
  }
}
