/** When files are looked at and when a snapshot is made of them, by a clock that the test moves. */
import { expect, test } from '@jest/globals';
import { Gathering } from '../../../../src/server/live/gathering.js';
import { firstLookMs, gatherBounds } from '../../../../src/server/live/live-defaults.js';

const settleMs = 100;
const still = { isUnsettled: false, isBehind: false, hasNewFolders: false, read: 0 };
const behind = { ...still, isBehind: true };
const unsettled = { ...still, isUnsettled: true };

function gathering(): { readonly of: Gathering; readonly pass: (ms: number) => void } {
  let now = 1000;
  return {
    of: new Gathering(settleMs, () => now),
    pass: (ms) => {
      now += ms;
    },
  };
}

test('hints that pause are followed by a look as soon as what they name can have settled', () => {
  const { of, pass } = gathering();
  expect(of.untilFirstLook).toBe(0);
  of.hint();
  pass(60);
  of.hint();
  expect(of.untilFirstLook).toBe(settleMs);
  pass(settleMs);
  expect(of.untilFirstLook).toBe(0);
});

test('hints without a pause are followed by a look all the same', () => {
  const { of, pass } = gathering();
  for (let ms = 0; ms < firstLookMs; ms += 10) {
    of.hint();
    expect(of.untilFirstLook).toBeGreaterThan(0);
    pass(10);
  }
  expect(of.untilFirstLook).toBe(0);
});

test('a snapshot is made of what stands still, and of nothing else', () => {
  const { of, pass } = gathering();
  of.begin(0);
  of.look();
  pass(5);
  expect(of.untilNextLook(behind)).toBeNull();
  expect(of.untilNextLook(unsettled)).toBe(settleMs);
  expect(of.untilNextLook({ ...still, hasNewFolders: true })).toBe(settleMs);
});

test('what changes while files are looked at is looked at before a snapshot is made', () => {
  const { of, pass } = gathering();
  of.begin(0);
  of.look();
  of.hint();
  pass(5);
  expect(of.untilNextLook(behind)).toBe(settleMs);
  of.look();
  expect(of.untilNextLook(behind)).toBeNull();
});

test('looking takes half of the time at most', () => {
  const { of, pass } = gathering();
  of.begin(0);
  of.look();
  pass(700);
  expect(of.untilNextLook(unsettled)).toBe(700);
});

test('reading what has changed is no looking: the next look need not wait for as long', () => {
  const { of, pass } = gathering();
  of.begin(0);
  of.look();
  pass(700);
  expect(of.untilNextLook({ ...unsettled, read: 10_000 })).toBe(settleMs);
  of.look();
  pass(150);
  expect(of.untilNextLook(unsettled)).toBe(150);
  of.look();
  pass(700);
  expect(of.untilNextLook({ ...unsettled, read: 10_000 })).toBe(150);
  of.look();
  pass(120);
  expect(of.untilNextLook({ ...unsettled, read: 1 })).toBe(120);
});

test.each([
  [0, gatherBounds.least],
  [5000, 10_000],
  [60_000, gatherBounds.most],
])(
  'changes that never pause are served: where a snapshot takes %i ms, after %i ms of gathering',
  (makingMs, limit) => {
    const { of, pass } = gathering();
    of.begin(makingMs);
    for (let ms = 0; ms < limit; ms += 50) {
      of.look();
      of.hint();
      expect(of.untilNextLook({ ...unsettled, isBehind: true })).not.toBeNull();
      pass(50);
    }
    of.look();
    of.hint();
    expect(of.untilNextLook({ ...unsettled, isBehind: true })).toBeNull();
  },
);

test('what was seen last before the limit may settle when nothing goes on changing, but is not waited for without end', () => {
  const { of, pass } = gathering();
  of.begin(0);
  of.look();
  pass(gatherBounds.least);
  expect(of.untilNextLook(unsettled)).toBe(gatherBounds.least);
  of.look();
  expect(of.untilNextLook(unsettled)).toBe(settleMs);
  of.look();
  expect(of.untilNextLook(unsettled)).toBeNull();
});

test('a burst that ended while its files were read for long is seen to its end before a snapshot is made', () => {
  const { of, pass } = gathering();
  of.begin(0);
  of.look();
  of.hint();
  pass(gatherBounds.least + settleMs);
  expect(of.untilNextLook({ ...unsettled, isBehind: true })).not.toBeNull();
  of.look();
  expect(of.untilNextLook(behind)).toBeNull();
});
