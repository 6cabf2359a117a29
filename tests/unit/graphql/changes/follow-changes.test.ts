/** What following costs: the articles that changed, and turns between those who follow. */
import { describe, expect, test } from '@jest/globals';
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

const notNamed = (title: string): ArticleFilter => [
  {
    field: 'title',
    path: 'where.title',
    filter: {
      kind: 'not',
      of: {
        kind: 'test',
        of: { field: 'title', test: { kind: 'in', values: [title], mode: 'SENSITIVE' } },
      },
    },
  },
];

const notOne = notNamed('One');

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
  const followers = Array.from({ length: 5 }, (_, number) =>
    followChanges(swapped(slow), old.summary.snapshotId, () => notNamed(`Other ${number}`)),
  );
  await Promise.all(followers.map(firstOf));
  isOver = true;
  expect(new Set(turnsSeen).size).toBe(5);
  await Promise.all(followers.map((changes) => changes.return()));
});

describe('what the articles that changed are asked', () => {
  /** As the log of changes does: one array for all who know the same snapshot. */
  const together = async (store: CorpusStore): Promise<ChangeSource> => {
    const changes = await diffStores(old, current, () => Promise.resolve());
    return { ...swapped(store), between: () => Promise.resolve(changes) };
  };
  const follow = async (source: ChangeSource, filters: readonly ArticleFilter[]) => {
    const followers = filters.map((filter) => followChanges(source, old.summary.snapshotId, () => filter));
    const told = await Promise.all(followers.map(firstOf));
    await Promise.all(followers.map((changes) => changes.return()));
    return told.map(({ change, fits }) => [change.title, fits]);
  };

  test('is asked once for all who have an equal filter', async () => {
    const { store, asked } = askedStore(current);
    const told = await follow(
      await together(store),
      Array.from({ length: 50 }, () => notNamed('One')),
    );
    expect(told).toEqual(Array.from({ length: 50 }, () => ['Three', true]));
    expect(asked['fits']).toHaveLength(1);
  });

  test('is asked for each filter of its own, and of each snapshot', async () => {
    const { store, asked } = askedStore(current);
    const source = await together(store);
    expect(await follow(source, [notNamed('One'), notNamed('Two'), notNamed('One')])).toEqual(
      Array.from({ length: 3 }, () => ['Three', true]),
    );
    expect(asked['fits']).toHaveLength(2);
    const { store: again, asked: askedAgain } = askedStore(current);
    await follow({ ...source, current: () => again }, [notNamed('One')]);
    expect(askedAgain['fits']).toHaveLength(1);
  });

  test('is asked again after a failure', async () => {
    let failures = 0;
    const failing: CorpusStore = {
      ...current,
      fits: (requests) => {
        failures += 1;
        if (failures === 1) throw new Error('The engine is away.');
        return current.fits(requests);
      },
    };
    const source = await together(failing);
    await expect(follow(source, [notNamed('One')])).rejects.toThrow('The engine is away.');
    expect(await follow(source, [notNamed('One')])).toEqual([['Three', true]]);
  });
});
