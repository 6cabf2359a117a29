/** Where a value stands in a YAML text. */
export interface Place {
  /** 0-based, in UTF-16 code units of the YAML text. */
  readonly offset: number;
  /** The text of a scalar before its type was resolved, such as `1.10`; null for lists, maps and empty values. */
  readonly written: string | null;
  /** Where a plain scalar ends, or the key of an empty value; null for everything else. */
  readonly end: number | null;
}
