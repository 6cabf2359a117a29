/** How often the words that begin with a prefix stand in each article. */
import type { Lexicon } from './lexicon.js';
import { ListedCursor, noRow, PostingCursor, type PostingLists, type TermCursor } from './posting-lists.js';
import { formsOf, type PrefixForms } from './read-terms.js';

/** All forms of the prefix as one term. Costs their postings, and a bit for each of the `articles`. */
export function prefixCursor(
  lists: PostingLists,
  lexicon: Lexicon,
  prefix: PrefixForms,
  articles: number,
): TermCursor {
  const ordinalsOfStems = ordinalsByStem(lexicon, prefix);
  const [only] = ordinalsOfStems;
  if (only !== undefined && ordinalsOfStems.size === 1) {
    const [stem, ordinals] = only;
    if (ordinals.length === lexicon.formCounts[stem]) return new PostingCursor(lists, stem);
  }
  const counts = new ArticleCounts(articles);
  for (const [stem, ordinals] of ordinalsOfStems) {
    const cursor = new PostingCursor(lists, stem);
    if (ordinals.length === lexicon.formCounts[stem]) addAll(cursor, counts);
    else addForms(cursor, new Set(ordinals), counts);
  }
  return counts.toCursor();
}

/** The stems that have forms with the prefix, with the ordinals of these forms. */
function ordinalsByStem(lexicon: Lexicon, forms: PrefixForms): Map<number, number[]> {
  const ordinals = new Map<number, number[]>();
  for (const form of formsOf(forms)) {
    const stem = lexicon.stemOfForm[form] ?? 0;
    const ordinal = lexicon.ordinalOfForm[form] ?? 0;
    const known = ordinals.get(stem);
    if (known === undefined) ordinals.set(stem, [ordinal]);
    else known.push(ordinal);
  }
  return ordinals;
}

function addAll(cursor: PostingCursor, counts: ArticleCounts): void {
  for (let row = cursor.seek(0); row !== noRow; row = cursor.seek(row + 1)) {
    counts.add(row, cursor.titleCount, cursor.excerptCount);
  }
}

/** Of a stem some of whose forms begin otherwise: looks at what stands at each place. */
function addForms(cursor: PostingCursor, wanted: ReadonlySet<number>, counts: ArticleCounts): void {
  const places: number[] = [];
  const ordinals: number[] = [];
  for (let row = cursor.seek(0); row !== noRow; row = cursor.seek(row + 1)) {
    const found = cursor.readPlaces(places, ordinals);
    let [titleCount, excerptCount] = [0, 0];
    for (let index = 0; index < found; index += 1) {
      if (!wanted.has(ordinals[index] ?? -1)) continue;
      // Places ascend, so those of the title come first.
      if (index < cursor.titleCount) titleCount += 1;
      else excerptCount += 1;
    }
    if (titleCount + excerptCount > 0) counts.add(row, titleCount, excerptCount);
  }
}

/** Sums by article; which articles have one is kept as bits, to list them in order without sorting. */
class ArticleCounts {
  readonly #titleCounts: Uint32Array;
  readonly #excerptCounts: Uint32Array;
  readonly #bits: Uint32Array;
  #size = 0;

  constructor(articles: number) {
    this.#titleCounts = new Uint32Array(articles);
    this.#excerptCounts = new Uint32Array(articles);
    this.#bits = new Uint32Array((articles >>> 5) + 1);
  }

  add(row: number, titleCount: number, excerptCount: number): void {
    const titles = this.#titleCounts[row] ?? 0;
    const excerpts = this.#excerptCounts[row] ?? 0;
    if (titles + excerpts === 0) {
      this.#size += 1;
      this.#bits[row >>> 5] = (this.#bits[row >>> 5] ?? 0) | (1 << (row & 31));
    }
    this.#titleCounts[row] = titles + titleCount;
    this.#excerptCounts[row] = excerpts + excerptCount;
  }

  toCursor(): ListedCursor {
    const rows = new Int32Array(this.#size);
    const titleCounts = new Uint32Array(this.#size);
    const excerptCounts = new Uint32Array(this.#size);
    let listed = 0;
    for (let index = 0; index < this.#bits.length; index += 1) {
      for (let bits = this.#bits[index] ?? 0; bits !== 0; bits &= bits - 1) {
        const row = index * 32 + 31 - Math.clz32(bits & -bits);
        rows[listed] = row;
        titleCounts[listed] = this.#titleCounts[row] ?? 0;
        excerptCounts[listed] = this.#excerptCounts[row] ?? 0;
        listed += 1;
      }
    }
    return new ListedCursor(rows, titleCounts, excerptCounts);
  }
}
