/**
 * Gathers lines of a log and hands them on in pieces, so that a line costs a request well under a microsecond. A reader that
 * does not keep up loses lines, counted, and never holds the server up or fills its memory.
 */
import pino from 'pino';

/** A piece is handed on once it has so many UTF-16 code units: of 16 Ki, handing them on cost a busy server 5 us a request ... */
const pieceSize = 256 * 1024;
/** ... or once its first line has waited so long, in milliseconds. */
const longestWaitMs = 100;
/** What may wait for a slow reader, in bytes: beyond it, lines are dropped. */
const backlogLimit = 16 * 1024 * 1024;
/** At the end a reader that takes nothing is asked so often, 100 ms apart, before the rest is given up. */
const lastTries = 10;

/** Where pieces go. */
export interface LineSink {
  /** Takes whole lines. False when it had no room for them. */
  readonly write: (lines: string) => boolean;
  /** Has everything written when it returns. */
  readonly flushSync: () => void;
}

export interface LineBuffer {
  /** Takes one or more whole lines, each with its line break. */
  readonly write: (lines: string) => void;
  /** Hands on what waits and has it written when it returns: for the end of the process. */
  readonly flushSync: () => void;
  /** Pieces that found no room since the start. */
  readonly droppedPieces: number;
}

/** A buffer before `sink`. What waits in it does not keep the process alive. */
export function createLineBuffer(sink: LineSink): LineBuffer {
  let waiting = '';
  let droppedPieces = 0;
  let timer: NodeJS.Timeout | undefined;
  const handOn = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === '') return;
    if (!sink.write(waiting)) droppedPieces += 1;
    waiting = '';
  };
  return {
    write(lines) {
      waiting += lines;
      if (waiting.length >= pieceSize) handOn();
      else timer ??= setTimeout(handOn, longestWaitMs).unref();
    },
    flushSync() {
      handOn();
      sink.flushSync();
    },
    get droppedPieces() {
      return droppedPieces;
    },
  };
}

/** Writes to a file descriptor of this process without waiting for its reader. A reader that has gone is no error. */
export function descriptorSink(descriptor: number): LineSink {
  let isEnding = false;
  let tries = 0;
  let dropped = false;
  const destination = pino.destination({
    dest: descriptor,
    sync: false,
    maxLength: backlogLimit,
    retryEAGAIN: () => !isEnding || (tries += 1) < lastTries,
  });
  destination.on('drop', () => {
    dropped = true;
  });
  destination.on('error', () => undefined);
  return {
    write(lines) {
      dropped = false;
      destination.write(lines);
      return !dropped;
    },
    flushSync() {
      isEnding = true;
      tries = 0;
      try {
        destination.flushSync();
      } catch {
        // Nobody reads: what is left cannot be told, and nobody is there to be told so.
      } finally {
        isEnding = false;
      }
    },
  };
}
