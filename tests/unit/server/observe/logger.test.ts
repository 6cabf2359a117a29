import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLineBuffer, descriptorSink } from '../../../../src/server/observe/line-buffer.js';
import { createLogger } from '../../../../src/server/observe/logger.js';
import type { LogLevel } from '../../../../src/server/observe/log-options.js';
import { startRecord } from '../../../../src/server/observe/request-record.js';

/** A sink that keeps what it is given. */
function keepingSink() {
  const pieces: string[] = [];
  return { pieces, write: (lines: string) => pieces.push(lines) > 0, flushSync: () => undefined };
}

const answered = (status: number) => Object.assign(startRecord('GET', '/healthz'), { status });

function linesAt(level: LogLevel): { msg: string; status?: number }[] {
  const sink = keepingSink();
  const logger = createLogger({ level, format: 'json', sink });
  logger.request(answered(200), 1);
  logger.info('reloaded', { documents: 3 });
  logger.request(answered(500), 1);
  logger.warn('stale');
  logger.error('failed');
  logger.flush();
  return sink.pieces
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe('the log', () => {
  test('keeps the order of requests and of what happened', () => {
    expect(linesAt('info').map(({ msg, status }) => status ?? msg)).toEqual([
      200,
      'reloaded',
      500,
      'stale',
      'failed',
    ]);
  });

  test('at warn tells no request but those that failed inside the server', () => {
    expect(linesAt('warn').map(({ msg, status }) => status ?? msg)).toEqual([500, 'stale', 'failed']);
    expect(linesAt('error').map(({ msg, status }) => status ?? msg)).toEqual([500, 'failed']);
  });

  test('at silent tells nothing', () => {
    expect(linesAt('silent')).toEqual([]);
  });

  test('escapes what a terminal would obey in text and in facts, and keeps line breaks', () => {
    const sink = keepingSink();
    const logger = createLogger({ level: 'info', format: 'json', sink });
    logger.error('a\u001b[2J\nb', { path: '\u202ex' });
    logger.flush();
    expect(JSON.parse(sink.pieces.join(''))).toMatchObject({ msg: 'a\\x1b[2J\nb', path: '\\u{202e}x' });
  });
});

describe('the buffer of lines', () => {
  test('hands on one piece for many lines', () => {
    const sink = keepingSink();
    const buffer = createLineBuffer(sink);
    for (let line = 0; line < 10_000; line += 1) buffer.write(`${'x'.repeat(99)}\n`);
    expect(sink.pieces.length).toBe(Math.floor(1_000_000 / 262_200));
    buffer.flushSync();
    expect(sink.pieces.join('').length).toBe(1_000_000);
  });

  test('hands on a single line by itself soon', async () => {
    const piece = await new Promise((resolve) => {
      const buffer = createLineBuffer({
        write: (lines) => {
          resolve(lines);
          return true;
        },
        flushSync: () => undefined,
      });
      buffer.write('one\n');
      // Nothing else keeps the process of this test alive for the buffer's own timer, which does not.
      setTimeout(() => undefined, 5_000).unref();
    });
    expect(piece).toBe('one\n');
  });

  test('counts the pieces that found no room', () => {
    const buffer = createLineBuffer({ write: () => false, flushSync: () => undefined });
    buffer.write('one\n');
    buffer.flushSync();
    expect(buffer.droppedPieces).toBe(1);
  });
});

describe('a file descriptor', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-log-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('has every line after a flush', () => {
    const file = join(folder, 'log');
    const descriptor = openSync(file, 'w');
    const sink = descriptorSink(descriptor);
    const text = `${'y'.repeat(99)}\n`.repeat(5_000);
    for (let at = 0; at < text.length; at += 10_000)
      expect(sink.write(text.slice(at, at + 10_000))).toBe(true);
    sink.flushSync();
    expect(readFileSync(file, 'utf8')).toBe(text);
    closeSync(descriptor);
  });

  test('whose reader takes nothing drops lines beyond 16 MiB and lets a flush end', () => {
    const fifo = join(folder, 'fifo');
    execFileSync('mkfifo', [fifo]);
    const descriptor = openSync(fifo, constants.O_RDWR | constants.O_NONBLOCK);
    const sink = descriptorSink(descriptor);
    const piece = `${'z'.repeat(2 ** 20 - 1)}\n`;
    const taken = Array.from({ length: 20 }, () => sink.write(piece));
    expect(taken.filter(Boolean).length).toBeLessThanOrEqual(17);
    expect(taken.at(-1)).toBe(false);
    sink.flushSync();
    closeSync(descriptor);
  });
});
