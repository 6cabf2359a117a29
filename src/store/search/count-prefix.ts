/** How often the words that begin with a prefix stand in each article. */
import type { Lexicon } from './lexicon.js';
import { articlesPerDenseTerm, CountsByArticle } from './dense-counts.js';
import type { CountedArticles } from './listed-cursor.js';
import { PostingCursor } from './posting-cursor.js';
import { noRow, type PostingLists } from './posting-lists.js';
import { formsOf, type PrefixForms } from './read-terms.js';

/** What stands for a prefix: one stem, all of whose forms begin with it; or counts of its own, by article or listed. */
export type CountedPrefix =
  | { readonly kind: 'stem'; readonly stem: number }
  | { readonly kind: 'dense'; readonly counted: CountsByArticle }
  | { readonly kind: 'listed'; readonly counted: CountedArticles };

/** All forms of the prefix as one term. Costs their postings, and a byte for each of the `articles`. */
export function countPrefix(
  lists: PostingLists,
  lexicon: Lexicon,
  prefix: PrefixForms,
  articles: number,
): CountedPrefix {
  const ordinalsOfStems = ordinalsByStem(lexicon, prefix);
  const [only] = ordinalsOfStems;
  if (only !== undefined && ordinalsOfStems.size === 1) {
    const [stem, ordinals] = only;
    if (ordinals.length === lexicon.formCounts[stem]) return { kind: 'stem', stem };
  }
  const counts = new PrefixCounts(articles);
  for (const [stem, ordinals] of ordinalsOfStems) {
    const cursor = new PostingCursor(lists, stem);
    if (ordinals.length === lexicon.formCounts[stem]) addAll(cursor, counts);
    else addForms(cursor, new Set(ordinals), counts);
  }
  const { dense } = counts;
  return dense.articleCount * articlesPerDenseTerm >= articles
    ? { kind: 'dense', counted: dense }
    : { kind: 'listed', counted: counts.listed() };
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

function addAll(cursor: PostingCursor, counts: PrefixCounts): void {
  for (let row = cursor.seek(0); row !== noRow; row = cursor.seek(row + 1)) {
    counts.add(row, cursor.titleCount, cursor.excerptCount);
  }
}

/** Of a stem some of whose forms begin otherwise: looks at what stands at each place. */
function addForms(cursor: PostingCursor, wanted: ReadonlySet<number>, counts: PrefixCounts): void {
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
class PrefixCounts {
  readonly #sums: CountsByArticle;
  readonly #bits: Uint32Array;

  constructor(articles: number) {
    this.#sums = new CountsByArticle(articles);
    this.#bits = new Uint32Array((articles >>> 5) + 1);
  }

  add(row: number, titleCount: number, excerptCount: number): void {
    if (!this.#sums.add(row, titleCount, excerptCount)) return;
    this.#bits[row >>> 5] = (this.#bits[row >>> 5] ?? 0) | (1 << (row & 31));
  }

  get dense(): CountsByArticle {
    return this.#sums;
  }

  listed(): CountedArticles {
    const rows = new Int32Array(this.#sums.articleCount);
    const titleCounts = new Uint32Array(rows.length);
    const excerptCounts = new Uint32Array(rows.length);
    let listed = 0;
    for (let index = 0; index < this.#bits.length; index += 1) {
      for (let bits = this.#bits[index] ?? 0; bits !== 0; bits &= bits - 1) {
        const row = index * 32 + 31 - Math.clz32(bits & -bits);
        const { titleCount, excerptCount } = this.#sums.at(row);
        rows[listed] = row;
        titleCounts[listed] = titleCount;
        excerptCounts[listed] = excerptCount;
        listed += 1;
      }
    }
    return { rows, titleCounts, excerptCounts };
  }
}
