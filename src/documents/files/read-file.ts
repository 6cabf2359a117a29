/**
 * The bytes of one file: a regular file of at most 1 MiB, judged on the open file and not on its name, so that nothing
 * that is exchanged in between can hang or flood the reader.
 */
import type { Stats } from 'node:fs';
import { problem, type Problem } from '../../model/problem.js';
import type { FileName } from '../file-name.js';
import { fingerprintOf } from './fingerprint.js';
import { errorCodeOf, type FileSystem } from './file-system.js';

/** A file may have so many bytes. */
export const fileByteLimit = 1_048_576;

/** Every file is read into this: memory of its own for each would be half of the cost of reading it. */
const buffer = new Uint8Array(fileByteLimit);

/** What was read of a file. */
export interface FileContent {
  /** To be taken in at once: the next file is read into the same memory. */
  readonly bytes: Uint8Array;
  /** Of the open file, before it was read. */
  readonly stats: Stats;
  /** False when the file was written while it was read. */
  readonly isSteady: boolean;
}

/** The content of the file at `absolute` (without links), or the problem of `file`. */
export function readFile(absolute: string, file: FileName, fileSystem: FileSystem): FileContent | Problem {
  let descriptor: number | null = null;
  try {
    descriptor = fileSystem.open(absolute);
    return readOpen(descriptor, file, fileSystem);
  } catch (error) {
    return unreadable(file, errorCodeOf(error));
  } finally {
    if (descriptor !== null) closeQuietly(descriptor, fileSystem);
  }
}

export function unreadable(file: FileName, code: string): Problem {
  const message = `The file system answered ${code} where the file or folder was to be read.`;
  return problem('FILE_UNREADABLE', { ...file, message, suggestion: 'Check its permissions and the disk.' });
}

export function notRegular(file: FileName): Problem {
  const message =
    'The name is that of a document, but it is a FIFO, a socket or a device; a regular file is expected.';
  return problem('FILE_NOT_REGULAR', { ...file, message, suggestion: 'Move it out of the corpus.' });
}

function readOpen(descriptor: number, file: FileName, fileSystem: FileSystem): FileContent | Problem {
  const stats = fileSystem.openStats(descriptor);
  if (!stats.isFile()) return notRegular(file);
  if (stats.size > fileByteLimit) return tooLarge(file, stats.size);
  const bytes = buffer.subarray(0, stats.size);
  let length = 0;
  while (length < bytes.length) {
    const count = fileSystem.read(descriptor, bytes, length);
    if (count === 0) return truncated(file, bytes.length, length);
    length += count;
  }
  const after = fileSystem.openStats(descriptor);
  return { bytes, stats, isSteady: fingerprintOf(after) === fingerprintOf(stats) };
}

function tooLarge(file: FileName, size: number): Problem {
  const message = `The file has ${size} bytes; at most ${fileByteLimit} are accepted.`;
  return problem('FILE_TOO_LARGE', {
    ...file,
    message,
    suggestion: 'Move what is no article out of the corpus.',
  });
}

function truncated(file: FileName, expected: number, came: number): Problem {
  const message = `The file ended after ${came} of its ${expected} bytes: it changed while it was read.`;
  return problem('FILE_UNREADABLE', { ...file, message, suggestion: 'Load it again.' });
}

/** What was read is good whether or not closing succeeds. */
function closeQuietly(descriptor: number, fileSystem: FileSystem): void {
  try {
    fileSystem.close(descriptor);
  } catch {
    return;
  }
}
