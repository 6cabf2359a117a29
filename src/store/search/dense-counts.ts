/** Counts of a term that many articles have: a byte for each article of the corpus, so that none needs to be searched for. */
import type { Steps } from '../../model/steps.js';
import { countsByte, countsFollow } from './counts-byte.js';
import { PostingCursor } from './posting-cursor.js';
import { noRow, type PostingLists } from './posting-lists.js';

export interface Counts {
  readonly titleCount: number;
  readonly excerptCount: number;
}

/** A term is dense when one in so many articles has it: for fewer, a byte for all would waste more room than the time is worth. */
export const articlesPerDenseTerm = 8;

/** How often a term stands in each article. */
export class CountsByArticle {
  /** How many articles have the term. */
  articleCount = 0;
  /** By row (`counts-byte.ts`); 0 where the term is not. */
  readonly counts: Uint8Array;
  /** By row: what is too large for a byte. */
  readonly #exceeding = new Map<number, Counts>();

  /** None yet, for a corpus of `articles`. */
  constructor(articles: number) {
    this.counts = new Uint8Array(articles);
  }

  /** Adds counts of which at least one is above 0; answers whether the article had none before. */
  add(row: number, titleCount: number, excerptCount: number): boolean {
    const isNew = this.counts[row] === 0;
    if (isNew) {
      this.articleCount += 1;
      this.#set(row, titleCount, excerptCount);
    } else {
      const known = this.at(row);
      this.#set(row, known.titleCount + titleCount, known.excerptCount + excerptCount);
    }
    return isNew;
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
