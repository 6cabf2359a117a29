/** What became of a reload, and how the serving of a changing corpus stands. */

/** One look at the files, to its end. */
export interface ReloadReport {
  /** A new snapshot answers; or what the files say is what is served; or something could not be read and is served as before. */
  readonly outcome: 'SWAPPED' | 'UNCHANGED' | 'FAILED';
  /** Files that were read. */
  readonly read: number;
  /** Files of which something else was believed than before. */
  readonly changed: number;
  /** Milliseconds from the start of the scan to the swap, waiting included. */
  readonly tookMs: number;
  /** The snapshot that answers now. */
  readonly snapshotId: string;
  /** What went wrong, for those who run the server; null when nothing did. */
  readonly failure: string | null;
}

/** How the serving of a changing corpus stands now. */
export interface LiveStatus {
  /** Milliseconds since 1970: the end of the last scan, and of the last one that put a new snapshot in place; null before the first. */
  readonly scannedAt: number | null;
  readonly swappedAt: number | null;
  /** What the last reload failed on, and since when reloads have; null when the last one succeeded. */
  readonly failure: { readonly since: number; readonly message: string } | null;
  /** Why changes are only found by the regular scans, as the system's code (`ENOSPC`: no more watches); null when hints come. */
  readonly watchTrouble: string | null;
}
