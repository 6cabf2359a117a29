/**
 * Writes a synthetic corpus to a new or empty folder: the same options give the same bytes on every machine. Nothing that is
 * already there is ever touched.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ProblemCode } from '../model/problem.js';
import { brokenDocuments } from './broken-documents.js';
import { SyntheticCorpusError, type SyntheticCorpusErrorCode } from './synthetic-corpus-error.js';
import { mostArticles, syntheticDocuments } from './synthetic-documents.js';
import { organizationFiles, topicFiles } from './taxonomy-files.js';

export interface SyntheticCorpusOptions {
  /** Good documents: 0 to 10,000,000. */
  readonly articles: number;
  /** Which corpus: 0 to 4,294,967,295. */
  readonly seed: number;
  /** Broken documents besides: 0 to 1,000,000. */
  readonly broken: number;
}

/** What was written. */
export interface SyntheticCorpusManifest {
  /** Good documents. */
  readonly documents: number;
  /** Each broken document, relative to the folder, and the code with which it must be refused. */
  readonly broken: readonly { readonly path: string; readonly code: ProblemCode }[];
  /** Files in `_data/topics`. */
  readonly topics: number;
  /** Files in `_data/organizations`. */
  readonly organizations: number;
  /** Of all files together. */
  readonly bytes: number;
}

/**
 * Writes `folder/_news` and `folder/_data`; makes `folder`, and the folders above it, when they are missing. Synchronous; about
 * 10,000 documents in two seconds. Throws {@link SyntheticCorpusError}; what was written before a failed write stays.
 */
export function writeSyntheticCorpus(
  folder: string,
  options: SyntheticCorpusOptions,
): SyntheticCorpusManifest {
  requireOption('articles', options.articles, mostArticles);
  requireOption('seed', options.seed, 0xffff_ffff);
  requireOption('broken', options.broken, mostBroken);
  prepareFolder(folder);

  let bytes = 0;
  const write = (path: string, content: Uint8Array): void => {
    writeFile(join(folder, path), content);
    bytes += content.length;
  };
  for (const file of syntheticDocuments(options)) write(file.path, Buffer.from(file.text, 'utf8'));
  const broken: { path: string; code: ProblemCode }[] = [];
  for (const file of brokenDocuments(options.broken, options.seed, mostArticles)) {
    write(file.path, file.bytes);
    broken.push({ path: file.path, code: file.code });
  }
  const topics = topicFiles();
  const organizations = organizationFiles();
  for (const file of [...topics, ...organizations]) write(file.path, Buffer.from(file.text, 'utf8'));
  return {
    documents: options.articles,
    broken,
    topics: topics.length,
    organizations: organizations.length,
    bytes,
  };
}

const mostBroken = 1_000_000;

function requireOption(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= most) return;
  throw new SyntheticCorpusError(
    'OPTION_OUT_OF_RANGE',
    `The option ${name} must be an integer from 0 to ${most}, but it is ${value}. Give a number in that range.`,
  );
}

function prepareFolder(folder: string): void {
  const names = orError('FOLDER_UNUSABLE', `The corpus cannot be written to ${folder}`, () => {
    makeFolder(resolve(folder));
    return readdirSync(folder);
  });
  if (names.length > 0) {
    throw new SyntheticCorpusError(
      'FOLDER_NOT_EMPTY',
      `The folder ${folder} must be empty, but it holds ${names.length} ${names.length === 1 ? 'entry' : 'entries'}. ` +
        'Name a new or empty folder: nothing is overwritten.',
    );
  }
  for (const inner of ['_news', '_data/topics', '_data/organizations']) {
    const path = join(folder, inner);
    orError('WRITE_FAILED', `The folder ${path} cannot be made`, () => {
      makeFolder(resolve(path));
    });
  }
}

/** Makes `folder` and what is missing above it. Node's own way never returns where the system makes no folders (`/proc`). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`no folder can be made in ${parent} (${reason})`, { cause: error });
  }
}

/** Refuses to write over a file that came there meanwhile. */
function writeFile(path: string, content: Uint8Array): void {
  orError('WRITE_FAILED', `The file ${path} cannot be written, so the corpus is not complete`, () => {
    writeFileSync(path, content, { flag: 'wx' });
  });
}

/** What `action` returns; what it throws becomes the cause of an error with a code. */
function orError<T>(code: SyntheticCorpusErrorCode, what: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SyntheticCorpusError(
      code,
      `${what}: ${reason}. Name a new or empty folder that can be written.`,
      error,
    );
  }
}
