/** Documents in a folder of a test, scanned under clocks that the test moves. */
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedDocuments } from '../../../../src/documents/document.js';
import { type FileSystem, nodeFileSystem } from '../../../../src/documents/files/file-system.js';
import { LiveDocuments, type ScanReport } from '../../../../src/documents/live/live-documents.js';
import { resolveRoots } from '../../../../src/documents/roots.js';
import { finish } from '../../../../src/model/steps.js';
import { folderWith } from '../temporary-folder.js';

const probes = folderWith();

/** Documents to whose clock every change is a moment ago, until the test moves on. */
export class Scanned {
  readonly documents: LiveDocuments;
  #ahead = 0;

  constructor(folder: string, fileSystem: FileSystem = nodeFileSystem) {
    this.documents = new LiveDocuments(resolveRoots([`site=${folder}`]), {
      fileSystem,
      settleMs: 1_000_000,
      uptime: () => performance.now() + this.#ahead,
    });
  }

  scan(): ScanReport {
    const report = finish(this.documents.scan());
    nextTick();
    return report;
  }

  /** Lets the time pass in which what was seen settles. */
  wait(): void {
    this.#ahead += 1_000_000;
  }

  /** Scans until everything has settled: changed and read files are those of all scans. */
  settle(): ScanReport {
    let report = this.scan();
    let { read, changed } = report;
    while (report.unsettled > 0) {
      this.wait();
      report = this.scan();
      read += report.read;
      changed += report.changed;
    }
    return { ...report, read, changed };
  }

  loaded(): LoadedDocuments {
    return finish(this.documents.loaded());
  }

  /** The documents as `path` or `path (stale)`, each with its title. */
  titles(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.loaded().documents.map(({ path, fields, stale }) => [
        stale === true ? `${path} (stale)` : path,
        fields.title,
      ]),
    );
  }
}

/** Lets the clock that dates files go on: two changes in one tick of it have one date. */
function nextTick(): void {
  const probe = join(probes, 'probe');
  writeFileSync(probe, '');
  const { ctimeMs } = statSync(probe);
  do writeFileSync(probe, '');
  while (statSync(probe).ctimeMs === ctimeMs);
}
