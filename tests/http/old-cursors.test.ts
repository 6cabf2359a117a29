/** Cursors under RELEVANCE after another snapshot has taken the place of theirs. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RunningServer } from '../../src/index.js';
import { serve, storeOf, writeCorpus } from './sample-server.js';

const article = (title: string, minute: number): string =>
  `---\ntitle: ${title}\npublishedDateTime: 2024-05-01T10:${minute}:00Z\nwebUrl: https://a.com/${minute}\nprovider:\n  domain: a.com\n---\n`;
const before = writeCorpus({
  'a.md': article('Harbour robots sleep', 10),
  'b.md': article('Robots', 11),
  'c.md': article('Robots of the large old harbour', 12),
});
const after = writeCorpus({ 'd.md': article('Robots wake', 13), 'e.md': article('Robots leave', 14) });
let server: RunningServer;

beforeAll(async () => {
  server = await serve(storeOf(before.folder));
});

afterAll(async () => {
  await server.close();
  before.remove();
  after.remove();
});

const query = `query Page($after: String) {
  corpus { snapshot { id } }
  provider(domain: "a.com") { articleCount }
  articles(search: "robots", first: 1, after: $after) {
    totalCount snapshot { id } pageInfo { endCursor hasNextPage } nodes { title provider { articleCount } }
  }
}`;

async function page(after: string | null): Promise<any> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { after } }),
  });
  return response.json();
}

test('go on in their own snapshot, from which the whole request is answered', async () => {
  const old = server.snapshots.current().summary.snapshotId;
  const first = await page(null);
  expect(first.data.articles).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  const whole = [first.data.articles.nodes[0].title];
  server.snapshots.swap(storeOf(after.folder));
  for (let cursor = first.data.articles.pageInfo.endCursor; whole.length < 3;) {
    const { data, errors } = await page(cursor);
    expect(errors).toBeUndefined();
    expect(data.corpus.snapshot.id).toBe(old);
    expect(data.provider.articleCount).toBe(3);
    expect(data.articles).toMatchObject({ totalCount: 3, snapshot: { id: old } });
    expect(data.articles.nodes[0].provider.articleCount).toBe(3);
    whole.push(data.articles.nodes[0].title);
    cursor = data.articles.pageInfo.endCursor;
  }
  expect(new Set(whole).size).toBe(3);
  expect((await page(null)).data.articles).toMatchObject({ totalCount: 2 });
});

test('of a snapshot that nobody holds are CURSOR_EXPIRED', async () => {
  const { data } = await page(null);
  const parts = JSON.parse(Buffer.from(data.articles.pageInfo.endCursor, 'base64url').toString());
  parts[3] = 'no-snapshot-of-this-corpus';
  const { errors } = await page(Buffer.from(JSON.stringify(parts)).toString('base64url'));
  expect(errors[0].extensions).toEqual({ code: 'CURSOR_EXPIRED', argument: 'after' });
});

test('of two snapshots in one request are refused: an answer is made of one', async () => {
  const now = await page(null);
  const current = server.snapshots.current();
  server.snapshots.swap(storeOf(before.folder));
  const then = await page(null);
  server.snapshots.swap(current);
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `query($a: String, $b: String) {
        a: articles(search: "robots", first: 1, after: $a) { nodes { title } }
        b: articles(search: "robots", first: 1, after: $b) { nodes { title } }
      }`,
      variables: {
        a: then.data.articles.pageInfo.endCursor,
        b: now.data.articles.pageInfo.endCursor,
      },
    }),
  });
  const { errors }: any = await response.json();
  expect(errors.map((error: any) => error.extensions.code)).toEqual(['CURSOR_EXPIRED']);
});
