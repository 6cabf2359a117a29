/**
 * Keeps the order of answers where a connection stops being one of requests: an upgrade or a CONNECT that comes before earlier
 * requests are answered waits for its turn, because Node hands it over at once and the answers would land inside the new protocol.
 */
import type { Duplex } from 'node:stream';
import type { Connections } from './connections.js';

/**
 * Calls `goOn` when every answer that is owed on `socket` has gone out: at once when none is. Never, when the socket ends before, or
 * with the last of them. For a socket that Node has let go of.
 */
export function afterAnswers(connections: Connections, socket: Duplex, goOn: () => void): void {
  const pending = connections.unfinishedOn(socket);
  if (pending === undefined) {
    goOn();
    return;
  }
  socket.on('error', ignore);
  pending.once('close', () => {
    if (!socket.writable) return;
    socket.off('error', ignore);
    goOn();
  });
}

function ignore(): void {
  // Node listens no more, and an error that nobody hears of would end the program.
}
