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
  const stems = lexicon.stems.size;
  const headSizes = new Uint32Array(stems);
  const placeSizes = new Uint32Array(stems);
  const articleCounts = new Uint32Array(stems);
  const previousRows = new Int32Array(stems).fill(-1);
  const rowsOfForms = new Int32Array(lexicon.forms.size).fill(-1);
  const walk = new PostingWalk(words, lexicon);

  yield* walk.each((stem, row, titleCount, excerptCount) => {
    headSizes[stem] =
      (headSizes[stem] ?? 0) +
      sizeOf(row - (previousRows[stem] ?? -1)) +
      sizeOfCounts(titleCount, excerptCount);
    previousRows[stem] = row;
    articleCounts[stem] = (articleCounts[stem] ?? 0) + 1;
    let size = 0;
    for (let word = walk.first(stem); word !== -1; word = walk.next(word)) {
      size += sizeOf(walk.code(word));
      const form = walk.form(word);
      if (rowsOfForms[form] !== row) {
        rowsOfForms[form] = row;
        lexicon.articleCounts[form] = (lexicon.articleCounts[form] ?? 0) + 1;
      }
    }
    placeSizes[stem] = (placeSizes[stem] ?? 0) + size;
  });

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
  const { heads, places, lastRows, headStarts, placeStarts } = lists;
  const written = new Uint32Array(stems);
  previousRows.fill(-1);

  yield* walk.each((stem, row, titleCount, excerptCount) => {
    let head = headOffsets[stem] ?? 0;
    let place = placeOffsets[stem] ?? 0;
    const index = written[stem] ?? 0;
    const block = (firstBlocks[stem] ?? 0) + Math.floor(index / postingsPerBlock);
    if (index % postingsPerBlock === 0) {
      headStarts[block] = head;
      placeStarts[block] = place;
    }
    lastRows[block] = row;
    written[stem] = index + 1;
    head = write(heads, head, row - (previousRows[stem] ?? -1));
    previousRows[stem] = row;
    headOffsets[stem] = writeCounts(heads, head, titleCount, excerptCount);
    for (let word = walk.first(stem); word !== -1; word = walk.next(word)) {
      place = write(places, place, walk.code(word));
    }
    placeOffsets[stem] = place;
  });
  return lists;
}

/** About half a millisecond. */
const articlesPerStep = 64;

type Visit = (stem: number, row: number, titleCount: number, excerptCount: number) => void;

/** Goes through all articles and in each through its stems, whose words are chained. */
class PostingWalk {
  readonly #words: ScannedWords;
  readonly #lexicon: Lexicon;
  /** By stem: the first and the last word of the chain, counted from the article's first word. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  /** By word of the article: the next one of the same stem, or -1; and its code in the list of places. */
  readonly #next: Int32Array;
  readonly #codes: Float64Array;
  /** The article's first word. */
  #start = 0;

  constructor(words: ScannedWords, lexicon: Lexicon) {
    const longest = words.titleLengths.reduce(
      (most, length, row) => Math.max(most, length + (words.excerptLengths[row] ?? 0)),
      0,
    );
    this.#words = words;
    this.#lexicon = lexicon;
    this.#first = new Int32Array(lexicon.stems.size);
    this.#last = new Int32Array(lexicon.stems.size);
    this.#next = new Int32Array(longest);
    this.#codes = new Float64Array(longest);
  }

  /** Rows ascending; while a stem is visited, `first` to `code` tell its words. */
  *each(visit: Visit): Steps<void> {
    const { forms, titleLengths, excerptLengths } = this.#words;
    const { stemOfForm, ordinalOfForm, formCounts } = this.#lexicon;
    const stems = this.#lexicon.stems.size;
    const rowsOfStems = new Int32Array(stems).fill(-1);
    const titleCounts = new Uint32Array(stems);
    const excerptCounts = new Uint32Array(stems);
    const places = new Int32Array(stems);
    const found = new Int32Array(this.#next.length);
    this.#start = 0;
    for (let row = 0; row < titleLengths.length; row += 1) {
      if (row % articlesPerStep === 0) yield;
      const titleLength = titleLengths[row] ?? 0;
      const length = titleLength + (excerptLengths[row] ?? 0);
      let different = 0;
      for (let word = 0; word < length; word += 1) {
        const form = forms[this.#start + word] ?? 0;
        const stem = stemOfForm[form] ?? 0;
        if (rowsOfStems[stem] === row) this.#next[this.#last[stem] ?? 0] = word;
        else {
          rowsOfStems[stem] = row;
          this.#first[stem] = word;
          titleCounts[stem] = 0;
          excerptCounts[stem] = 0;
          places[stem] = 0;
          found[different] = stem;
          different += 1;
        }
        const isTitle = word < titleLength;
        const counts = isTitle ? titleCounts : excerptCounts;
        counts[stem] = (counts[stem] ?? 0) + 1;
        const place = isTitle ? word : word + 1;
        this.#codes[word] =
          (place - (places[stem] ?? 0)) * (formCounts[stem] ?? 1) + (ordinalOfForm[form] ?? 0);
        places[stem] = place;
        this.#next[word] = -1;
        this.#last[stem] = word;
      }
      for (let index = 0; index < different; index += 1) {
        const stem = found[index] ?? 0;
        visit(stem, row, titleCounts[stem] ?? 0, excerptCounts[stem] ?? 0);
      }
      this.#start += length;
    }
  }

  first(stem: number): number {
    return this.#first[stem] ?? -1;
  }

  next(word: number): number {
    return this.#next[word] ?? -1;
  }

  /** What `PostingLists` writes for the place of a word. */
  code(word: number): number {
    return this.#codes[word] ?? 0;
  }

  form(word: number): number {
    return this.#words.forms[this.#start + word] ?? 0;
  }
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

function sizeOfCounts(titleCount: number, excerptCount: number): number {
  const isWhole = countsByte(titleCount, excerptCount) !== countsFollow;
  return isWhole ? 1 : 1 + sizeOf(titleCount) + sizeOf(excerptCount);
}

function writeCounts(bytes: Uint8Array, offset: number, titleCount: number, excerptCount: number): number {
  const byte = countsByte(titleCount, excerptCount);
  bytes[offset] = byte;
  if (byte !== countsFollow) return offset + 1;
  return write(bytes, write(bytes, offset + 1, titleCount), excerptCount);
}
