/** How often the words that begin with a prefix stand in each article. */
import type { Lexicon } from './lexicon.js';
import { articlesPerDenseTerm, CountsByArticle, listBits } from './dense-counts.js';
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
  const counts = new CountsByArticle(articles);
  for (const [stem, ordinals] of ordinalsOfStems) {
    const cursor = new PostingCursor(lists, stem);
    if (ordinals.length === lexicon.formCounts[stem]) addAll(cursor, counts);
    else addForms(cursor, new Set(ordinals), counts);
  }
  return counts.articleCount * articlesPerDenseTerm >= articles
    ? { kind: 'dense', counted: counts }
    : { kind: 'listed', counted: listed(counts) };
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

function addAll(cursor: PostingCursor, counts: CountsByArticle): void {
  for (let row = cursor.seek(0); row !== noRow; row = cursor.seek(row + 1)) {
    counts.add(row, cursor.titleCount, cursor.excerptCount);
  }
}

/** Of a stem some of whose forms begin otherwise: looks at what stands at each place. */
function addForms(cursor: PostingCursor, wanted: ReadonlySet<number>, counts: CountsByArticle): void {
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

function listed(counts: CountsByArticle): CountedArticles {
  const rows = new Int32Array(counts.articleCount);
  listBits(counts.bits, rows);
  const titleCounts = new Uint32Array(rows.length);
  const excerptCounts = new Uint32Array(rows.length);
  for (const [index, row] of rows.entries()) {
    const { titleCount, excerptCount } = counts.at(row);
    titleCounts[index] = titleCount;
    excerptCounts[index] = excerptCount;
  }
  return { rows, titleCounts, excerptCounts };
}
