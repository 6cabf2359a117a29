/**
 * The log of a running server: one line a request and one for each thing that happened to the server itself, as JSON or as text
 * for a person, on standard error. It never holds a request up; whoever ends the process calls `flush` before.
 */
import pino from 'pino';
import { escapeControlsInLines } from '../terminal/escape-controls.js';
import { createLineBuffer, descriptorSink, type LineSink } from './line-buffer.js';
import type { LogFormat, LogLevel } from './log-options.js';
import { requestLevel, requestLine } from './request-line.js';
import type { RequestRecord } from './request-record.js';
import { textLine } from './text-line.js';

export interface Logger {
  /** Tells of a request whose answer is sent. `ms`: how long it took, in milliseconds. */
  readonly request: (record: RequestRecord, ms: number) => void;
  readonly info: (text: string, facts?: LogFacts) => void;
  readonly warn: (text: string, facts?: LogFacts) => void;
  /** Something failed that should not have: text with its stack. */
  readonly error: (text: string, facts?: LogFacts) => void;
  /** Has every line written when it returns. */
  readonly flush: () => void;
  /** Pieces of the log that a slow reader left no room for. */
  readonly droppedPieces: () => number;
}

/** Numbers, names of ours and words of clients or documents; the latter are escaped like all text. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

export interface LoggerOptions {
  readonly level: LogLevel;
  readonly format: LogFormat;
  /** Default: standard error. */
  readonly sink?: LineSink;
}

/** Standard error is where people and collectors look for logs; standard output is for results. */
const standardError = 2;

/** A logger. Lines are written in pieces, a tenth of a second late at most. */
export function createLogger({ level, format, sink = descriptorSink(standardError) }: LoggerOptions): Logger {
  const asText = format === 'text' || (format === 'auto' && process.stderr.isTTY);
  const buffer = createLineBuffer(sink);
  const write = asText
    ? (line: string) => {
        buffer.write(textLine(line));
      }
    : buffer.write;
  const log = pino({ level, base: null }, { write });
  const shows = (number: number): boolean => number >= log.levelVal;
  const tell =
    (name: 'info' | 'warn' | 'error') =>
    (text: string, facts: LogFacts = {}) => {
      log[name](escaped(facts), escapeControlsInLines(text));
    };
  return {
    request(record, ms) {
      if (shows(requestLevel(record))) write(requestLine(record, Date.now(), ms));
    },
    info: tell('info'),
    warn: tell('warn'),
    error: tell('error'),
    flush: buffer.flushSync,
    droppedPieces: () => buffer.droppedPieces,
  };
}

function escaped(facts: LogFacts): LogFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' ? escapeControlsInLines(value) : value,
    ]),
  );
}
