/**
 * What of a document is its content: the front matter without any `secured` (a ciphertext that is encrypted anew each time)
 * and the body. Two files with the same content have the same hash.
 */
import { hash } from 'node:crypto';
import type { FieldMap } from './front-matter/read-yaml.js';

/** The front matter as JSON text in the document's key order, without the key `secured` at any depth. */
export function frontMatterJson(fields: FieldMap): string {
  const text = JSON.stringify({ ...fields, secured: undefined });
  // A function that is asked of every value makes it five times as slow; a field deeper down is rare.
  return text.includes('"secured":') ? JSON.stringify(fields, withoutSecured) : text;
}

/** SHA-256 of both, as 64 hexadecimal digits. JSON text has no line ends, so one line end parts the two. */
export function contentHash(json: string, body: string): string {
  return hash('sha256', `${json}\n${body}`, 'hex');
}

function withoutSecured(key: string, value: unknown): unknown {
  return key === 'secured' ? undefined : value;
}
