/** Subscribers that do not read, or are no longer there, are cut off and hold nothing: within the 30 seconds and the pings that the limits name. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { RunningServer } from '../../src/index.js';
import { documentText, serve, storeOf, writeCorpus } from '../http/sample-server.js';

let site: ReturnType<typeof writeCorpus>;
let server: RunningServer;
beforeAll(async () => {
  site = writeCorpus({ 'One.md': documentText('One') });
  server = await serve(storeOf(site.folder));
});
afterAll(async () => {
  await server.close();
  site.remove();
});

/** Each event is three megabytes: a few of them are more than what lies in the sockets of both ends, so that one waits for its reader. */
const texts = Array.from({ length: 50 }, (_, place) => `t${place}: excerpt`).join(' ');
const query = `subscription { articleChanged { change { article { ${texts} } } } }`;

async function openSubscriptions(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return [...text.matchAll(/^broadsheet_subscriptions\{.*\} (\d+)$/gm)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
}

/** Settles once so many subscriptions are open: asked of the server itself, again and again. */
async function untilOpen(count: number): Promise<void> {
  while ((await openSubscriptions()) !== count) await new Promise((resolve) => setImmediate(resolve));
}

async function open(head: string): Promise<Socket> {
  const socket = connect({ port: server.port, host: '127.0.0.1' });
  await once(socket, 'connect');
  socket.write(head);
  return socket;
}

/** A frame of a WebSocket client (RFC 6455, section 5.2): text, whole, masked. */
function frame(text: string): Buffer {
  const bytes = Buffer.from(text);
  const mask = randomBytes(4);
  const head = Buffer.from([0x81, 0xfe, bytes.length >> 8, bytes.length & 255]);
  return Buffer.concat([head, mask, bytes.map((byte, place) => byte ^ (mask[place % 4] ?? 0))]);
}

/** A WebSocket that answers no ping, because it is written by hand. */
async function openWebSocket(): Promise<Socket> {
  const socket = await open(
    'GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`,
  );
  expect(String(await once(socket, 'data'))).toContain('101 Switching Protocols');
  const acknowledged = once(socket, 'data');
  socket.write(frame('{"type":"connection_init"}'.padEnd(200)));
  expect(String(await acknowledged)).toContain('connection_ack');
  socket.write(frame(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }).padEnd(200)));
  return socket;
}

/** Settles when the server has ended the connection, whether or not something lies in it unread. */
function cut(socket: Socket): Promise<unknown> {
  socket.on('error', () => undefined); // a reset is an end, too
  return once(socket, 'close');
}

function openEvents(): Promise<Socket> {
  return open(
    `GET /graphql/stream?query=${encodeURIComponent(query)} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n`,
  );
}

/** A new snapshot with ten more articles, each an event. */
function addTen(): void {
  const excerpt = `excerpt: ${'A long excerpt. '.repeat(4_000)}\n`;
  for (let place = 0; place < 10; place += 1) {
    writeFileSync(join(site.folder, `${place}.md`), documentText(`Article ${place}`, excerpt));
  }
  server.snapshots.swap(storeOf(site.folder));
}

test('who does not read an event is cut off, and frees its subscription', async () => {
  const stuck = await Promise.all([openEvents(), openWebSocket()]);
  await untilOpen(2);
  const ends = stuck.map((socket) => cut(socket.pause()));
  addTen();
  await untilOpen(0);
  for (const socket of stuck) socket.resume();
  await Promise.all(ends);
});

test('a WebSocket that answers no ping is cut off, and server-sent events are written to all the while', async () => {
  const events = await openEvents();
  let received = '';
  events.setEncoding('latin1').on('data', (text: string) => {
    received += text;
  });
  const silent = await openWebSocket();
  await untilOpen(2);
  const before = received.length;
  await cut(silent.resume());
  await untilOpen(1);
  expect(received.slice(before)).toContain(':\n\n');
  events.destroy();
  await untilOpen(0);
});
