/** Which file of which root. */
export interface FileName {
  /** The name of the root. */
  readonly root: string;
  /** Relative to the root's folder, with `/` between folders. */
  readonly path: string;
}
