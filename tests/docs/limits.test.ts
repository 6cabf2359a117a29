import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultConnectionLimits } from '../../src/server/guards/connection-limits.js';

test('docs/settings.md states every limit that is no setting with the value that holds', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/settings.md'), 'utf8');
  const [, section = ''] = text.split('## Limits that are no settings yet');
  const values = [...section.matchAll(/^\|[^|]*\| (\d[^|]*?) *\|/gm)].map(([, value]) => value);
  const seconds = (milliseconds: number): string => `${milliseconds / 1000} s`;
  expect(values).toEqual([
    seconds(defaultConnectionLimits.headersTimeout),
    seconds(defaultConnectionLimits.requestTimeout),
    seconds(defaultConnectionLimits.idleTimeout),
  ]);
});
