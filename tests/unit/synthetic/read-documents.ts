/** Reads synthetic documents as YAML, without the product's checks. */
import { CORE_SCHEMA, load } from 'js-yaml';
import { syntheticDocuments, type SyntheticFile } from '../../../src/synthetic/synthetic-documents.js';

export interface Entry {
  readonly title: string;
  readonly excerpt: string;
  readonly publishedDateTime: string;
  readonly webUrl?: string;
  readonly ampWebUrl?: string;
  readonly quality: number;
  readonly provider: { readonly name: string; readonly domain: string };
  readonly images?: readonly { readonly url: string; readonly title?: string; readonly isCached?: boolean }[];
}

export interface Document extends Omit<Entry, 'quality'> {
  readonly path: string;
  readonly text: string;
  readonly originalUrl?: string;
  readonly type: string;
  readonly quality?: number;
  readonly heat?: number;
  readonly published?: boolean;
  readonly featuredContent?: string;
  readonly topics: readonly string[];
  readonly related?: readonly Entry[];
  readonly secured?: string;
}

export function readDocuments(options: { articles: number; seed: number }): Document[] {
  return Array.from(syntheticDocuments(options), readDocument);
}

/** Throws on a file that is not front matter between fences with nothing after it. */
function readDocument(file: SyntheticFile): Document {
  const frontMatter = /^---\n([^]*?\n)---\n\n$/.exec(file.text)?.[1];
  if (frontMatter === undefined) throw new Error(`${file.path} has no front matter`);
  const fields = load(frontMatter, { schema: CORE_SCHEMA }) as Omit<Document, 'path' | 'text'>; // what the tests then check
  return { ...fields, path: file.path, text: file.text };
}
