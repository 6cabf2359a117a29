/**
 * Why a story (a document or a related entry) cannot be used. A document reports each reason as an error of its own, an
 * entry all of them as the one reason for which it is dropped.
 */

import type { FieldMap } from '../front-matter/read-yaml.js';
import { misspeltKey } from './misspelt-keys.js';

export interface Refusal {
  readonly code: 'FIELD_MISSING' | 'FIELD_WRONG';
  readonly field: string;
  /** Where it stands in the file, when that is not `field`: see {@link import('../findings.js').Finding.at}. */
  readonly at?: string;
  readonly message: string;
  readonly suggestion: string;
}

export function missing(field: string, expected: string): Refusal {
  const suggestion = `Add ${field}.`;
  return {
    code: 'FIELD_MISSING',
    field,
    message: `${field} is missing; ${expected} is expected.`,
    suggestion,
  };
}

/**
 * `missing` for the key `key` of `map`, which may hold it misspelt or under another name: then that is to be renamed.
 * @param fits whether a value under another name can be what `key` holds
 */
export function missingOrMisspelt(
  map: FieldMap,
  prefix: string,
  key: string,
  expected: string,
  fits?: (value: unknown) => boolean,
): Refusal {
  const refusal = missing(prefix + key, expected);
  const misspelt = Object.hasOwn(map, key) ? null : misspeltKey(map, key, fits);
  if (misspelt === null) return refusal;
  return { ...refusal, at: prefix + misspelt, suggestion: `Rename ${misspelt} to ${key}.` };
}

export function wrong(field: string, came: string, expected: string, suggestion: string): Refusal {
  const message = `${field} is ${came}; ${expected} is expected.`;
  return { code: 'FIELD_WRONG', field, message, suggestion };
}
