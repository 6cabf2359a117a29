/**
 * Everything that the roots hold, kept up to date: a scan looks at every file and reads those that have changed. What a scan cannot
 * see is kept as it was last believed to be. Nothing here throws for what it finds on the disk.
 */
import type { Problem } from '../../model/problem.js';
import { sortInSteps, type Steps } from '../../model/steps.js';
import { compareCodePoints } from '../../model/text-order.js';
import type {
  LoadedDocuments,
  ReadDocument,
  Root,
  TaxonomyOrganization,
  TaxonomyTopic,
} from '../document.js';
import {
  isDocumentName,
  isTopicName,
  newsFolder,
  organizationsFolder,
  topicsFolder,
} from '../files/document-places.js';
import { type FileSystem, nodeFileSystem } from '../files/file-system.js';
import { findDocuments, findInFolder, type FoundDocuments } from '../files/find-documents.js';
import type { FoundFiles } from '../files/find-files.js';
import { unreadable } from '../files/read-file.js';
import { documentKind, organizationKind, topicKind } from './file-kinds.js';
import { KnownFiles } from './known-files.js';
import { emptyTally, type ScanMoment } from './scan-moment.js';

/** What changed, vanished or failed is believed once it has stood still for so long, in milliseconds. */
export const defaultSettleMs = 100;

/** What differs in tests. */
export interface LiveDocumentsOptions {
  /** Default: node's. */
  readonly fileSystem?: FileSystem;
  /** Default: {@link defaultSettleMs}. */
  readonly settleMs?: number;
  /** The clock that files are dated by, in milliseconds since 1970. */
  readonly wallClock?: () => number;
  /** A clock that never goes back, in milliseconds. */
  readonly uptime?: () => number;
}

/** What a scan came to. */
export interface ScanReport {
  /** How many files were read. */
  readonly read: number;
  /** How many files are served otherwise than before: 0 when there is nothing to build anew. */
  readonly changed: number;
  /** How many files were seen in a new state that is not believed yet: scan again after {@link LiveDocuments.settleMs}. */
  readonly unsettled: number;
  /** What the file system refused, and what is therefore still served as it was before; empty when the scan saw everything. */
  readonly failures: readonly Problem[];
  /** The folders that hold what is served, absolute, each once: where changes are to be watched for. */
  readonly folders: readonly string[];
}

/** How many documents are read of how many found. */
export type OnProgress = (read: number, found: number) => void;

/** `onProgress` hears how many documents are read after so many more, and at the end. */
const progressStep = 1000;

export class LiveDocuments {
  readonly roots: readonly Root[];
  readonly settleMs: number;
  readonly #shelves: readonly Shelf[];
  readonly #clocks: Pick<ScanMoment, 'fileSystem' | 'wallClock' | 'uptime' | 'settleMs'>;
  #scans = 0;

  /** Nothing is read before the first scan. */
  constructor(roots: readonly Root[], options: LiveDocumentsOptions = {}) {
    this.roots = roots;
    this.settleMs = options.settleMs ?? defaultSettleMs;
    this.#clocks = {
      fileSystem: options.fileSystem ?? nodeFileSystem,
      wallClock: options.wallClock ?? (() => Date.now()),
      uptime: options.uptime ?? (() => performance.now()),
      settleMs: this.settleMs,
    };
    this.#shelves = roots.map((root) => new Shelf(root));
  }

  /** Looks at every file. The first scan reads everything and believes it. One scan at a time; a step is a file. */
  *scan(onProgress?: OnProgress): Steps<ScanReport> {
    const moment: ScanMoment = { ...this.#clocks, isFirst: this.#scans === 0, tally: emptyTally() };
    const found: { readonly shelf: Shelf; readonly documents: FoundDocuments }[] = [];
    for (const shelf of this.#shelves) found.push({ shelf, documents: yield* shelf.find(moment) });
    const foundCount = found.reduce((sum, { documents }) => sum + documents.files.length, 0);
    let readCount = 0;
    const tick = (): void => {
      readCount += 1;
      if (readCount % progressStep === 0 || readCount === foundCount) onProgress?.(readCount, foundCount);
    };
    const folders = new Set<string>();
    for (const { shelf, documents } of found) {
      for (const folder of yield* shelf.update(documents, moment, tick)) folders.add(folder);
    }
    this.#scans += 1;
    return Object.freeze({ ...moment.tally, folders: Object.freeze([...folders]) });
  }

  /** All that is believed now, frozen. Not while a scan is under way. */
  *loaded(): Steps<LoadedDocuments> {
    const documents: ReadDocument[] = [];
    const topics: TaxonomyTopic[] = [];
    const organizations: TaxonomyOrganization[] = [];
    const problems: Problem[] = [];
    for (const shelf of this.#shelves) {
      const own: Problem[] = [];
      yield* append(yield* shelf.documents.served(), documents, own);
      yield* append(yield* shelf.topics.served(), topics, own);
      yield* append(yield* shelf.organizations.served(), organizations, own);
      for (const problem of yield* sortInSteps(own, byPath)) problems.push(problem);
    }
    const refusedCount = yield* countRefused(problems);
    return Object.freeze({ roots: this.roots, documents, topics, organizations, problems, refusedCount });
  }
}

/** What is known of one root. */
class Shelf {
  readonly documents: KnownFiles<ReadDocument>;
  readonly topics: KnownFiles<TaxonomyTopic>;
  readonly organizations: KnownFiles<TaxonomyOrganization>;
  readonly #root: Root;
  /** Where its documents are, once that is known: see {@link FoundDocuments.start}. */
  #start: string | null = null;
  #folders: readonly string[] = [];

  constructor(root: Root) {
    this.#root = root;
    this.documents = new KnownFiles(root.name, documentKind);
    this.topics = new KnownFiles(root.name, topicKind);
    this.organizations = new KnownFiles(root.name, organizationKind);
  }

  *find({ fileSystem }: ScanMoment): Steps<FoundDocuments> {
    return yield* findDocuments(this.#root, fileSystem);
  }

  /** Takes in what was found, and answers the folders that hold it. A root that cannot be read stays as it was. */
  *update(found: FoundDocuments, moment: ScanMoment, tick: () => void): Steps<readonly string[]> {
    const failure = moment.isFirst ? null : this.#failureOf(found);
    if (failure !== null) {
      moment.tally.failures.push(failure);
      return this.#folders;
    }
    const { fileSystem } = moment;
    yield* this.documents.update(found, moment, tick);
    const topics = yield* findInFolder(this.#root, topicsFolder, isTopicName, fileSystem);
    yield* this.topics.update(topics, moment);
    const organizations = yield* findInFolder(this.#root, organizationsFolder, isDocumentName, fileSystem);
    yield* this.organizations.update(organizations, moment);
    this.#start = found.start;
    this.#folders = this.#foldersOf(found, topics, organizations);
    return this.#folders;
  }

  /** Why the root is as good as gone, or null: its folder, or the one with its documents, is not there or cannot be read. */
  #failureOf({ start, unread }: FoundDocuments): Problem | null {
    const failure =
      start === null ? unread[0] : unread.find(({ path }) => path === (start === '' ? '.' : start));
    if (failure !== undefined) return failure;
    // Without its `_news` the rest of the site would be taken for documents.
    const hasLostNews = this.#start === newsFolder && start === '';
    return hasLostNews ? unreadable({ root: this.#root.name, path: newsFolder }, 'ENOENT') : null;
  }

  /** Also the root itself and `_data`, where folders that are looked for may appear. */
  #foldersOf(...found: readonly FoundFiles[]): readonly string[] {
    const walked = found.flatMap(({ folders }) => folders);
    const { folder } = this.#root;
    return [...new Set([folder, `${folder}/${topicsFolder.slice(0, topicsFolder.indexOf('/'))}`, ...walked])];
  }
}

function* append<Entry>(
  served: { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] },
  entries: Entry[],
  problems: Problem[],
): Steps<void> {
  for (const [index, entry] of served.entries.entries()) {
    if (index % 256 === 0) yield;
    entries.push(entry);
  }
  for (const problem of served.problems) problems.push(problem);
}

function byPath(a: Problem, b: Problem): number {
  return (
    compareCodePoints(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
  );
}

/** Files named like documents, outside the taxonomy, with an error. */
function* countRefused(problems: readonly Problem[]): Steps<number> {
  const refused = new Set<string>();
  for (const { severity, root, path } of problems) {
    yield;
    if (severity === 'ERROR' && isDocumentName(baseName(path)) && !isTaxonomyPath(path))
      refused.add(JSON.stringify([root, path]));
  }
  return refused.size;
}

function isTaxonomyPath(path: string): boolean {
  return path.startsWith(`${organizationsFolder}/`) || path.startsWith(`${topicsFolder}/`);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
