/** docs/getting-started.md as a newcomer meets it: from nothing to a typed query against one's own folder. */
import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

test('its commands run as they are written in a fresh clone, and take less than five minutes', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/try-getting-started.js'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  expect([status, status === 0 ? '' : stdout.slice(-4000) + stderr.slice(-4000)]).toEqual([0, '']);
  expect(stdout).toContain('2020-07-02  From the editors (The Harbour Post)');
  expect(stdout).toContain('{"data":{"articles":{"totalCount":13}}}');
  const seconds = Number(/Done in (\d+) s/.exec(stdout)?.[1]);
  console.info(`From nothing to a typed query: ${seconds} s.`);
  expect(seconds).toBeLessThan(300);
});
