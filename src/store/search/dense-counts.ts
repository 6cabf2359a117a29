/** Counts of a term that many articles have: a byte for each article of the corpus, so that none needs to be searched for. */
import type { Steps } from '../../model/steps.js';
import { countsByte, countsFollow } from './counts-byte.js';
import { PostingCursor } from './posting-cursor.js';
import { noRow, type PostingLists } from './posting-lists.js';

export interface Counts {
  readonly titleCount: number;
  readonly excerptCount: number;
}

/**
 * A term is dense when one in so many articles has it. Of the benchmark's 100,000 articles 103 terms are, which takes 116 bytes an article; with 24 it would be
 * 201 terms and 226 bytes, near all that full text may take.
 */
export const articlesPerDenseTerm = 16;

/** How often a term stands in each article. */
export class CountsByArticle {
  /** How many articles have the term. */
  articleCount = 0;
  /** By row (`counts-byte.ts`); 0 where the term is not. */
  readonly counts: Uint8Array;
  /** A bit for each row that has the term, the lowest first: 32 rows at once are struck out, or found to have none. */
  readonly bits: Uint32Array;
  /** By row: what is too large for a byte. */
  readonly #exceeding = new Map<number, Counts>();

  /** None yet, for a corpus of `articles`. */
  constructor(articles: number) {
    this.counts = new Uint8Array(articles);
    this.bits = new Uint32Array(Math.ceil(articles / 32));
  }

  /** Adds counts of which at least one is above 0. */
  add(row: number, titleCount: number, excerptCount: number): void {
    if (this.counts[row] === 0) {
      this.articleCount += 1;
      this.bits[row >>> 5] = (this.bits[row >>> 5] ?? 0) | (1 << (row & 31));
      this.#set(row, titleCount, excerptCount);
    } else {
      const known = this.at(row);
      this.#set(row, known.titleCount + titleCount, known.excerptCount + excerptCount);
    }
  }

  at(row: number): Counts {
    const counts = this.counts[row] ?? 0;
    const exceeding = counts === countsFollow ? this.#exceeding.get(row) : undefined;
    return exceeding ?? { titleCount: counts >>> 5, excerptCount: counts & 0x1f };
  }

  #set(row: number, titleCount: number, excerptCount: number): void {
    const byte = countsByte(titleCount, excerptCount);
    this.counts[row] = byte;
    if (byte === countsFollow) this.#exceeding.set(row, { titleCount, excerptCount });
  }
}

/** Writes the rows whose bits are set into `rows`, ascending from its start, and answers how many there are. */
export function listBits(bits: Uint32Array, rows: Int32Array): number {
  let listed = 0;
  for (let word = 0; word < bits.length; word += 1) {
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
      rows[listed] = word * 32 + 31 - Math.clz32(left & -left);
      listed += 1;
    }
  }
  return listed;
}

/** The counts of every stem that is dense in a corpus of `articles`. */
export function* denseStems(lists: PostingLists, articles: number): Steps<Map<number, CountsByArticle>> {
  const dense = new Map<number, CountsByArticle>();
  for (const [stem, count] of lists.articleCounts.entries()) {
    if (count * articlesPerDenseTerm < articles) continue;
    yield;
    const counts = new CountsByArticle(articles);
    const cursor = new PostingCursor(lists, stem);
    for (let row = cursor.seek(0); row !== noRow; row = cursor.seek(row + 1)) {
      counts.add(row, cursor.titleCount, cursor.excerptCount);
    }
    dense.set(stem, counts);
  }
  return dense;
}
