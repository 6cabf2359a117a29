/** A plain HTTP server, bounded in time and number, that hands whole requests to a listener and refuses everything else in JSON. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { checkInterval } from '../guards/connection-limits.js';
import type { Settings } from '../settings/settings.js';
import type { Log } from '../terminal/log.js';
import { afterAnswers } from './after-answers.js';
import { refusalAnswer } from './answer.js';
import type { Connections } from './connections.js';
import { HttpError } from './http-error.js';
import { refuseConnection, writeRefusal } from './protocol-errors.js';
import type { RequestListener } from './request-listener.js';
import { securityHeaders } from './security-headers.js';

/** A server that does not listen yet. */
export function createHttpServer(
  listener: RequestListener,
  connections: Connections,
  limits: Settings['connections'],
  log: Log,
): Server {
  const server = createServer({
    headersTimeout: limits.headersTimeout,
    // Node takes no request timeout below the one of the headers, which then bounds both.
    requestTimeout: Math.max(limits.requestTimeout, limits.headersTimeout),
    keepAliveTimeout: limits.idleTimeout,
    connectionsCheckingInterval: checkInterval(limits),
    requireHostHeader: false, // The listener asks for it, and answers in JSON.
  });
  server.timeout = limits.idleTimeout;
  // All headers are looked at: Node leaves out those after the first 1,000, a second Host among them. 16 KiB bound them.
  server.maxHeadersCount = 0;
  boundConnections(server, limits.maxConnections, log);

  server.on('request', (request, response) => {
    listener(request, response, false);
  });
  server.on('checkContinue', (request, response) => {
    listener(request, response, true);
  });
  server.on('checkExpectation', (_request, response) => {
    connections.arrived(response, { gone: () => undefined });
    refuseExpectation(response);
  });
  server.on('connect', (_request, socket) => {
    afterAnswers(connections, socket, () => {
      writeRefusal(socket, noProxy());
    });
  });
  server.on('clientError', (error, socket) => {
    refuseConnection(error, socket, connections.unfinishedOn(socket));
  });
  return server;
}

function noProxy(): HttpError {
  return new HttpError(405, 'METHOD_NOT_ALLOWED', 'This server is no proxy.', {
    headers: { allow: 'GET, HEAD, POST' },
  });
}

/** Tells once when the bound is reached, and again only after it was left. */
function boundConnections(server: Server, limit: number, log: Log): void {
  server.maxConnections = limit;
  let isFull = false;
  server.on('drop', () => {
    server.closeIdleConnections();
    if (!isFull) {
      log(
        `There are ${limit} connections, and more are closed as they come (--max-connections). Idle ones are closed to make room.`,
      );
    }
    isFull = true;
  });
  server.on('connection', () => {
    isFull = false;
  });
}

function refuseExpectation(response: ServerResponse): void {
  const { status, headers, body } = refusalAnswer(
    new HttpError(417, 'BAD_REQUEST', 'The Expect header is not understood; expected 100-continue or none.'),
  );
  response.shouldKeepAlive = false;
  response
    .writeHead(status, {
      ...securityHeaders,
      ...headers,
      'content-length': String(Buffer.byteLength(body)),
    })
    .end(body);
}
