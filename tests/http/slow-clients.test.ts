import { afterEach, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import type { RunningServer, ServerOptions } from '../../src/index.js';
import { RawConnection } from './raw-exchange.js';
import { serve } from './sample-server.js';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function serving(connections: ServerOptions['connections']) {
  const server = await serve(undefined, { connections: connections ?? {} });
  open.push(() => server.close());
  return server;
}

async function connectTo(server: RunningServer): Promise<RawConnection> {
  const connection = await RawConnection.open(server.port);
  open.push(() => {
    connection.close();
  });
  return connection;
}

const health = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';
/** Part of a request: a connection that has sent it is in use, and not idle. */
const begun = 'GET /healthz HTTP/1.1\r\nHost: loc';

test('a connection beyond the limit is closed, it is told once, and there is room again when one has ended', async () => {
  const server = await serving({ maxConnections: 2 });
  const [first, second] = [await connectTo(server), await connectTo(server)];
  for (const held of [first, second]) {
    held.send(health);
    expect((await held.answer())?.status).toBe(200);
    held.send(begun);
  }
  for (let time = 0; time < 3; time += 1) {
    const third = await connectTo(server);
    third.send(health);
    expect(await third.answer()).toBeNull();
  }
  expect(server.logged).toEqual([expect.stringMatching(/There are 2 connections.*--max-connections/)]);
  first.close();
  for (;;) {
    const next = await connectTo(server);
    next.send(health);
    const answer = await next.answer();
    if (answer === null) continue; // The server has not seen yet that the first is gone.
    expect(answer.status).toBe(200);
    break;
  }
  second.send('alhost\r\n\r\n');
  expect((await second.answer())?.status).toBe(200);
});

test('idle connections are closed to make room', async () => {
  const server = await serving({ maxConnections: 1 });
  const idle = await connectTo(server);
  idle.send(health);
  expect((await idle.answer())?.status).toBe(200);
  const turnedAway = await connectTo(server);
  expect(await turnedAway.answer()).toBeNull();
  expect(await idle.rest()).toBe('');
});

test('a connection that is idle for too long is closed', async () => {
  const server = await serving({ idleTimeout: 150 });
  const idle = await connectTo(server);
  idle.send(health);
  expect((await idle.answer())?.status).toBe(200);
  expect(await idle.rest()).toBe('');
});

test('a client that does not take its answers is cut off, and what waits for it is let go', async () => {
  const server = await serving({ idleTimeout: 300 });
  const lazy = await connectTo(server);
  lazy.socket.pause();
  const heavy = `GET /graphql?query=${encodeURIComponent(getIntrospectionQuery())} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
  lazy.send(heavy.repeat(100)); // More than the system holds for a reader that does not read.
  while (server.inFlight() === 0) await new Promise((resolve) => setImmediate(resolve));
  while (server.inFlight() > 0) await new Promise((resolve) => setImmediate(resolve));
  lazy.socket.resume();
  const received = await lazy.rest();
  expect(received.split('HTTP/1.1 200 OK').length).toBeLessThan(100);
});
