import { afterEach, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { RawConnection } from '../http/raw-exchange.js';
import { documentText, makeFolder, run, type Running, start } from './run-program.js';

const started: Running[] = [];
afterEach(async () => {
  for (const { child, finished } of started.splice(0)) {
    child.kill('SIGKILL');
    await finished;
  }
});

/** Starts a server on a free port and waits until it says where it is. */
async function serve(words: readonly string[], options?: Parameters<typeof start>[1]) {
  const running = start([...words, '--port', '0'], options);
  started.push(running);
  const block = await running.told('\n  open ');
  const port = Number(/http:\/\/127\.0\.0\.1:(\d+)\/graphql/.exec(block)?.[1]);
  return { ...running, block, port, url: `http://127.0.0.1:${port}` };
}

const body = '{"query":"{ articles { totalCount } }"}';
const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`;

describe('broadsheet serve', () => {
  test('prints what was loaded, where it is and which limits hold, on standard error alone', async () => {
    const { block, port, url, child, finished } = await serve(['data']);
    expect(port).toBeGreaterThan(0);
    expect(block).toMatch(/^broadsheet \d+\.\d+\.\d+\n/);
    expect(block).toMatch(/loaded +1 document and 9 articles known by mention, 9 providers, 2 topics/);
    expect(block).toMatch(/from +data in \d+\.\d\d s/);
    expect(block).toMatch(/problems 0 errors, 0 warnings, 0 notices/);
    expect(block).toMatch(/limits [^]*body 262144 bytes, 2000 tokens, 12 levels, 60 aliases/);
    expect(block).toMatch(
      /open +secured not exposed, reachable from this machine only[^]*introspection and near misses on/,
    );
    expect(block).toMatch(/profile +for this machine: what shows the schema is on/);
    expect(block).toMatch(/\/graphiql, /);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await finished).toMatchObject({ status: 0, stdout: '' });
  });

  test('is the command when none is named', async () => {
    const { url } = await serve(['data']);
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(await answer.json()).toEqual({ data: { articles: { totalCount: 10 } } });
  });

  test('names the first documents that were set aside and how to see all, with nothing that a terminal obeys', async () => {
    const made = makeFolder({
      'a.md': documentText('Good'),
      'b\u001b[2J.md': '---\ntitle: x\n',
      'c.md': '---\ntitle: "\u202e"\n---\n',
      'd.md': '---\n',
      'e.md': '---\n',
    });
    const { block } = await serve([made.folder]);
    expect(block).toMatch(/aside +4 documents could not be used:/);
    expect(block).toContain('b\\x1b[2J.md:1:1 FRONT_MATTER_UNCLOSED');
    expect(block).toMatch(/and \d+ more errors?\n/);
    expect(block).toContain(`See them all: npx broadsheet check ${made.folder}\n`);
    expect(block).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    made.remove();
  });

  test('says when what was named holds no document', async () => {
    const made = makeFolder({
      'empty/x.txt': '',
      'site/_news/x.txt': '',
      'site/a.md': documentText('A'),
      'prose.md': 'No front matter.\n',
    });
    const at = (name: string) => `${made.folder}/${name}`;
    const { block } = await serve([at('empty'), at('site')]);
    expect(block).toContain(
      `\n  nothing  No *.md or *.markdown file was found in ${at('empty')}. Name the folder that holds`,
    );
    expect(block).toContain(
      `\n  nothing  No *.md or *.markdown file was found in ${at('site/_news')}. Put the documents into it`,
    );
    const prose = await serve([at('prose.md')]);
    expect(prose.block).toContain(
      `\n  nothing  ${at('prose.md')} has no front matter, so it is no article.\n`,
    );
    made.remove();
  });

  test('obeys its settings from the command line, the environment and a file', async () => {
    const made = makeFolder({
      'a.md': documentText('A', 'secured: abc\n'),
      'settings.json': '{"bodyLimit": 2048}',
    });
    const { block, url } = await serve(['--no-introspection', '--config', 'settings.json'], {
      cwd: made.folder,
      env: { BROADSHEET_CORPUS: '.', BROADSHEET_EXPOSE_SECURED: '1' },
    });
    expect(block).toMatch(/body 2048 bytes/);
    expect(block).toMatch(/secured exposed[^]*introspection and near misses off/);
    expect(block).not.toMatch(/graphiql/i);
    const ask = async (query: string) => {
      const answer = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`);
      return (await answer.json()) as { data?: unknown };
    };
    expect(await ask('{ articles { nodes { secured } } }')).toEqual({
      data: { articles: { nodes: [{ secured: 'abc' }] } },
    });
    expect((await ask('{ __schema { queryType { name } } }')).data).toBeUndefined();
    const large = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: body.padEnd(2049, ' '),
    });
    expect(large.status).toBe(413);
    made.remove();
  });
});

describe('a signal', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s ends the program with 0, whatever half of a request is still there',
    async (signal) => {
      const { child, told, port, finished } = await serve(['data']);
      const [asking, halfBody] = [await RawConnection.open(port), await RawConnection.open(port)];
      asking.send(head);
      // The server asks for the body, which never comes.
      expect((await asking.answer())?.status).toBe(100);
      halfBody.send(head.replace(/Expect.*\r\n/, '') + body.slice(0, 10));
      child.kill(signal);
      await told(`Stopping on ${signal}`);
      const { status, stderr } = await finished;
      expect(status).toBe(0);
      expect(stderr.split('\n')).toContain('Stopped.');
      expect([await asking.rest(), await halfBody.rest()]).toEqual(['', '']);
    },
  );

  test('SIGHUP scans the documents, where nothing watches them, and requests go on', async () => {
    const made = makeFolder({ 'a.md': documentText('Before') });
    const { child, told, url, port, finished } = await serve([made.folder, '--no-watch']);
    const titles = async () => (await fetch(`${url}/graphql?query={articles{nodes{title}}}`)).json();
    const titled = (title: string) => ({ data: { articles: { nodes: [{ title }] } } });
    expect(await titles()).toEqual(titled('Before'));
    // A client that waits for an event hears of the swap; its connection outlives the signal.
    const stream = await RawConnection.open(port);
    const query = 'subscription { articleChanged { snapshot { id } } }';
    stream.send(
      `GET /graphql/stream?query=${encodeURIComponent(query)} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n`,
    );
    await stream.received('HTTP/1.1 200');
    writeFileSync(`${made.folder}/a.md`, documentText('After'));
    child.kill('SIGHUP');
    await stream.received('event: next');
    expect(await titles()).toEqual(titled('After'));
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
    await told('Stopping on SIGTERM');
    expect((await finished).status).toBe(0);
    made.remove();
  });

  test('makes the program unready before it takes no more connections, for as long as it is told to', async () => {
    const { child, told, url, finished } = await serve(['data', '--stop-delay', '60000']);
    child.kill('SIGTERM');
    await told('Stopping on SIGTERM');
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/graphql?query={__typename}`)).status).toBe(200);
    // A second signal ends it at once.
    child.kill('SIGTERM');
    const { status, stderr } = await finished;
    expect(status).toBe(1);
    expect(stderr).toMatch(/second SIGTERM, exiting/);
  });
});

describe('a server that cannot start', () => {
  test('says that its port is in use, and ends with 2', async () => {
    const holder = createServer();
    const port = await new Promise<number>((resolve) => {
      holder.listen(0, '127.0.0.1', () => {
        resolve((holder.address() as { port: number }).port);
      });
    });
    const { status, stderr } = await run(['serve', 'data', '--port', String(port)]);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `broadsheet: Port ${port} on 127.0.0.1 is in use. Choose another with --port, or --port 0 for any free one. (PORT_IN_USE)\n`,
    );
    await new Promise((resolve) => holder.close(resolve));
  });

  test('says that its host is unknown, and ends with 2', async () => {
    const { status, stderr } = await run(['data', '--host', 'no-such-host.invalid', '--port', '0']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/no-such-host\.invalid.*has no address.*HOST_UNKNOWN/);
  });
});
