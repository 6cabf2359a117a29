/** Who has a series: names that clients make up cannot take all of them, nor keep them. */
import { describe, expect, test } from '@jest/globals';
import {
  answersForPlace,
  createOperationNames,
  idleLimit,
} from '../../../../../src/server/observe/metrics/operation-names.js';

function names(trusted: readonly string[] = []) {
  const replaced: number[] = [];
  const clock = { time: 0 };
  const series = createOperationNames({
    fixed: ['(anonymous)'],
    trusted: new Set(trusted),
    places: 10,
    onReplace: (index) => replaced.push(index),
    now: () => clock.time,
  });
  const ask = (name: string, times = 1): number => {
    let index = 0;
    for (let time = 0; time < times; time += 1) index = series.indexOf(name, true);
    return index;
  };
  const invent = (count: number, times = 1, prefix = 'Made') => {
    for (let at = 0; at < count; at += 1) ask(`${prefix}${at}`, times);
  };
  return { series, replaced, clock, ask, invent };
}

describe('a name of an operation', () => {
  test('has a place at once where half of them are free, and keeps its number', () => {
    const { series, ask } = names();
    expect([ask('Front'), ask('Search'), ask('Front')]).toEqual([2, 3, 2]);
    expect(series.names).toEqual(['(other)', '(anonymous)', 'Front', 'Search']);
  });

  test('earns its place by its tenth answer where many were made up before it', () => {
    const { ask, invent } = names();
    invent(10_000);
    expect(ask('Front', answersForPlace - 1)).toBe(0);
    expect(ask('Front')).toBe(7);
  });

  test('earns nothing by an answer with an error', () => {
    const { series, invent } = names();
    invent(5);
    for (let time = 0; time < 100; time += 1) expect(series.indexOf('Bad', false)).toBe(0);
  });

  test('of a trusted document has a place whatever was made up before it', () => {
    const { series, ask, invent } = names(['Front']);
    invent(100, 100);
    expect(series.names).toHaveLength(12);
    expect(ask('Front')).toBe(12);
    expect(ask('Other', 100)).toBe(0);
  });

  test('that nobody asks for any more gives its place to one that has earned it', () => {
    const { series, replaced, clock, ask, invent } = names();
    ask('Front');
    invent(100, 100);
    clock.time = idleLimit / 2;
    ask('Front');
    clock.time = idleLimit;
    expect(ask('Later', 100)).toBe(0);
    clock.time = idleLimit + 1;
    const index = ask('Later', answersForPlace);
    expect(index).toBeGreaterThan(2);
    expect([replaced, series.names[index], series.names.length]).toEqual([[index], 'Later', 12]);
    expect(series.names[2]).toBe('Front');
    expect(ask('Made0')).toBe(0);
  });

  test('has no more memory than a thousand names that were made up', () => {
    const { ask, invent } = names();
    invent(5);
    ask('Front', answersForPlace - 1);
    invent(1_000, 1, 'More');
    expect(ask('Front')).toBe(0);
  });
});
