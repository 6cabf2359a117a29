import { describe, expect, test } from '@jest/globals';
import pino from 'pino';
import { requestLine } from '../../../../src/server/observe/request-line.js';
import { type RequestRecord, startRecord } from '../../../../src/server/observe/request-record.js';
import { untraced } from '../../../../src/server/observe/request-trace.js';
import { textLine } from '../../../../src/server/observe/text-line.js';

const now = 1_795_437_006_889;

function recordOf(facts: Partial<RequestRecord> = {}, path = '/graphql', method = 'POST'): RequestRecord {
  return Object.assign(startRecord(method, path), facts);
}

const full: Partial<RequestRecord> = {
  operationName: 'Front',
  operationType: 'query',
  operationHash: 'a1'.repeat(32),
  cost: 120,
  cache: 'MISS',
  batches: 3,
  errorCodes: ['BAD_USER_INPUT', 'LIMIT_EXCEEDED'],
  snapshotId: 'V3MOW03OYl5vhu0_qC2qCC',
  status: 200,
  bytes: 1373,
  trace: { ...untraced, traceId: '0af7651916cd43dd8448eb211c80319c' },
};

/** What pino writes for `fields`. */
function linePinoWrites(level: 'info' | 'error', fields: object): string {
  let written = '';
  const log = pino(
    { base: null, timestamp: () => `,"time":${now}` },
    { write: (line: string) => (written += line) },
  );
  log[level](fields, 'request');
  return written;
}

describe('the line of a request', () => {
  test('is the very text that pino writes for its fields', () => {
    expect(requestLine(recordOf(full), now, 102.8294)).toBe(
      linePinoWrites('info', {
        method: 'POST',
        path: '/graphql',
        status: 200,
        ms: 102.829,
        bytes: 1373,
        operationType: 'query',
        operation: 'Front',
        hash: 'a1'.repeat(32),
        cost: 120,
        cache: 'MISS',
        batches: 3,
        snapshot: 'V3MOW03OYl5vhu0_qC2qCC',
        errors: ['BAD_USER_INPUT', 'LIMIT_EXCEEDED'],
        traceId: '0af7651916cd43dd8448eb211c80319c',
      }),
    );
  });

  test('leaves out what is not known', () => {
    expect(requestLine(recordOf({ status: 404, bytes: 7 }, '/x', 'GET'), now, 1)).toBe(
      linePinoWrites('info', { method: 'GET', path: '/x', status: 404, ms: 1, bytes: 7 }),
    );
  });

  test('is an error where the server failed', () => {
    const fields = { method: 'POST', path: '/graphql', status: 500, ms: 1, bytes: 0 };
    expect(requestLine(recordOf({ status: 500 }), now, 1)).toBe(linePinoWrites('error', fields));
  });

  test.each([
    ['a line break', '/a\n{"level":50}'],
    ['quotes and backslashes', '/"\\u0000'],
    ['a terminal sequence', '/\u001b]0;owned\u0007\u009b2J'],
    ['text from right to left', '/\u202egnp.exe'],
    ['a lone surrogate', '/\ud800'],
    ['a megabyte', `/${'x'.repeat(1_000_000)}`],
  ])('holds %s of a client on one short line without characters that a terminal obeys', (_name, hostile) => {
    const line = requestLine(
      recordOf({ operationName: hostile, errorCodes: [hostile] }, hostile, hostile),
      now,
      1,
    );
    expect(line.length).toBeLessThan(3_000);
    expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(Object.keys(JSON.parse(line))).toEqual([
      'level',
      'time',
      'method',
      'path',
      'status',
      'ms',
      'bytes',
      'operation',
      'errors',
      'msg',
    ]);
    expect(textLine(line).slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });
});

describe('a line as text', () => {
  test('says the same in one line to read', () => {
    expect(textLine(requestLine(recordOf({ ...full, operationHash: null, trace: untraced }), now, 1.5))).toBe(
      '12:30:06.889 POST /graphql 200 1.5 ms bytes=1373 operationType=query operation=Front cost=120 ' +
        'snapshot=V3MOW03OYl5vhu0_qC2qCC errors=["BAD_USER_INPUT","LIMIT_EXCEEDED"]\n',
    );
  });

  test('keeps the lines of a stack and says its level', () => {
    expect(textLine('{"level":50,"time":0,"code":7,"msg":"Failed: x\\n  at y"}')).toBe(
      '00:00:00.000 ERROR Failed: x\n  at y code=7\n',
    );
  });
});
