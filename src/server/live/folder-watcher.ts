/**
 * Hints that something has changed: one watch for each folder that holds what is served. Hints get lost and come twice, so
 * they say only that a scan is worth its while. A folder that cannot be watched is left to the scans that come anyway.
 */
import { type FSWatcher, watch } from 'node:fs';
import { errorCodeOf } from '../../documents/files/file-system.js';

export interface FolderWatcher {
  /**
   * Watches these folders (absolute) from now on and no others. Whether some of them were not watched before: what changed in them
   * since they were scanned was not heard of.
   */
  follow(folders: readonly string[]): boolean;
  /** Why some folders are not watched (`ENOSPC`: the system allows no more); null when all are. Folders that are not there are no reason. */
  readonly trouble: string | null;
  /** Ends all watches. */
  close(): void;
}

/** Calls `onHint` whenever something in a folder changed, perhaps. */
export function watchFolders(onHint: () => void): FolderWatcher {
  const watchers = new Map<string, FSWatcher>();
  let trouble: string | null = null;

  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const add = (folder: string): boolean => {
    try {
      const watcher = watch(folder, { persistent: false }, (kind, name) => {
        // The folder itself was moved or removed: its watch hears nothing more, and the next scan says where to watch.
        if (kind === 'rename' && name !== null && folder.endsWith(`/${name}`)) drop(folder);
        onHint();
      });
      watcher.on('error', () => {
        drop(folder);
        onHint();
      });
      watchers.set(folder, watcher);
      return true;
    } catch (error) {
      const code = errorCodeOf(error);
      if (code !== 'ENOENT' && code !== 'ENOTDIR') trouble = code;
      return false;
    }
  };

  return {
    follow(folders) {
      trouble = null;
      const wanted = new Set(folders);
      for (const folder of [...watchers.keys()]) if (!wanted.has(folder)) drop(folder);
      return [...wanted].filter((folder) => !watchers.has(folder) && add(folder)).length > 0;
    },
    get trouble() {
      return trouble;
    },
    close() {
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
}
