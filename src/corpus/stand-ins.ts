/**
 * Which values of a related entry stand in for what its file does not give: the type ARTICLE where none is written, and
 * a provider domain that was taken from the URL. Looked up in the front matter as written, once for a document, and
 * only when somebody asks: entries and documents that agree never do.
 */
import type { ReadDocument } from '../documents/document.js';

export class StandIns {
  readonly #document: ReadDocument;
  #withoutType: ReadonlySet<number> | null = null;
  #domainFromUrl: ReadonlySet<number> | null = null;

  constructor(document: ReadDocument) {
    this.#document = document;
  }

  /** Whether the entry at `index`, as the file counts, gives no type. */
  lacksType(index: number): boolean {
    this.#withoutType ??= entriesWithoutType(this.#document.frontMatterJson);
    return this.#withoutType.has(index);
  }

  /** Whether the domain of the entry at `index`, as the file counts, was taken from its URL. */
  lacksDomain(index: number): boolean {
    this.#domainFromUrl ??= entriesWithDomainFromUrl(this.#document);
    return this.#domainFromUrl.has(index);
  }
}

function entriesWithoutType(frontMatterJson: string): ReadonlySet<number> {
  const frontMatter: unknown = JSON.parse(frontMatterJson);
  const without = new Set<number>();
  if (!isMap(frontMatter) || !Array.isArray(frontMatter['related'])) return without;
  frontMatter['related'].forEach((entry: unknown, index) => {
    if (!isMap(entry) || (entry['type'] ?? null) === null) without.add(index);
  });
  return without;
}

function entriesWithDomainFromUrl(document: ReadDocument): ReadonlySet<number> {
  const indexes = new Set<number>();
  for (const { code, field } of document.problems) {
    const index = code === 'PROVIDER_FROM_URL' ? /^related\[(\d+)\]/.exec(field ?? '')?.[1] : undefined;
    if (index !== undefined) indexes.add(Number(index));
  }
  return indexes;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
