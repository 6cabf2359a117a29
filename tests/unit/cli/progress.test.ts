import { describe, expect, test } from '@jest/globals';
import { showProgress } from '../../../src/cli/progress.js';

function watch(isTTY: boolean) {
  const clock = { time: 0 };
  let written = '';
  const stream = { isTTY, write: (text: string) => (written += text) };
  return { clock, progress: showProgress(stream, () => clock.time), written: () => written };
}

describe('progress', () => {
  test('is one line that is written over at most ten times a second, and taken away at the end', () => {
    const { clock, progress, written } = watch(true);
    for (clock.time = 0; clock.time < 1000; clock.time += 10) progress.report(clock.time, 20_000);
    expect(written()).toBe(
      '\r\u001b[Kreading 700 of 20,000 documents\r\u001b[Kreading 800 of 20,000 documents\r\u001b[Kreading 900 of 20,000 documents',
    );
    progress.clear();
    expect(written().endsWith(' documents\r\u001b[K')).toBe(true);
  });

  test('of a short reading is never shown', () => {
    const { clock, progress, written } = watch(true);
    clock.time = 699;
    progress.report(5, 10);
    progress.clear();
    expect(written()).toBe('');
  });

  test('is not written to what is no terminal', () => {
    const { clock, progress, written } = watch(false);
    clock.time = 5000;
    progress.report(5, 10);
    progress.clear();
    expect(written()).toBe('');
  });
});
