/**
 * Apollo Server's cache of parsed and validated queries, bounded by the text that its documents hold. Apollo's own counts
 * a document by its JSON, in which the text is missing: `loc.source` holds all of it, comments too, so that a few thousand
 * distinct queries of 250 KB that mean `{ __typename }` fill the memory.
 */
import type { DocumentStore } from '@apollo/server';
import type { DocumentNode } from 'graphql';

/** All documents together hold at most so much text, in UTF-16 code units: at 2 bytes each, 32 MiB. */
const textLimit = 16 * 1024 * 1024;
/** However short they are, so many are kept: 2,000 tokens are a few hundred KB of nodes, most queries a few KB. */
const documentLimit = 1_000;

/** A store, and how much it holds. */
export interface BoundedDocumentStore extends DocumentStore {
  /** In UTF-16 code units of text. */
  readonly size: number;
  readonly count: number;
}

/** An empty store. What was used longest ago goes first; a document larger than the whole store is not kept. */
export function createDocumentStore(
  limits = { text: textLimit, documents: documentLimit },
): BoundedDocumentStore {
  /** In the order of their last use. */
  const documents = new Map<string, DocumentNode>();
  let size = 0;

  const remove = (key: string): boolean => {
    const document = documents.get(key);
    if (document === undefined) return false;
    size -= textSize(document);
    return documents.delete(key);
  };
  const keep = (key: string, document: DocumentNode): void => {
    documents.set(key, document);
    size += textSize(document);
  };
  return {
    get size() {
      return size;
    },
    get count() {
      return documents.size;
    },
    get(key) {
      const document = documents.get(key);
      if (document !== undefined) {
        remove(key);
        keep(key, document);
      }
      return Promise.resolve(document);
    },
    set(key, document) {
      remove(key);
      if (textSize(document) <= limits.text) keep(key, document);
      for (const oldest of documents.keys()) {
        if (size <= limits.text && documents.size <= limits.documents) break;
        remove(oldest);
      }
      return Promise.resolve();
    },
    delete: (key) => Promise.resolve(remove(key)),
  };
}

function textSize({ loc }: DocumentNode): number {
  return loc?.source.body.length ?? 0;
}
