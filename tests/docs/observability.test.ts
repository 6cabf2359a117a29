import { expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveRoots, watchCorpus } from '../../src/index.js';
import { createLogger } from '../../src/server/observe/logger.js';
import { untraced } from '../../src/server/observe/request-trace.js';
import { requestLine } from '../../src/server/observe/request-line.js';
import { startRecord } from '../../src/server/observe/request-record.js';
import { documentText, serve, writeCorpus } from '../http/sample-server.js';
import { readPage, tableRows } from './markdown.js';

const page = readPage('docs/observability.md');

test('docs/observability.md names every field that the line of a request can have, in its order', () => {
  const record = Object.assign(startRecord('GET', '/'), {
    operationName: 'a',
    operationType: 'query',
    operationHash: 'a',
    cost: 1,
    errorCodes: ['A'],
    snapshotId: 'a',
    trace: { ...untraced, traceId: 'a' },
  });
  const fields = Object.keys(JSON.parse(requestLine(record, 0, 0)));
  expect(tableRows(page, 'Field').map(([field]) => field)).toEqual(fields);
});

test('docs/observability.md names every metric with its type and labels, and no other', async () => {
  const server = await serve();
  await (await fetch(`${server.url}/graphql?query={articles{nodes{id}}}`)).text();
  await (await fetch(`${server.url}/graphql?query={nothing}`)).text();
  const text = await (await fetch(`${server.url}/metrics`)).text();
  await server.close();
  const told = [...text.matchAll(/^# TYPE (\S+) (\w+)$/gm)].map(([, name = '', type = '']) => {
    const samples = text.split('\n').filter((line) => line.startsWith(name));
    const labels = samples.flatMap((line) => [...line.matchAll(/[{,](\w+)="/g)].map(([, label]) => label));
    return [name, type, [...new Set(labels)].filter((label) => label !== 'le').join(', ')];
  });
  const documented = tableRows(page, 'Metric').map(([name, type, labels]) => [name, type, labels]);
  expect(documented.toSorted()).toEqual(told.toSorted());
});

test('docs/observability.md names every field of the line of a reload, in its order', async () => {
  const { folder, remove } = writeCorpus({ 'a.md': documentText('A') });
  const watched = watchCorpus(resolveRoots([folder]), { siteUrl: null, exposeSecured: false, watch: false });
  const pieces: string[] = [];
  const sink = { write: (lines: string) => pieces.push(lines) > 0, flushSync: () => undefined };
  const logger = createLogger({ level: 'info', format: 'json', sink });
  const server = await serve(watched.store, { watched, logger });
  writeFileSync(join(folder, 'b.md'), '---\n');
  await watched.rescan();
  await server.close();
  remove();
  const documented = tableRows(page, 'Field of a reload').map(([field]) => field);
  expect(documented).toEqual(Object.keys(JSON.parse(pieces.join(''))));
});
