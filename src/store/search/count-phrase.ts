/** How often a phrase stands in each article: its words, by their stems, one behind the other in one field. */
import type { CountedArticles } from './listed-cursor.js';
import { PostingCursor } from './posting-cursor.js';
import { nextCommon, noRow, type PostingLists } from './posting-lists.js';

/** The articles that have the phrase. `stems` are ranks, at least one. */
export function countPhrase(lists: PostingLists, stems: readonly number[]): CountedArticles {
  const rows: number[] = [];
  const titleCounts: number[] = [];
  const excerptCounts: number[] = [];
  const cursors = stems.map((stem) => new PostingCursor(lists, stem));
  const rarestFirst = cursors.toSorted((a, b) => a.articleCount - b.articleCount);
  const finder = new PhraseFinder(cursors);
  for (let row = nextCommon(rarestFirst, 0); row !== noRow; row = nextCommon(rarestFirst, row + 1)) {
    if (!finder.find()) continue;
    rows.push(row);
    titleCounts.push(finder.titleCount);
    excerptCounts.push(finder.excerptCount);
  }
  return {
    rows: Int32Array.from(rows),
    titleCounts: Uint32Array.from(titleCounts),
    excerptCounts: Uint32Array.from(excerptCounts),
  };
}

/** Counts the phrase in the article at which all its words' cursors stand. */
class PhraseFinder {
  titleCount = 0;
  excerptCount = 0;
  readonly #cursors: readonly PostingCursor[];
  /** Where the phrase may start: every place of its first word that each further word has not refuted. */
  readonly #starts: number[] = [];
  readonly #places: number[] = [];
  readonly #ordinals: number[] = [];

  constructor(cursors: readonly PostingCursor[]) {
    this.#cursors = cursors;
  }

  find(): boolean {
    const [first] = this.#cursors;
    if (first === undefined) return false;
    let count = first.readPlaces(this.#starts, this.#ordinals);
    /** How many of the starts are in the title: they come first. */
    let inTitle = first.titleCount;
    for (let index = 1; index < this.#cursors.length && count > 0; index += 1) {
      const placeCount = this.#cursors[index]?.readPlaces(this.#places, this.#ordinals) ?? 0;
      let [kept, keptInTitle, at] = [0, 0, 0];
      for (let candidate = 0; candidate < count; candidate += 1) {
        const start = this.#starts[candidate] ?? 0;
        while (at < placeCount && (this.#places[at] ?? 0) < start + index) at += 1;
        if (at === placeCount || this.#places[at] !== start + index) continue;
        this.#starts[kept] = start;
        kept += 1;
        if (candidate < inTitle) keptInTitle += 1;
      }
      count = kept;
      inTitle = keptInTitle;
    }
    this.titleCount = inTitle;
    this.excerptCount = count - inTitle;
    return count > 0;
  }
}
