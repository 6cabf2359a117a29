import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemCodes } from '../../src/model/problem.js';

test('docs/problems.md lists every problem code once, with its severity and meaning', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/problems.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `([A-Z0-9_]+)` *\| (\w+) *\| (.*?) *\|$/gm)].map(
    ([, code, severity, meaning]) => [code, severity, meaning],
  );
  expect(rows).toEqual(
    Object.entries(problemCodes).map(([code, { severity, meaning }]) => [code, severity, meaning]),
  );
});
