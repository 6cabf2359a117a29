/**
 * Stops a listening server without losing a request that it has accepted: no new connections, then the answers that are owed,
 * each saying that it is the last on its connection, then the end of what is left.
 */
import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import type { InFlight } from './in-flight.js';

/**
 * How long connections that owe nothing stay open after the stop has begun, in milliseconds. A client may have sent its next
 * request while it read its last answer: it gets an answer too, where closing at once would lose the request on its way.
 */
const lingerMs = 500;

/** How long clients have to close their ends, in milliseconds, when all is said. */
const farewellMs = 500;

/** Settles when every answer that was owed is sent and every connection is closed. */
export async function stopServer(
  server: Server,
  inFlight: InFlight,
  sockets: Iterable<Socket>,
): Promise<void> {
  const closed = stopListening(server);
  await Promise.race([closed, passed(lingerMs)]);
  await inFlight.drained();
  // What is left are idle connections and parts of requests: nothing on them was promised an answer. A plain end, since cutting
  // a connection with unread bytes takes away answers that the client has not read yet.
  for (const socket of sockets) socket.end();
  await Promise.race([closed, passed(farewellMs)]);
  server.closeAllConnections();
  await closed;
  server.close(); // Ends the timer that looks for slow clients.
}

/** Takes no more connections. Settles when all are closed. `server.close` itself would cut idle ones, with what is on its way. */
function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    NetServer.prototype.close.call(server, () => {
      resolve();
    });
  });
}

/** Keeps no process alive by itself. */
function passed(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
