/**
 * 100,000 requests while the documents change 50 times: no request fails and no answer is torn between two snapshots. What the reloads
 * cost is printed, and not judged here: a busy machine would decide it. `npm run torture` makes a million over 500 reloads.
 */
import { beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

beforeAll(() => {
  const build = spawnSync('npm', ['run', 'build'], { cwd: root, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(build.stdout + build.stderr);
});

test('100,000 requests over 50 reloads: 0 failed, 0 torn', () => {
  const run = spawnSync(
    process.execPath,
    [join(root, 'bench/torture.js'), '--requests', '100000', '--reloads', '50'],
    { encoding: 'utf8' },
  );
  console.info(run.stdout + run.stderr);
  expect(run.status).toBe(0);
  const figures = JSON.parse(run.stdout) as Record<string, number>;
  expect(figures).toMatchObject({ failed: 0, torn: 0, reloads: 50 });
  expect(figures['swaps']).toBeGreaterThanOrEqual(50);
  expect(figures['requests']).toBeGreaterThanOrEqual(100_000);
});
