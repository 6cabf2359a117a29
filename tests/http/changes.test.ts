import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningServer } from '../../src/index.js';
import { documentText, serve, storeOf, writeCorpus } from './sample-server.js';

let site: ReturnType<typeof writeCorpus>;
let server: RunningServer;
beforeEach(async () => {
  site = writeCorpus(
    Object.fromEntries(['One', 'Two', 'Three'].map((title) => [`${title}.md`, documentText(title)])),
  );
  server = await serve(storeOf(site.folder));
});
afterEach(async () => {
  await server.close();
  site.remove();
});

/** Reads the folder again, as a reload does. */
function reload(): void {
  server.snapshots.swap(storeOf(site.folder));
}

function write(name: string, text: string): void {
  writeFileSync(join(site.folder, name), text);
}

async function ask(query: string, variables: object = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json() as Promise<{ data: any; errors?: { message: string; extensions: object }[] }>;
}

const current = async (): Promise<string> =>
  (await ask('{ articles(first: 0) { snapshot { id } } }')).data.articles.snapshot.id;

const changes = `query ($since: ID!, $first: Int, $after: String) {
  changes(since: $since, first: $first, after: $after) {
    totalCount snapshot { id } since { id } pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes { kind title fields url article { title } }
  }
}`;

describe('changes', () => {
  test('are what was added, changed and removed since a snapshot, with the fields that differ', async () => {
    const since = await current();
    write('One.md', documentText('One', 'category: news\nquality: 7\n'));
    write('Four.md', documentText('Four'));
    rmSync(join(site.folder, 'Two.md'));
    reload();
    const { data } = await ask(changes, { since });
    expect(data.changes.since.id).toBe(since);
    expect(data.changes.snapshot.id).toBe(await current());
    expect(data.changes.totalCount).toBe(3);
    const byTitle = Object.fromEntries(
      data.changes.nodes.map((node: { title: string }) => [node.title, node]),
    );
    expect(byTitle['One']).toEqual({
      kind: 'CHANGED',
      title: 'One',
      fields: ['category', 'quality', 'document'],
      url: 'https://news.example/One',
      article: { title: 'One' },
    });
    expect(byTitle['Two']).toMatchObject({ kind: 'REMOVED', fields: [], article: null });
    expect(byTitle['Four']).toMatchObject({ kind: 'ADDED', fields: [], article: { title: 'Four' } });
  });

  test('since the snapshot that answers are none', async () => {
    const { data } = await ask(changes, { since: await current() });
    expect(data.changes).toMatchObject({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } });
  });

  test('where only secured was rewritten are none, for the snapshot is the same', async () => {
    const since = await current();
    write('One.md', documentText('One', 'secured: Y2lwaGVy\n'));
    reload();
    expect(await current()).toBe(since);
    expect((await ask(changes, { since })).data.changes.totalCount).toBe(0);
  });

  test('are paged over the same two snapshots whatever changes in between: none is lost, none comes twice', async () => {
    const since = await current();
    for (const title of ['A', 'B', 'C', 'D', 'E']) write(`${title}.md`, documentText(title));
    reload();
    const first = (await ask(changes, { since, first: 2 })).data.changes;
    // What changes now would stand before the cursor.
    for (const title of ['F', 'G', 'H']) {
      write(`${title}.md`, documentText(title).replace('2020-06-11', '2021-06-11'));
    }
    rmSync(join(site.folder, 'A.md'));
    reload();
    const second = (await ask(changes, { since, first: 10, after: first.pageInfo.endCursor })).data.changes;
    expect(second.snapshot).toEqual(first.snapshot);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const seen = [...first.nodes, ...second.nodes].map(({ title }) => title);
    expect(seen.toSorted()).toEqual(['A', 'B', 'C', 'D', 'E']);
    // From the snapshot of the pages it goes on.
    const next = (await ask(changes, { since: first.snapshot.id })).data.changes;
    expect(
      next.nodes.map(({ kind, title }: { kind: string; title: string }) => `${kind} ${title}`).toSorted(),
    ).toEqual(['ADDED F', 'ADDED G', 'ADDED H', 'REMOVED A']);
  });

  test('since a snapshot that is not known are an error with a code and a way out', async () => {
    const { errors } = await ask(changes, { since: 'never' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CHANGES_EXPIRED', argument: 'since' });
    expect(errors?.[0]?.message).toContain('but "never" came. Read anew what you show');
  });

  test('with a cursor of another list are wrong use', async () => {
    const since = await current();
    write('A.md', documentText('A'));
    reload();
    const { data } = await ask(changes, { since, first: 1 });
    const after = data.changes.pageInfo.endCursor;
    const { errors } = await ask(changes, { since: data.changes.snapshot.id, after });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });
});
