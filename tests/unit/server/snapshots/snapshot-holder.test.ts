import { expect, test } from '@jest/globals';
import { holdSnapshots } from '../../../../src/server/snapshots/snapshot-holder.js';
import type { CorpusStore } from '../../../../src/store/corpus-store.js';
import { createMemoryStore } from '../../../../src/store/memory/memory-store.js';
import { makeCorpus } from '../../../contract/corpus-builder.js';

/** A store of `count` articles whose snapshot has the id `snapshotId`. */
function store(snapshotId: string, count = 1): CorpusStore {
  const articles = Array.from({ length: count }, (_, index) => ({ id: `article:${index}` }));
  return createMemoryStore({ ...makeCorpus({ articles }), snapshotId });
}

test('the newest snapshot is the current one, and is found by its id', () => {
  const [one, two] = [store('one'), store('two')];
  const holder = holdSnapshots(one);
  expect(holder.current()).toBe(one);
  holder.swap(two);
  expect(holder.current()).toBe(two);
  expect(holder.byId('two')).toBe(two);
  expect(holder.byId('three')).toBeNull();
});

test('a replaced snapshot is found by its id for 60 s, counted from its replacement, and not longer', () => {
  let now = 1_000_000;
  const [one, two, three] = [store('one'), store('two'), store('three')];
  const holder = holdSnapshots(one, { now: () => now });
  now += 500_000;
  holder.swap(two);
  now += 30_000;
  holder.swap(three);
  now += 29_999;
  expect(holder.byId('one')).toBe(one);
  now += 1;
  expect(holder.byId('one')).toBeNull();
  expect(holder.byId('two')).toBe(two);
  now += 30_000;
  expect(holder.byId('two')).toBeNull();
  expect(holder.byId('three')).toBe(three);
});

test('a replaced snapshot is let go when its time is over, although nobody asks and the timer comes before the clock', async () => {
  const holder = holdSnapshots(store('one'), { now: () => 0, retentionMs: 5 });
  holder.swap(store('two'));
  expect(holder.byId('one')).not.toBeNull();
  // Timers of one length run in the order in which they were set.
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holder.byId('one')).toBeNull();
});

test('a snapshot that comes back is current again and stays as long after its next replacement', () => {
  let now = 0;
  const [first, other, again] = [store('one'), store('two'), store('one')];
  const holder = holdSnapshots(first, { now: () => now });
  holder.swap(other);
  now += 50_000;
  holder.swap(again);
  expect(holder.byId('one')).toBe(again);
  expect(holder.byId('two')).toBe(other);
  now += 50_000;
  holder.swap(other);
  now += 59_999;
  expect(holder.byId('one')).toBe(again);
});

test('replaced snapshots hold a bounded number of articles, the newest of them in any case', () => {
  const stores = ['a', 'b', 'c', 'd'].map((id) => store(id, 3));
  const holder = holdSnapshots(store('zero', 3), { now: () => 0, retainedArticleLimit: 7 });
  for (const each of stores) holder.swap(each);
  expect(['zero', 'a', 'b', 'c', 'd'].filter((id) => holder.byId(id) !== null)).toEqual(['b', 'c', 'd']);
  holder.swap(store('large', 20));
  holder.swap(store('small'));
  expect(['c', 'd', 'large', 'small'].filter((id) => holder.byId(id) !== null)).toEqual(['large', 'small']);
});

test('listeners hear of each swap in the order in which they came, when the swap is done', () => {
  const [one, two, three] = [store('one'), store('two'), store('three')];
  const holder = holdSnapshots(one);
  const heard: string[] = [];
  const note = (name: string) => (previous: CorpusStore, next: CorpusStore) => {
    expect(holder.current()).toBe(next);
    heard.push(`${name}: ${previous.summary.snapshotId} to ${next.summary.snapshotId}`);
  };
  const stop = holder.onSwap(note('a'));
  holder.onSwap(note('b'));
  holder.swap(two);
  stop();
  holder.swap(three);
  expect(heard).toEqual(['a: one to two', 'b: one to two', 'b: two to three']);
});

test('a snapshot with the id of the current one takes its place without a word', () => {
  const holder = holdSnapshots(store('one'));
  let swaps = 0;
  holder.onSwap(() => {
    swaps += 1;
  });
  const again = store('one');
  holder.swap(again);
  expect(holder.current()).toBe(again);
  expect(swaps).toBe(0);
});
