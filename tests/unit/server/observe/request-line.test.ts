import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
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

  test('says of each request of one operation what holds for it', () => {
    const again = (facts: Partial<RequestRecord>): unknown =>
      JSON.parse(requestLine(recordOf({ ...full, cache: 'HIT', ...facts }), now, 1));
    expect(again({ batches: 0 })).toMatchObject({ cache: 'HIT', batches: 0, cost: 120 });
    expect(again({ cache: 'MISS', batches: 0 })).toMatchObject({ cache: 'MISS', batches: 0, cost: 120 });
    expect(again({ operationName: 'Other' })).toMatchObject({ operation: 'Other', cache: 'HIT' });
    expect(again({ operationType: 'subscription' })).toMatchObject({ operationType: 'subscription' });
    expect(again({ cost: 7 })).toMatchObject({ cost: 7, operation: 'Front' });
    expect(again({ batches: 4 })).toMatchObject({ batches: 4, cost: 120 });
    expect(again({ snapshotId: 'next' })).toMatchObject({ snapshot: 'next', batches: 3 });
    expect(again({ operationHash: 'b2'.repeat(32) })).toMatchObject({ hash: 'b2'.repeat(32) });
    expect(again({ operationName: null })).not.toHaveProperty('operation');
    for (let other = 0; other < 1_000; other += 1)
      expect(again({ operationHash: `hash-${other}` })).toMatchObject({ hash: `hash-${other}` });
    expect(again({})).toMatchObject({ hash: 'a1'.repeat(32), cache: 'HIT', snapshot: full.snapshotId });
  });

  test('says when it was written and how long the request took, in milliseconds of three digits at most', () => {
    for (const ms of [
      0, 0.0004, 0.0006, 0.01, 0.07, 0.068, 0.999, 0.9996, 1, 1.5, 9.05, 20.1, 1234.56, 1e7,
    ]) {
      expect(requestLine(recordOf(), now, ms)).toContain(`,"ms":${Math.round(ms * 1000) / 1000},"bytes":`);
    }
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e8, noNaN: true }), (ms) => {
        expect(requestLine(recordOf(), now, ms)).toContain(`,"ms":${Math.round(ms * 1000) / 1000},"bytes":`);
      }),
    );
    for (const time of [now + 1, now + 1, now])
      expect(JSON.parse(requestLine(recordOf(), time, 1))).toMatchObject({ level: 30, time });
    expect(JSON.parse(requestLine(recordOf({ status: 500 }), now, 1))).toMatchObject({
      level: 50,
      time: now,
    });
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
