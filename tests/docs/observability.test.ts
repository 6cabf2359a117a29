import { expect, test } from '@jest/globals';
import { untraced } from '../../src/server/observe/request-trace.js';
import { requestLine } from '../../src/server/observe/request-line.js';
import { startRecord } from '../../src/server/observe/request-record.js';
import { serve } from '../http/sample-server.js';
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
