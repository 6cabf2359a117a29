/**
 * Strong ETags (RFC 9110, section 8.8.3) that are known before a query is run: a digest of all that decides the answer's bytes.
 * The program and its settings, the snapshot, and the request as it was written: its query, variables and operation name
 * stand in the target of a GET, its representation in the Accept header.
 */
import { createHash } from 'node:crypto';
import { writtenTags } from '../http/if-none-match.js';
import type { ContentEncoding } from '../http/negotiate-encoding.js';

/** A digest of what shapes every answer of this process: the program's version, its schema, its settings. */
export function answerShape(facts: Readonly<Record<string, unknown>>): string {
  return digest(JSON.stringify(facts));
}

/** The opaque part of the tags of the answer to `key` (see `answer-key.ts`): 22 characters of base64url, 132 bits. */
export function answerTag(shape: string, snapshotId: string, key: string): string {
  return digest(`${shape}\n${snapshotId}\n${key}`);
}

/** The tag of one form: strong tags of different bytes differ. */
export function tagFor(tag: string, coding: ContentEncoding): string {
  return coding === 'identity' ? `"${tag}"` : `"${tag}-${coding}"`;
}

/**
 * Which of the client's tags names a form of the answer with this tag, as RFC 9110, section 13.1.2, compares them (weakly); null
 * when none does. `*` names no bytes that a client could have: it is told by {@link isAnyTag}.
 */
export function matchingTag(ifNoneMatch: string, tag: string): string | null {
  // The common case first: a client gives back the one tag that it was given.
  const found = ifNoneMatch.indexOf(tag);
  if (found === -1) return null;
  for (const strong of writtenTags(ifNoneMatch)) {
    if (codings.some((coding) => strong === tagFor(tag, coding))) return strong;
  }
  return null;
}

/** Whether the client has the answer, whichever it is: `If-None-Match: *`. */
export function isAnyTag(ifNoneMatch: string): boolean {
  return ifNoneMatch.trim() === '*';
}

const codings: readonly ContentEncoding[] = ['identity', 'gzip', 'br'];

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
