/**
 * Turns the words of all articles, in the order in which they stand, into posting lists. The words are walked twice, first to
 * measure every list and then to write it in its place, so that nothing is sorted and nothing is copied.
 */
import type { Steps } from '../../model/steps.js';
import type { Lexicon } from './lexicon.js';
import { countsByte, countsFollow } from './counts-byte.js';
import { postingsPerBlock, type PostingLists } from './posting-lists.js';

/** The words of all articles, by row: those of the title, then those of the excerpt. */
export interface ScannedWords {
  /** Ranks of forms. */
  readonly forms: Int32Array;
  /** By row: how many words title and excerpt have. */
  readonly titleLengths: Uint32Array;
  readonly excerptLengths: Uint32Array;
}

/** Also counts, in the lexicon, the articles that have each form. */
export function* buildPostings(words: ScannedWords, lexicon: Lexicon): Steps<PostingLists> {
  const { articleCounts, headSizes, placeSizes } = yield* measure(words, lexicon);
  const stems = lexicon.stems.size;
  const headOffsets = startsOf(headSizes);
  const placeOffsets = startsOf(placeSizes);
  const firstBlocks = startsOf(articleCounts.map((count) => Math.ceil(count / postingsPerBlock)));
  const lists: PostingLists = {
    heads: new Uint8Array(headOffsets[stems] ?? 0),
    places: new Uint8Array(placeOffsets[stems] ?? 0),
    articleCounts,
    firstBlocks,
    lastRows: new Int32Array(firstBlocks[stems] ?? 0),
    headStarts: new Uint32Array(firstBlocks[stems] ?? 0),
    placeStarts: new Uint32Array(firstBlocks[stems] ?? 0),
    formCounts: lexicon.formCounts,
  };
  yield* writeLists(words, lexicon, lists, headOffsets, placeOffsets);
  return lists;
}

/** About half a millisecond. */
const articlesPerStep = 64;
/** Fewer occurrences in an article always fit into the byte of counts (`counts-byte.ts`). */
const fewestExceeding = 8;
/** Bytes of a count, at most: no article has 2 ** 35 words. */
const longestCount = 5;

/** By stem: how many articles have it, how many bytes its heads take at most, and how many its places take. */
function* measure({ forms, titleLengths, excerptLengths }: ScannedWords, lexicon: Lexicon) {
  const { stemOfForm, ordinalOfForm, formCounts } = lexicon;
  const stems = lexicon.stems.size;
  const [articleCounts, headSizes, placeSizes] = [
    new Uint32Array(stems),
    new Uint32Array(stems),
    new Uint32Array(stems),
  ];
  const rows = new Int32Array(stems).fill(-1);
  const rowsOfForms = new Int32Array(lexicon.forms.size).fill(-1);
  const places = new Int32Array(stems);
  const counts = new Uint32Array(stems);
  let start = 0;
  for (let row = 0; row < titleLengths.length; row += 1) {
    if (row % articlesPerStep === 0) yield;
    const titleLength = titleLengths[row] ?? 0;
    const length = titleLength + (excerptLengths[row] ?? 0);
    for (let word = 0; word < length; word += 1) {
      const form = forms[start + word] ?? 0;
      const stem = stemOfForm[form] ?? 0;
      const before = rows[stem] ?? -1;
      if (before !== row) {
        rows[stem] = row;
        articleCounts[stem] = (articleCounts[stem] ?? 0) + 1;
        headSizes[stem] = (headSizes[stem] ?? 0) + sizeOf(row - before) + 1;
        places[stem] = 0;
        counts[stem] = 0;
      }
      const place = word < titleLength ? word : word + 1;
      const code = codeOf(place - (places[stem] ?? 0), formCounts[stem] ?? 1, ordinalOfForm[form] ?? 0);
      placeSizes[stem] = (placeSizes[stem] ?? 0) + sizeOf(code);
      places[stem] = place;
      const count = (counts[stem] ?? 0) + 1;
      counts[stem] = count;
      // Room for both counts behind the byte: a few bytes of few postings are never written.
      if (count === fewestExceeding) headSizes[stem] = (headSizes[stem] ?? 0) + 2 * longestCount;
      if (rowsOfForms[form] !== row) {
        rowsOfForms[form] = row;
        lexicon.articleCounts[form] = (lexicon.articleCounts[form] ?? 0) + 1;
      }
    }
    start += length;
  }
  return { articleCounts, headSizes, placeSizes };
}

/** Writes heads, places and marks of `lists`; the offsets say where those of each stem start, and move on. */
function* writeLists(
  { forms, titleLengths, excerptLengths }: ScannedWords,
  { stems, stemOfForm, ordinalOfForm, formCounts }: Lexicon,
  lists: PostingLists,
  headOffsets: Uint32Array,
  placeOffsets: Uint32Array,
): Steps<void> {
  const { heads, places, firstBlocks, lastRows, headStarts, placeStarts } = lists;
  const written = new Uint32Array(stems.size);
  /** By stem: the last article that has it, and in it the place of its last word and how often it stands there. */
  const rows = new Int32Array(stems.size).fill(-1);
  const lastPlaces = new Int32Array(stems.size);
  const titleCounts = new Uint32Array(stems.size);
  const excerptCounts = new Uint32Array(stems.size);
  const longest = titleLengths.reduce(
    (most, length, row) => Math.max(most, length + (excerptLengths[row] ?? 0)),
    0,
  );
  /** The article's stems, and for each the distance to the article before that has it. */
  const found = new Uint32Array(longest);
  const distances = new Uint32Array(longest);
  let start = 0;
  for (let row = 0; row < titleLengths.length; row += 1) {
    if (row % articlesPerStep === 0) yield;
    const titleLength = titleLengths[row] ?? 0;
    const length = titleLength + (excerptLengths[row] ?? 0);
    let different = 0;
    for (let word = 0; word < length; word += 1) {
      const form = forms[start + word] ?? 0;
      const stem = stemOfForm[form] ?? 0;
      const before = rows[stem] ?? -1;
      let offset = placeOffsets[stem] ?? 0;
      if (before !== row) {
        rows[stem] = row;
        found[different] = stem;
        distances[different] = row - before;
        different += 1;
        titleCounts[stem] = 0;
        excerptCounts[stem] = 0;
        lastPlaces[stem] = 0;
        const index = written[stem] ?? 0;
        const block = (firstBlocks[stem] ?? 0) + Math.floor(index / postingsPerBlock);
        written[stem] = index + 1;
        lastRows[block] = row;
        if (index % postingsPerBlock === 0) {
          headStarts[block] = headOffsets[stem] ?? 0;
          placeStarts[block] = offset;
        }
      }
      const isTitle = word < titleLength;
      const counts = isTitle ? titleCounts : excerptCounts;
      counts[stem] = (counts[stem] ?? 0) + 1;
      const place = isTitle ? word : word + 1;
      const code = codeOf(place - (lastPlaces[stem] ?? 0), formCounts[stem] ?? 1, ordinalOfForm[form] ?? 0);
      offset = write(places, offset, code);
      placeOffsets[stem] = offset;
      lastPlaces[stem] = place;
    }
    for (let index = 0; index < different; index += 1) {
      const stem = found[index] ?? 0;
      const head = write(heads, headOffsets[stem] ?? 0, distances[index] ?? 0);
      headOffsets[stem] = writeCounts(heads, head, titleCounts[stem] ?? 0, excerptCounts[stem] ?? 0);
    }
    start += length;
  }
}

/** What `PostingLists` writes for a word's place. */
function codeOf(distance: number, formCount: number, ordinal: number): number {
  return distance * formCount + ordinal;
}

/** Where each of several pieces starts that stand one behind the other, and where the last one ends. */
function startsOf(sizes: Uint32Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  for (const [index, size] of sizes.entries()) starts[index + 1] = (starts[index] ?? 0) + size;
  return starts;
}

/** Bytes of a number. */
function sizeOf(value: number): number {
  let size = 1;
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 128)) size += 1;
  return size;
}

/** Writes a number; answers the offset behind it. */
function write(bytes: Uint8Array, start: number, value: number): number {
  let [offset, rest] = [start, value];
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) {
    bytes[offset] = (rest % 128) + 0x80;
    offset += 1;
  }
  bytes[offset] = rest;
  return offset + 1;
}

function writeCounts(bytes: Uint8Array, offset: number, titleCount: number, excerptCount: number): number {
  const byte = countsByte(titleCount, excerptCount);
  bytes[offset] = byte;
  if (byte !== countsFollow) return offset + 1;
  return write(bytes, write(bytes, offset + 1, titleCount), excerptCount);
}
