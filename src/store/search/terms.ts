/**
 * A term of a search as matching sees it: which articles have it, which of some articles do, and what it adds to their scores. What many
 * articles have has loops of its own, because one loop over all kinds would look up at every article what it is dealing with, which
 * takes three times as long.
 */
import { termScore, type FieldFactors } from './bm25f.js';
import { countsFollow } from './counts-byte.js';
import { listBits, type CountsByArticle } from './dense-counts.js';
import { ListedCursor, type CountedArticles } from './listed-cursor.js';
import type { ListedPostings, MatchRoom } from './match-room.js';
import { listPostings, PostingCursor } from './posting-cursor.js';
import { noRow, type PostingLists, type TermCursor } from './posting-lists.js';

export interface Term {
  /** A bit for each row, of a term that many articles have; null of others. Not to be written to. */
  readonly bits: Uint32Array | null;
  /** How many articles have the term. */
  readonly articleCount: number;
  /** Writes the rows of all of them into the room's `rows`, ascending from its start, and answers how many there are. */
  listRows(room: MatchRoom): number;
  /** Sets the room's `found[n]` to 1 where the article at `rows[n]` has the term. `rows` ascend. */
  mark(rows: Int32Array, room: MatchRoom): void;
  /** Adds to `scores[n]` what the term is worth in the article at `rows[n]`. `rows` ascend; `worths` are theirs. */
  addScores(rows: Int32Array, scores: Float64Array, worths: Worths, rarity: number, room: MatchRoom): void;
}

/** What an occurrence in the title, and in the excerpt, is worth in each article. */
export interface Factors {
  readonly title: FieldFactors;
  readonly excerpt: FieldFactors;
}

/** The same of some articles, aligned with their rows: every term asks, and only the first would find it in the processor's cache. */
export interface Worths {
  readonly title: Float64Array;
  readonly excerpt: Float64Array;
}

/** What an occurrence is worth in each of `rows`, which may be fewer than there are places. */
export function worthsIn(rows: Int32Array, { title, excerpt }: Factors, room: MatchRoom): Worths {
  const [ofTitle, ofExcerpt] = room.worths(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    ofTitle[index] = title.values[title.codes[row] ?? 0] ?? 0;
    ofExcerpt[index] = excerpt.values[excerpt.codes[row] ?? 0] ?? 0;
  }
  return { title: ofTitle, excerpt: ofExcerpt };
}

/**
 * A search that asks about at least one in so many articles of a stem has its whole list read, once for all that it asks: a cursor reads
 * half a block to find one, and must begin anew to score what it has found. Marking and scoring took 1.7 microseconds by cursor and 10 by
 * list at one in 1,000, 10 to 12 and 12 at one in 100, 31 and 15 at one in 10.
 */
const postingsPerSeek = 100;

/** The words of one stem. It serves one search: the list that it has read lies in the room, and is another's in the next. */
export class StemTerm implements Term {
  readonly bits = null;
  readonly articleCount: number;
  readonly #lists: PostingLists;
  readonly #stem: number;
  #listed: ListedPostings | null = null;

  constructor(lists: PostingLists, stem: number) {
    this.#lists = lists;
    this.#stem = stem;
    this.articleCount = lists.articleCounts[stem] ?? 0;
  }

  listRows(room: MatchRoom): number {
    room.rows.set(this.#list(room).rows.subarray(0, this.articleCount));
    return this.articleCount;
  }

  mark(rows: Int32Array, room: MatchRoom): void {
    const { found } = room;
    if (!this.#isWorthListing(rows)) {
      markByCursor(new PostingCursor(this.#lists, this.#stem), rows, found);
      return;
    }
    const listed = this.#list(room).rows;
    let at = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? noRow;
      while ((listed[at] ?? noRow) < row) at += 1;
      if (listed[at] === row) found[index] = 1;
    }
  }

  addScores(rows: Int32Array, scores: Float64Array, worths: Worths, rarity: number, room: MatchRoom): void {
    const cursor = new PostingCursor(this.#lists, this.#stem);
    if (!this.#isWorthListing(rows)) {
      addScoresByCursor(cursor, rows, scores, worths, rarity);
      return;
    }
    const { title, excerpt } = worths;
    const { rows: listed, countBytes } = this.#list(room);
    let at = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? noRow;
      while ((listed[at] ?? noRow) < row) at += 1;
      if (listed[at] !== row) continue;
      const counts = countBytes[at] ?? 0;
      let titleCount = counts >>> 5;
      let excerptCount = counts & 0x1f;
      if (counts === countsFollow) {
        cursor.seek(row);
        ({ titleCount, excerptCount } = cursor);
      }
      const frequency = titleCount * (title[index] ?? 0) + excerptCount * (excerpt[index] ?? 0);
      scores[index] = (scores[index] ?? 0) + termScore(frequency, rarity);
    }
  }

  #isWorthListing(rows: Int32Array): boolean {
    return this.#listed !== null || rows.length * postingsPerSeek >= this.articleCount;
  }

  /** All of the stem's articles, read once. */
  #list(room: MatchRoom): ListedPostings {
    if (this.#listed === null) {
      this.#listed = room.takeList(this.articleCount + 1);
      listPostings(this.#lists, this.#stem, this.#listed);
    }
    return this.#listed;
  }
}

/** 1 for a count above 0. Without a branch: the processor would guess wrong at every other article, and each time lose what ten others take. */
function oneIfAny(count: number): number {
  return -count >>> 31;
}

/** A stem or prefix that many articles have, with its counts in a byte for every article of the corpus. */
export class DenseTerm implements Term {
  readonly articleCount: number;
  readonly #dense: CountsByArticle;

  constructor(dense: CountsByArticle) {
    this.articleCount = dense.articleCount;
    this.#dense = dense;
  }

  listRows({ rows }: MatchRoom): number {
    return listBits(this.#dense.bits, rows);
  }

  get bits(): Uint32Array {
    return this.#dense.bits;
  }

  mark(rows: Int32Array, { found }: MatchRoom): void {
    const { counts } = this.#dense;
    for (let index = 0; index < rows.length; index += 1) {
      found[index] = (found[index] ?? 0) | oneIfAny(counts[rows[index] ?? 0] ?? 0);
    }
  }

  addScores(rows: Int32Array, scores: Float64Array, { title, excerpt }: Worths, rarity: number): void {
    const bytes = this.#dense.counts;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? 0;
      const counts = bytes[row] ?? 0;
      if (counts === 0) continue;
      let titleCount = counts >>> 5;
      let excerptCount = counts & 0x1f;
      if (counts === countsFollow) ({ titleCount, excerptCount } = this.#dense.at(row));
      const frequency = titleCount * (title[index] ?? 0) + excerptCount * (excerpt[index] ?? 0);
      scores[index] = (scores[index] ?? 0) + termScore(frequency, rarity);
    }
  }
}

/** A phrase or prefix that few articles have, counted beforehand. */
export class ListedTerm implements Term {
  readonly bits = null;
  readonly #counted: CountedArticles;

  constructor(counted: CountedArticles) {
    this.#counted = counted;
  }

  get articleCount(): number {
    return this.#counted.rows.length;
  }

  listRows({ rows }: MatchRoom): number {
    rows.set(this.#counted.rows);
    return this.articleCount;
  }

  mark(rows: Int32Array, { found }: MatchRoom): void {
    markByCursor(new ListedCursor(this.#counted), rows, found);
  }

  addScores(rows: Int32Array, scores: Float64Array, worths: Worths, rarity: number): void {
    addScoresByCursor(new ListedCursor(this.#counted), rows, scores, worths, rarity);
  }
}

/** {@link Term.mark} where few articles are asked about, or few have the term. */
function markByCursor(cursor: TermCursor, rows: Int32Array, found: Uint8Array): void {
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? noRow;
    if (cursor.seek(row) === row) found[index] = 1;
  }
}

/** {@link Term.addScores} for the same. */
function addScoresByCursor(
  cursor: TermCursor,
  rows: Int32Array,
  scores: Float64Array,
  { title, excerpt }: Worths,
  rarity: number,
): void {
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? noRow;
    if (cursor.seek(row) !== row) continue;
    const frequency = cursor.titleCount * (title[index] ?? 0) + cursor.excerptCount * (excerpt[index] ?? 0);
    scores[index] = (scores[index] ?? 0) + termScore(frequency, rarity);
  }
}
