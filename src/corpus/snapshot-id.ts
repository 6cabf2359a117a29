/**
 * The snapshot's id: SHA-256 over all that the API can answer from the files, so two corpora with one id answer alike. The order in
 * which files were read does not count, nor does `secured` unless it is exposed, nor the quotes of problems, which are
 * never served, nor the moment of loading. Each record goes into the hash as one line of JSON, in which no two
 * records look alike, and none is held.
 */
import { createHash } from 'node:crypto';
import type { ReadDocument, TaxonomyOrganization, TaxonomyTopic } from '../documents/document.js';
import type { Problem } from '../model/problem.js';
import type { Steps } from '../model/steps.js';

/** What the id is made of; every list in the order that the corpus gives it, which no reading order changes. */
export interface SnapshotContent {
  readonly rootNames: readonly string[];
  /** What relative image URLs resolve against; null without. */
  readonly siteBase: string | null;
  readonly exposeSecured: boolean;
  readonly documents: readonly ReadDocument[];
  readonly topics: readonly TaxonomyTopic[];
  readonly organizations: readonly TaxonomyOrganization[];
  /** All problems, those of documents among them. */
  readonly problems: readonly Problem[];
  readonly refusedCount: number;
  readonly latestArticleAt: number | null;
}

/** 22 characters of base64url: 132 bits. */
export function* snapshotIdOf(content: SnapshotContent): Steps<string> {
  const hash = createHash('sha256');
  for (const record of recordsOf(content)) {
    yield;
    hash.update(`${JSON.stringify(record)}\n`);
  }
  return hash.digest('base64url').slice(0, 22);
}

function* recordsOf(content: SnapshotContent): Iterable<readonly unknown[]> {
  const { rootNames, siteBase, refusedCount, latestArticleAt } = content;
  yield ['corpus', rootNames, siteBase, refusedCount, latestArticleAt];
  for (const document of content.documents) yield documentRecord(document, content.exposeSecured);
  for (const { root, path, name, slug, parent, keywords, hashtags } of content.topics) {
    yield ['topic', root, path, name, slug, parent, keywords, hashtags];
  }
  for (const { root, path, domain, name, images } of content.organizations) {
    yield ['organization', root, path, domain, name, images];
  }
  for (const { root, path, line, column, code, field, message, suggestion } of content.problems) {
    yield ['problem', root, path, line, column, code, field, message, suggestion];
  }
}

/**
 * A document by the hash of its content. Where reading had something to tell, what was read counts too: a value may be read as
 * it is written (`1.10`), which its front matter as JSON (`1.1`), and so the hash, does not tell.
 */
function documentRecord(document: ReadDocument, exposeSecured: boolean): readonly unknown[] {
  const { root, path, contentHash, stale, fields, problems } = document;
  const read = problems.length === 0 ? null : { ...fields, secured: null };
  return ['document', root, path, contentHash, stale ?? false, exposeSecured ? fields.secured : null, read];
}
