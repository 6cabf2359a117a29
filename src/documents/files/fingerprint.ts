/**
 * By what a changed file is told without reading it: which file it is, its size, when it was written, and when anything of
 * it changed. The last one cannot be set: an edit that keeps the size and restores the time of writing shows only there.
 */
import type { Stats } from 'node:fs';

/** Two equal fingerprints are one state of one file, unless it changed twice in a tick of the system's clock (up to 10 ms). */
export function fingerprintOf({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${dev} ${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}
