/** An answer made ready to be sent again: each form of its bytes with its headers, written out once. */
import type { ReadyAnswer } from '../http/answer.js';
import { securityHeaders } from '../http/security-headers.js';
import type { RequestRecord } from '../observe/request-record.js';
import type { ContentEncoding } from '../http/negotiate-encoding.js';
import { tagFor } from './answer-tag.js';

/** What a record says of an operation, whoever answers it. */
export type OperationFacts = Pick<
  RequestRecord,
  'operationName' | 'operationType' | 'operationHash' | 'cost' | 'snapshotId'
>;

export interface KeptAnswer {
  readonly facts: OperationFacts;
  /** The opaque part of its tags; null for an answer without, which is one to a POST. */
  readonly tag: string | null;
  /** What every form carries beside its own: content type, caching. */
  readonly headers: Readonly<Record<string, string>>;
  readonly identity: ReadyAnswer;
  /** Compressed forms, once they are there. */
  gzip: ReadyAnswer | null;
  br: ReadyAnswer | null;
  /** Which codings were tried: a body that no coding makes smaller is not tried twice. */
  readonly tried: Set<ContentEncoding>;
}

/** Headers, record and the like that an answer takes beside its bytes, in bytes: an estimate for the bound of the cache. */
const overhead = 2_000;

/** The answer in its plain form. `headers` are those of every form. */
export function keepAnswer(
  bytes: Buffer,
  headers: Readonly<Record<string, string>>,
  tag: string | null,
  facts: OperationFacts,
): KeptAnswer {
  const identity = readyForm(bytes, headers, tag, 'identity');
  return { facts, tag, headers, identity, gzip: null, br: null, tried: new Set() };
}

/** `bytes` of `coding` as an answer of its own. */
export function readyForm(
  bytes: Buffer,
  headers: Readonly<Record<string, string>>,
  tag: string | null,
  coding: ContentEncoding,
): ReadyAnswer {
  return {
    status: 200,
    rawHeaders: flat({
      ...securityHeaders,
      ...headers,
      ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
      ...(tag === null ? {} : { etag: tagFor(tag, coding) }),
      'content-length': String(bytes.length),
    }),
    body: bytes,
  };
}

const nothing = Buffer.alloc(0);

/** "You have it": no body, and the headers that the answer itself would have (RFC 9110, section 15.4.5). */
export function notModified(matched: string, headers: Readonly<Record<string, string>>): ReadyAnswer {
  const { 'content-type': _, ...rest } = headers;
  return { status: 304, rawHeaders: flat({ ...securityHeaders, ...rest, etag: matched }), body: nothing };
}

/** What an answer in all its forms takes of memory, in bytes. */
export function sizeOf({ identity, gzip, br }: KeptAnswer): number {
  return overhead + identity.body.length + (gzip?.body.length ?? 0) + (br?.body.length ?? 0);
}

function flat(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).flat();
}
