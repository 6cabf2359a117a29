/**
 * The connections with what is under way on them. A client may send several requests before the first is answered: the answers go
 * out in turn, and Node tells nobody when a connection ends before the turn of one has come. This does.
 */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A request that waits to be answered. */
export interface Caller {
  /** Its connection has ended. May be called when its answer has been sent, too. */
  gone(): void;
}

export interface Connections {
  /** Says that the request of `response` has arrived, the newest on its connection. */
  arrived(response: ServerResponse, caller: Caller): void;
  /** Says that its answer has been sent, or never will be. */
  left(response: ServerResponse, caller: Caller): void;
  /** Whether no later request has come on its connection. */
  isNewest(response: ServerResponse): boolean;
  /** The newest response on `socket` unless it is sent or cut off. */
  unfinishedOn(socket: Duplex): ServerResponse | undefined;
}

interface Connection {
  newest: ServerResponse;
  /** Those whose request came while another was under way; null until there is one. */
  waiting: Set<Caller> | null;
}

/** A socket holds what is known of it: a WeakMap would cost every request a third of a microsecond. */
const known = Symbol('connection');
type Known = Duplex & { [known]?: Connection };

/** Knows of none yet; a connection that is gone is forgotten. */
export function createConnections(): Connections {
  return {
    arrived(response, caller) {
      const { socket } = response.req;
      const connection = (socket as Known)[known];
      if (connection === undefined) {
        (socket as Known)[known] = { newest: response, waiting: null };
        return;
      }
      if (isUnfinished(connection.newest)) {
        connection.waiting ??= tellWhenClosed(socket);
        connection.waiting.add(caller);
      }
      connection.newest = response;
    },
    left(response, caller) {
      (response.req.socket as Known)[known]?.waiting?.delete(caller);
    },
    isNewest: (response) => (response.req.socket as Known)[known]?.newest === response,
    unfinishedOn(socket) {
      const newest = (socket as Known)[known]?.newest;
      return newest !== undefined && isUnfinished(newest) ? newest : undefined;
    },
  };
}

function tellWhenClosed(socket: Socket): Set<Caller> {
  const waiting = new Set<Caller>();
  socket.once('close', () => {
    for (const caller of waiting) caller.gone();
  });
  return waiting;
}

function isUnfinished(response: ServerResponse): boolean {
  return !response.writableFinished && !response.destroyed;
}
