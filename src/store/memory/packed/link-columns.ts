/** The related lists of all articles, one behind the other: the row that each entry names, and what it says of it. */
import type { Article, Conflict, RelatedLink } from '../../../model/article.js';
import { itemsPerStep, type Steps } from '../../../model/steps.js';
import type { ValueColumn } from '../columns/value-column.js';
import { ValueColumnBuilder } from '../columns/value-column.js';
import { notThere } from '../not-there.js';
import { type JsonColumn, JsonColumnBuilder } from './json-column.js';
import { type TextColumn, TextColumnBuilder } from './text-column.js';

const noConflicts: readonly Conflict[] = Object.freeze([]);

/** What an entry says of an article is told with the article's own facts. */
export interface LinkedFacts {
  readonly idAt: (row: number) => string;
  readonly titleAt: (row: number) => string;
}

/** What entries say besides, one value an entry. */
interface LinkFacts {
  readonly quality: ValueColumn<number>;
  /** Null where the entry gives the article its own title. */
  readonly title: TextColumn;
  readonly conflicts: JsonColumn<readonly Conflict[]>;
}

export class LinkColumns {
  /** The entries of an article lie from `starts[row]` to `starts[row + 1]`. */
  readonly #starts: Uint32Array;
  /** For each entry the row that it names. */
  readonly #rows: Uint32Array;
  readonly #facts: LinkFacts;

  private constructor(starts: Uint32Array, rows: Uint32Array, facts: LinkFacts) {
    this.#starts = starts;
    this.#rows = rows;
    this.#facts = facts;
  }

  /** Throws Error when an article names one that has no row, or entries are not numbered from 1 on. */
  static *of(articles: readonly Article[], rowOf: ReadonlyMap<string, number>): Steps<LinkColumns> {
    const starts = new Uint32Array(articles.length + 1);
    articles.forEach(({ related }, row) => {
      starts[row + 1] = (starts[row] ?? 0) + related.length;
    });
    yield;
    const entries = starts[articles.length] ?? 0;
    const rows = new Uint32Array(entries);
    const quality = new ValueColumnBuilder<number>(entries);
    const titles = new TextColumnBuilder(entries);
    const conflicts = new JsonColumnBuilder(entries, noConflicts);
    let entry = 0;
    for (const [naming, { id, related }] of articles.entries()) {
      if (naming % itemsPerStep === 0) yield;
      for (const [index, link] of related.entries()) {
        const row = rowOf.get(link.articleId);
        if (row === undefined) throw notThere(id, link.articleId);
        if (link.position !== index + 1) {
          throw new Error(
            `createMemoryStore: expected the related entries of ${id} in order, from position 1 on; entry ${index} has position ${link.position}.`,
          );
        }
        rows[entry] = row;
        quality.add(link.quality);
        titles.add(articles[row]?.title === link.title ? null : link.title);
        conflicts.add(link.conflicts);
        entry += 1;
      }
    }
    const title = yield* titles.buildInSteps();
    return new LinkColumns(starts, rows, { quality: quality.build(), title, conflicts: conflicts.build() });
  }

  /** How many entries an article has. */
  countOf(row: number): number {
    return (this.#starts[row + 1] ?? 0) - (this.#starts[row] ?? 0);
  }

  /** The rows that an article names, in the order of its list. Not to be written to. */
  rowsOf(row: number): Uint32Array {
    return this.#rows.subarray(this.#starts[row], this.#starts[row + 1]);
  }

  /** Frozen. */
  linksOf(row: number, { idAt, titleAt }: LinkedFacts): readonly RelatedLink[] {
    const start = this.#starts[row] ?? 0;
    const links = Array.from(this.rowsOf(row), (named, index): RelatedLink => {
      const entry = start + index;
      return Object.freeze({
        articleId: idAt(named),
        position: index + 1,
        title: this.#facts.title.at(entry) ?? titleAt(named),
        quality: this.#facts.quality.valueAt(entry),
        conflicts: this.#facts.conflicts.at(entry),
      });
    });
    return Object.freeze(links);
  }
}
