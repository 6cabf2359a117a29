/** Bodies made smaller beside the event loop, a few at a time. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ContentEncoding } from '../http/negotiate-encoding.js';

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

/** Smaller bodies fit into one packet with their headers as they are. Bytes. */
export const smallestCompressed = 1_000;

/** A coded body must be at most so large beside the plain one to be worth decoding. */
const worthwhile = 0.9;

/** So many bodies are compressed at once; Node's pool has four threads, which files and names need, too. */
const atOnce = 2;

/** Brotli's quality: see decision 0020 for what each costs and saves. */
const brotliQuality = 5;

let running = 0;

/** Whether another body may be compressed now; a repeated answer asks again the next time. */
export function canCompress(): boolean {
  return running < atOnce;
}

/** `bytes` in `coding`; null when that is hardly smaller. */
export async function compress(
  bytes: Buffer,
  coding: Exclude<ContentEncoding, 'identity'>,
): Promise<Buffer | null> {
  running += 1;
  try {
    const coded = await (coding === 'gzip'
      ? gzipAsync(bytes)
      : brotliAsync(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          },
        }));
    return coded.length <= bytes.length * worthwhile ? coded : null;
  } finally {
    running -= 1;
  }
}
