/** `docs/limits.md` against the code: every limit, its default, its flag. */
import { expect, test } from '@jest/globals';
import { limitSettings } from '../../src/server/settings/groups/limit-settings.js';
import { readPage, tableRows } from './markdown.js';

test('docs/limits.md has a row for each limit, with the default and the flag of the code', () => {
  const rows = tableRows(readPage('docs/limits.md'), 'Limit').map(([, value, flag]) => [flag, value]);
  const expected = Object.values(limitSettings).map((row) => [row.flag.split(' ')[0], String(row.default)]);
  expect(new Map(rows as [string, string][])).toEqual(new Map(expected as [string, string][]));
  expect(rows).toHaveLength(expected.length);
});

test('docs/limits.md says a way out of each limit, and what happens beyond it', () => {
  for (const cells of tableRows(readPage('docs/limits.md'), 'Limit')) {
    expect(cells).toHaveLength(5);
    expect(cells.every((cell) => cell !== '')).toBe(true);
  }
});
