/** What following costs: the articles that changed, and turns between those who follow. */
import { expect, test } from '@jest/globals';
import type { ChangeSource } from '../../../../src/graphql/changes/change-source.js';
import { type FollowedChange, followChanges } from '../../../../src/graphql/changes/follow-changes.js';
import type { ArticleFilter } from '../../../../src/model/article-filter.js';
import type { CorpusStore } from '../../../../src/store/corpus-store.js';
import { diffStores } from '../../../../src/store/changes/diff-stores.js';
import { askedStore } from '../asked-store.js';
import { storeOfSites } from '../site.js';

const document = (title: string): string =>
  `---\ntitle: ${title}\npublishedDateTime: 2020-06-11T17:56:00Z\nwebUrl: https://news.example/${title}\n---\n`;
const old = storeOfSites({ site: { 'one.md': document('One'), 'two.md': document('Two') } });
const current = storeOfSites({
  site: { 'one.md': document('One'), 'two.md': document('Two'), 'three.md': document('Three') },
});

/** After one swap from `old` to `now`. */
function swapped(now: CorpusStore): ChangeSource {
  const ids = [old, now].map(({ summary }) => summary.snapshotId);
  return {
    between: () => diffStores(old, current, () => Promise.resolve()),
    current: () => now,
    byId: (id) => (id === ids[0] ? old : now),
    swappedFrom: () => new Promise(() => undefined),
  };
}

const notOne: ArticleFilter = [
  {
    field: 'title',
    path: 'where.title',
    filter: {
      kind: 'not',
      of: {
        kind: 'test',
        of: { field: 'title', test: { kind: 'in', values: ['One'], mode: 'SENSITIVE' } },
      },
    },
  },
];

async function firstOf(changes: AsyncGenerator<FollowedChange, void, void>): Promise<FollowedChange> {
  const { value } = await changes.next();
  if (value === undefined) throw new Error('expected a change');
  return value;
}

test('a filter is asked of the articles that changed, never of the whole store', async () => {
  const { store, asked } = askedStore(current);
  const changes = followChanges(swapped(store), old.summary.snapshotId, () => notOne);
  expect((await firstOf(changes)).change.title).toBe('Three');
  expect(Object.keys(asked)).toEqual(['fits']);
  expect(asked['fits']).toHaveLength(1);
  await changes.return();
});

test('many who follow are not all answered in one turn of the event loop when each takes its time', async () => {
  const turnsSeen: number[] = [];
  let turn = 0;
  let isOver = false;
  const count = (): void => {
    turn += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const slow: CorpusStore = {
    ...current,
    fits: (requests) => {
      turnsSeen.push(turn);
      for (const until = performance.now() + 12; performance.now() < until;);
      return current.fits(requests);
    },
  };
  const followers = Array.from({ length: 5 }, () =>
    followChanges(swapped(slow), old.summary.snapshotId, () => notOne),
  );
  await Promise.all(followers.map(firstOf));
  isOver = true;
  expect(new Set(turnsSeen).size).toBe(5);
  await Promise.all(followers.map((changes) => changes.return()));
});
