/**
 * Subscriptions over a WebSocket at `/graphql`, by the protocol of graphql-ws. A client is bounded in what it may open, how large its
 * messages are and how slowly it may read; what exceeds a bound is refused, or cut off.
 */
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Access } from '../access/access.js';
import { afterAnswers } from '../http/after-answers.js';
import type { Connections } from '../http/connections.js';
import { HttpError } from '../http/http-error.js';
import { ignoreUpgrade } from '../http/ignore-upgrade.js';
import { writeRefusal } from '../http/protocol-errors.js';
import { readTarget } from '../http/request-target.js';
import { type RequestRecord, startRecord } from '../observe/request-record.js';
import { describeFailure, type Log } from '../terminal/log.js';
import { pingMs, readWithinMs, subscriptionsPerConnection, unreadLimit } from './stream-limits.js';
import type { StreamedEvent, Subscriptions } from './subscriptions.js';

export interface WebSocketOptions {
  readonly schema: GraphQLSchema;
  readonly subscriptions: Subscriptions;
  readonly access: Access;
  readonly connections: Connections;
  /** Bytes of one message. */
  readonly messageLimit: number;
  readonly log: Log;
  /** Hears of each subscription once it has ended. */
  readonly onAnswered: (record: RequestRecord) => void;
}

export interface WebSocketEndpoint {
  /** Says goodbye to all clients; settles when all are gone. */
  end(): Promise<void>;
}

/** How long clients have to close their ends when the server stops, in milliseconds. */
const farewellMs = 500;
/** The code for a server that goes away (RFC 6455, section 7.4.1). */
const goingAway = 1001;

/** Takes the requests of `server` to change to a WebSocket. */
export function serveWebSockets(server: Server, options: WebSocketOptions): WebSocketEndpoint {
  const { access, connections, messageLimit, log } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: messageLimit,
    perMessageDeflate: false, // a few bytes could become gigabytes
    handleProtocols,
  });
  const graphql = protocolOf(options);
  const change = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    try {
      const isWebSocket = request.headers.upgrade?.toLowerCase() === 'websocket';
      if (!isWebSocket) {
        ignoreUpgrade(server, request, socket, head);
        return;
      }
      const { path } = readTarget(request.url ?? '/');
      access.admitUpgrade(request, path);
      if (path !== '/graphql') throw nothingHere();
      sockets.handleUpgrade(request, socket, head, (client) => {
        attend(client, graphql, log);
      });
    } catch (thrown) {
      if (thrown instanceof HttpError) writeRefusal(socket, thrown);
      else {
        log(`A connection could not become a WebSocket: ${describeFailure(thrown)}`);
        socket.destroy();
      }
    }
  };
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    afterAnswers(connections, socket, () => {
      change(request, socket, head);
    });
  });
  return {
    async end() {
      const closed = new Promise<void>((resolve) => {
        sockets.close(() => {
          resolve();
        });
      });
      for (const client of sockets.clients) client.close(goingAway, 'The server is stopping.');
      const cut = setTimeout(() => {
        for (const client of sockets.clients) client.terminate();
      }, farewellMs);
      await closed;
      clearTimeout(cut);
    },
  };
}

function nothingHere(): HttpError {
  return new HttpError(
    400,
    'BAD_REQUEST',
    'The only protocol that this server changes to is "websocket", at /graphql. Send the request without the header Upgrade.',
  );
}

/** What belongs to one connection. */
interface Extra {
  readonly records: Map<string, RequestRecord>;
  readonly running: Set<AsyncGenerator<StreamedEvent, void, void>>;
  readonly isGone: () => boolean;
}

type Protocol = ReturnType<typeof makeServer<Record<string, unknown>, Extra>>;

function protocolOf({ schema, subscriptions, log, onAnswered }: WebSocketOptions): Protocol {
  return makeServer<Record<string, unknown>, Extra>({
    async onSubscribe({ extra, subscriptions: running }, id, payload) {
      if (Object.keys(running).length > subscriptionsPerConnection) return [tooMany()];
      const record = startRecord('WS', '/graphql');
      record.route = '/graphql';
      extra.records.set(id, record);
      try {
        const opened = await subscriptions.open(payload, 'websocket', record);
        record.status = 200;
        if (opened.kind === 'running') {
          const { document, events } = opened;
          if (extra.isGone()) {
            await events.return(); // The client left while its subscription was checked.
            return [refusal(null)];
          }
          extra.running.add(events);
          return { schema, document, operationName: payload.operationName, contextValue: events };
        }
        told(extra, id, onAnswered);
        return opened.errors.map(
          ({ message, extensions }) => new GraphQLError(message, { extensions: extensions ?? {} }),
        );
      } catch (thrown) {
        const error = thrown instanceof HttpError ? thrown : null;
        if (error === null) log(`A subscription failed inside the server: ${describeFailure(thrown)}`);
        record.status = error?.status ?? 500;
        record.errorCodes = [error?.code ?? 'INTERNAL_SERVER_ERROR'];
        told(extra, id, onAnswered);
        return [refusal(error)];
      }
    },
    subscribe: (args) =>
      Promise.resolve(resultsOf(args.contextValue as AsyncGenerator<StreamedEvent, void, void>)), // set above
    onComplete({ extra }, id) {
      told(extra, id, onAnswered);
    },
    onClose({ extra }) {
      for (const events of extra.running) void events.return();
      for (const id of [...extra.records.keys()]) told(extra, id, onAnswered);
    },
  });
}

function told({ records }: Extra, id: string, onAnswered: (record: RequestRecord) => void): void {
  const record = records.get(id);
  if (record === undefined) return;
  records.delete(id);
  onAnswered(record);
}

/** The answers alone; ending it ends the subscription. */
function resultsOf(events: AsyncGenerator<StreamedEvent, void, void>): AsyncGenerator<never, void, void> {
  const results = (async function* () {
    for await (const { result } of events) yield result as never; // formatted errors, where the package's type has unformatted ones
  })();
  const end = results.return.bind(results);
  results.return = async (value) => {
    await events.return();
    return end(value);
  };
  return results;
}

/** Carries messages between a client and the protocol, until one of them ends it. */
function attend(client: WebSocket, graphql: Protocol, log: Log): void {
  let isAlive = true;
  const pinger = setInterval(() => {
    if (!isAlive) client.terminate();
    isAlive = false;
    client.ping();
  }, pingMs);
  client.on('pong', () => {
    isAlive = true;
  });
  client.on('error', () => {
    client.terminate(); // A message that is too large, or no message at all: ws has told the client.
  });
  const closed = graphql.opened(
    {
      protocol: client.protocol,
      send: (text) => send(client, text),
      close(code, reason) {
        client.close(code, reason);
      },
      onMessage(hear) {
        client.on('message', (data: Buffer) => {
          hear(data.toString('utf8')).catch((thrown: unknown) => {
            log(`A message of a WebSocket failed inside the server: ${describeFailure(thrown)}`);
            client.close(CloseCode.InternalServerError, 'Internal server error');
          });
        });
      },
    },
    { records: new Map(), running: new Set(), isGone: () => client.readyState !== client.OPEN },
  );
  client.once('close', (code, reason) => {
    clearInterval(pinger);
    void closed(code, reason.toString());
  });
}

/** Settles when the text has gone out; a client that does not read it in time is cut off. */
function send(client: WebSocket, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (client.bufferedAmount > unreadLimit) client.terminate();
    if (client.readyState !== client.OPEN) {
      resolve();
      return;
    }
    const cut = setTimeout(() => {
      client.terminate();
    }, readWithinMs);
    client.send(text, () => {
      clearTimeout(cut);
      resolve();
    });
  });
}

function tooMany(): GraphQLError {
  return new GraphQLError(
    `A connection may have ${subscriptionsPerConnection} subscriptions at once. Complete one, or open another connection.`,
    { extensions: { code: 'LIMIT_EXCEEDED', limit: subscriptionsPerConnection, unit: 'subscriptions' } },
  );
}

function refusal(error: HttpError | null): GraphQLError {
  if (error === null)
    return new GraphQLError('Internal server error.', { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  return new GraphQLError(error.message, { extensions: { code: error.code, ...error.details } });
}
