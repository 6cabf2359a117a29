/** What a document is called by clients that send its name instead of its text: the SHA-256 of the text as UTF-8. */
import { createHash } from 'node:crypto';

/** 64 hexadecimal digits in lower case. */
export function documentId(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** `id` as it is kept: without the prefix `sha256:` that GraphQL over HTTP gives to digests, digests in lower case. */
export function plainId(id: string): string {
  const plain = id.replace(/^sha256:/i, '');
  return /^[0-9a-f]{64}$/i.test(plain) ? plain.toLowerCase() : plain;
}
