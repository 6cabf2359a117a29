/** A map of a document that describes one thing (an article, an entry, a provider, an image), with its place in the file. */
import type { Findings } from '../findings.js';
import type { FieldMap } from '../front-matter/read-yaml.js';

export interface Section {
  readonly map: FieldMap;
  /** What stands before its keys in the name of a field: empty for the document, `related[3].` for an entry. */
  readonly prefix: string;
  readonly findings: Findings;
}

/** Whether a value of a document is a map. */
export function isMap(value: unknown): value is FieldMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
