import { describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { createServer } from 'node:net';
import { StartError, startServer } from '../../src/index.js';
import { RawConnection } from './raw-exchange.js';
import { serve, storeOf, sample } from './sample-server.js';

const body = '{"query":"{ articles { totalCount } }"}';
const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

/** A server whose field `held` is answered when the gate is opened: its requests are in flight until then. */
async function serveHeld() {
  let open: (text: string) => void = () => undefined;
  const gate = new Promise<string>((resolve) => {
    open = resolve;
  });
  const schema = buildSchema('type Query { held: String! }');
  const server = await serve(undefined, { schema });
  const { held } = schema.getQueryType()?.getFields() ?? {};
  if (held === undefined) throw new Error('The schema has no field held.');
  held.resolve = () => gate;
  return { server, open };
}

const heldRequest = 'GET /graphql?query={held} HTTP/1.1\r\nHost: localhost\r\n\r\n';
const health = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';

describe('a stop', () => {
  test('takes no new connections, answers what has arrived, then closes what is left', async () => {
    const server = await serve();
    const [late, idle, halfHeaders, halfBody] = [
      await RawConnection.open(server.port),
      await RawConnection.open(server.port),
      await RawConnection.open(server.port),
      await RawConnection.open(server.port),
    ];
    halfBody.send(head + body.slice(0, 10));
    halfHeaders.send('GET /healthz HTTP/1.1\r\n');
    late.send(head + body);
    expect((await late.answer())?.headers['connection']).toBe('keep-alive');

    const closed = server.close();
    await expect(RawConnection.open(server.port)).rejects.toThrow(/ECONNREFUSED/);
    // On its way while the stop began, as far as the client can know.
    late.send(head + body);
    const last = await late.answer();
    expect(JSON.parse(last?.body ?? '')).toEqual({ data: { articles: { totalCount: 10 } } });
    expect(last?.headers['connection']).toBe('close');
    expect(await late.rest()).toBe('');
    await closed;
    expect([await idle.rest(), await halfHeaders.rest(), await halfBody.rest()]).toEqual(['', '', '']);
    expect(server.inFlight()).toBe(0);
  });

  test('answers every request that had arrived, also those that wait behind another on their connection', async () => {
    const { server, open } = await serveHeld();
    const client = await RawConnection.open(server.port);
    client.send(heldRequest + health + heldRequest);
    await until(() => server.inFlight() === 3);
    const closed = server.close();
    await expect(RawConnection.open(server.port)).rejects.toThrow(/ECONNREFUSED/);
    const text = 'x'.repeat(1_000_000);
    open(text);
    const answers = [await client.answer(), await client.answer(), await client.answer()];
    expect(JSON.parse(answers[0]?.body ?? '')).toEqual({ data: { held: text } });
    expect(JSON.parse(answers[1]?.body ?? '')).toEqual({ status: 'alive' });
    expect(JSON.parse(answers[2]?.body ?? '')).toEqual({ data: { held: text } });
    expect(answers[2]?.headers['connection']).toBe('close');
    expect(await client.rest()).toBe('');
    await closed;
  });

  test('answers 503 at /readyz from its first moment, before it takes no more connections', async () => {
    const server = await serve(undefined, { connections: { stopDelay: 200 } });
    const closed = server.close();
    const answer = await fetch(`${server.url}/readyz`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ status: 'stopping', health: 'healthy' });
    expect((await fetch(`${server.url}/graphql?query={__typename}`)).status).toBe(200);
    await closed;
    await expect(fetch(`${server.url}/readyz`)).rejects.toThrow();
  });

  test('asked for twice is one stop', async () => {
    const server = await serve();
    await Promise.all([server.close(), server.close()]);
    await server.close();
  });

  test('does not wait for a client that left before it was answered, whichever of its requests waited', async () => {
    const { server } = await serveHeld();
    const client = await RawConnection.open(server.port);
    client.send(heldRequest + health + heldRequest);
    await until(() => server.inFlight() === 3);
    const closed = server.close();
    client.close();
    await closed;
    expect(server.inFlight()).toBe(0);
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
