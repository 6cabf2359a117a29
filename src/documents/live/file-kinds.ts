/** Documents, topics and organizations as kinds of files: how each is read, and served in its last good form. */
import type { ReadDocument, TaxonomyOrganization, TaxonomyTopic } from '../document.js';
import { readDocument } from '../read-document.js';
import { readOrganizationFile, readTopicFile } from '../taxonomy.js';
import type { FileKind } from './known-files.js';

/** Documents; a broken one is marked `stale` and keeps its problems with it. */
export const documentKind: FileKind<ReadDocument> = {
  read(file, bytes) {
    const outcome = readDocument(file, bytes);
    return 'fields' in outcome
      ? { entry: Object.freeze(outcome), problems: [] }
      : { entry: null, problems: outcome };
  },
  lastGood(good, problems) {
    const all = Object.freeze([...good.problems, ...problems]);
    return { entry: Object.freeze({ ...good, stale: true, problems: all }), problems: [] };
  },
};

/** A broken file of the taxonomy goes on describing what it described; its problems are listed. */
function taxonomyKind<Entry extends object>(read: FileKind<Entry>['read']): FileKind<Entry> {
  return {
    read,
    lastGood: (good, problems) => ({ entry: good, problems }),
  };
}

export const topicKind: FileKind<TaxonomyTopic> = taxonomyKind(readTopicFile);
export const organizationKind: FileKind<TaxonomyOrganization> = taxonomyKind(readOrganizationFile);
