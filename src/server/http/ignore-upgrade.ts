/**
 * Lets a request that offers another protocol be answered as if it had not: a server may ignore the offer (RFC 9110, section 7.8).
 * Java's client and `curl --http2` offer h2c, and Node hands every offer over as soon as one protocol is taken.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** What belongs to the offer (RFC 7540, section 3.2), and what is said anew. */
const leftOut = new Set(['upgrade', 'http2-settings', 'connection']);

/**
 * Gives `socket` back to `server` with the request that came on it, less its offer. `rest`: what came behind the head. Nothing else may be
 * under way on the socket. It is the last request there: each return leaves listeners on the socket, and a client could ask for many.
 */
export function ignoreUpgrade(server: Server, request: IncomingMessage, socket: Duplex, rest: Buffer): void {
  const { method = 'GET', url = '/', httpVersion, rawHeaders } = request;
  // Never longer than it came, since the bound of a head holds again.
  const head = [`${method} ${url} HTTP/${httpVersion}`, 'Connection:close'];
  for (let place = 0; place < rawHeaders.length; place += 2) {
    const [name = '', value = ''] = rawHeaders.slice(place, place + 2);
    if (!leftOut.has(name.toLowerCase())) head.push(`${name}:${value}`);
  }
  socket.unshift(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), rest]));
  server.emit('connection', socket);
}
