/** A plain HTTP server, bounded in time, that hands whole requests to a listener and refuses everything else in JSON. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ConnectionLimits } from '../guards/connection-limits.js';
import { refusalAnswer } from './answer.js';
import { HttpError } from './http-error.js';
import { refuseConnection, writeRefusal } from './protocol-errors.js';
import type { RequestListener } from './request-listener.js';
import { securityHeaders } from './security-headers.js';

/** A server that does not listen yet. */
export function createHttpServer(listener: RequestListener, limits: ConnectionLimits): Server {
  /** The response under way on each connection. */
  const pending = new WeakMap<Duplex, ServerResponse>();
  const server = createServer({
    headersTimeout: limits.headersTimeout,
    requestTimeout: limits.requestTimeout,
    connectionsCheckingInterval: limits.checkInterval,
    requireHostHeader: false, // The listener asks for it, and answers in JSON.
  });
  server.timeout = limits.idleTimeout;

  const accept = (request: IncomingMessage, response: ServerResponse, waitsForContinue: boolean) => {
    const { socket } = request;
    pending.set(socket, response);
    response.once('close', () => {
      if (pending.get(socket) === response) pending.delete(socket);
    });
    listener(request, response, waitsForContinue);
  };
  server.on('request', (request, response) => {
    accept(request, response, false);
  });
  server.on('checkContinue', (request, response) => {
    accept(request, response, true);
  });
  server.on('checkExpectation', (request, response) => {
    const { status, headers, body } = refusalAnswer(
      new HttpError(
        417,
        'BAD_REQUEST',
        'The Expect header is not understood; expected 100-continue or none.',
      ),
    );
    response.shouldKeepAlive = false;
    response
      .writeHead(status, {
        ...securityHeaders,
        ...headers,
        'content-length': String(Buffer.byteLength(body)),
      })
      .end(body);
  });
  server.on('connect', (request, socket) => {
    writeRefusal(
      socket,
      new HttpError(405, 'METHOD_NOT_ALLOWED', 'This server is no proxy.', {
        headers: { allow: 'GET, HEAD, POST' },
      }),
    );
  });
  server.on('clientError', (error, socket) => {
    refuseConnection(error, socket, pending.get(socket));
  });
  return server;
}
