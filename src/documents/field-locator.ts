/** Where the fields of one file stand: the file's text and its YAML part, and nothing parsed until a problem asks. */
import type { Located } from './document.js';
import { placeOf } from './front-matter/locate-field.js';
import { locatedAt } from './text/text-position.js';

/** Answers for the fields of one file. */
export interface FieldLocator {
  /** The place of a field, of its nearest ancestor that is there, and at last of the file's start. */
  readonly locate: (field: string) => Located;
  /** A scalar as it is written (`1.10`), or null when `field` is none. */
  readonly written: (field: string) => string | null;
}

/** A locator for the YAML that is `text.slice(yamlStart, yamlEnd)`. It holds `text` and nothing more. */
export function fieldLocator(text: string, yamlStart: number, yamlEnd: number): FieldLocator {
  /** A corpus that is made again and again asks again and again. */
  let located: Map<string, Located> | null = null;
  return {
    locate: (field) => {
      const known = located?.get(field);
      if (known !== undefined) return known;
      const place = placeOf(text.slice(yamlStart, yamlEnd), field);
      const found = locatedAt(text, place === null ? 0 : yamlStart + place.offset);
      located ??= new Map<string, Located>();
      located.set(field, found);
      return found;
    },
    written: (field) => placeOf(text.slice(yamlStart, yamlEnd), field)?.written ?? null,
  };
}
