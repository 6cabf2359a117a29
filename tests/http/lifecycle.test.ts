import { describe, expect, test } from '@jest/globals';
import { createServer } from 'node:net';
import { StartError, startServer } from '../../src/index.js';
import { RawConnection } from './raw-exchange.js';
import { serve, storeOf, sample } from './sample-server.js';

const body = '{"query":"{ articles { totalCount } }"}';
const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

describe('a stop', () => {
  test('is unready first, refuses new connections, finishes what is in flight, then closes what is left', async () => {
    const server = await serve();
    const [busy, sooner, idle, halfRequest] = [
      await RawConnection.open(server.port),
      await RawConnection.open(server.port),
      await RawConnection.open(server.port),
      await RawConnection.open(server.port),
    ];
    busy.send(head + body.slice(0, 10));
    sooner.send(head + body.slice(0, 10));
    halfRequest.send('GET /healthz HTTP/1.1\r\n');
    await until(() => server.inFlight() === 2);

    const closed = server.close();
    await expect(RawConnection.open(server.port)).rejects.toThrow(/ECONNREFUSED/);
    sooner.send(body.slice(10));
    const answered = await sooner.answer();
    expect(answered?.status).toBe(200);
    expect(answered?.headers['connection']).toBe('close');
    expect(await sooner.rest()).toBe('');
    await until(() => server.inFlight() === 1);

    busy.send(body.slice(10));
    const last = await busy.answer();
    expect(JSON.parse(last?.body ?? '')).toEqual({ data: { articles: { totalCount: 10 } } });
    expect(last?.headers['connection']).toBe('close');
    await closed;
    expect(await idle.rest()).toBe('');
    expect(await halfRequest.rest()).toBe('');
    expect(server.inFlight()).toBe(0);
  });

  test('answers 503 at /readyz to who is still connected', async () => {
    const server = await serve();
    const connection = await RawConnection.open(server.port);
    const other = await RawConnection.open(server.port);
    other.send(head + body.slice(0, 10));
    connection.send('GET /readyz HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n');
    await until(() => server.inFlight() === 1);
    // The rest of the header comes when the stop has begun: a connection with part of a request is not idle.
    const closed = server.close();
    connection.send('\r\nx');
    const answer = await connection.answer();
    expect(answer?.status).toBe(503);
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({ status: 'stopping', health: 'healthy' });
    other.send(body.slice(10));
    expect((await other.answer())?.status).toBe(200);
    await closed;
  });

  test('asked for twice is one stop', async () => {
    const server = await serve();
    await Promise.all([server.close(), server.close()]);
    await server.close();
  });

  test('does not wait for a client that left in the middle of its request', async () => {
    const server = await serve();
    const connection = await RawConnection.open(server.port);
    connection.send(head + body.slice(0, 10));
    await until(() => server.inFlight() === 1);
    const closed = server.close();
    connection.close();
    await closed;
  });
});

describe('a server that cannot listen', () => {
  const store = storeOf(sample);

  test('says that its port is in use and what to do', async () => {
    const first = await startServer({ store, listen: { port: 0 } });
    const second = startServer({ store, listen: { port: first.port } });
    await expect(second).rejects.toThrow(StartError);
    await expect(second).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringMatching(new RegExp(`Port ${first.port} on 127.0.0.1 is in use.*--port 0`)),
    });
    await first.close();
  });

  test('says that its host is unknown, or is not of this machine', async () => {
    await expect(
      startServer({ store, listen: { port: 0, host: 'no-such-host.invalid' } }),
    ).rejects.toMatchObject({
      code: 'HOST_UNKNOWN',
    });
    await expect(startServer({ store, listen: { port: 0, host: '192.0.2.1' } })).rejects.toMatchObject({
      code: 'HOST_NOT_HERE',
    });
  });
});

test('a server on IPv6 has its address in brackets', async () => {
  const hasIpv6 = await new Promise<boolean>((resolve) => {
    const probe = createServer().once('error', () => {
      resolve(false);
    });
    probe.listen(0, '::1', () =>
      probe.close(() => {
        resolve(true);
      }),
    );
  });
  if (!hasIpv6) {
    console.warn('Skipped: this machine has no IPv6 loopback address, so listening on ::1 is not tested.');
    return;
  }
  const server = await startServer({ store: storeOf(sample), listen: { port: 0, host: '::1' } });
  expect(server.url).toBe(`http://[::1]:${server.port}`);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  await server.close();
});
