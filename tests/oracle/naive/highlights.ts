/** What highlights must say: every word that was found and no other, in the whole text or in the piece of it with the most of them. */
import type { ArticleFacts } from './facts.js';
import type { Reading } from './search-text.js';
import type { Searcher } from './search.js';
import type { FoundWord } from './words.js';

/** As the API answers it. */
export interface HighlightAnswer {
  readonly field: string;
  readonly snippet: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** The most UTF-16 code units of a piece, the signs for what was left out included. */
const longestPiece = 200;
const leftOut = '…';

/** What is wrong with the highlights of an article that the search found; null when they are right. */
export function highlightFault(
  searcher: Searcher,
  { title, excerpt }: ArticleFacts,
  reading: Reading,
  got: readonly HighlightAnswer[],
): string | null {
  const fields = [
    { field: 'TITLE', text: title, isWhole: true },
    { field: 'EXCERPT', text: excerpt ?? '', isWhole: (excerpt ?? '').length <= longestPiece },
  ].map((each) => ({ ...each, found: searcher.wordsFound(each.text, reading) }));
  const wanted = fields.filter(({ found }) => found.length > 0);
  if (got.map(({ field }) => field).join() !== wanted.map(({ field }) => field).join()) {
    return `highlights of ${got.map(({ field }) => field).join()}, wanted ${wanted.map(({ field }) => field).join()}`;
  }
  const isRight = wanted.every(({ text, isWhole, found }, at) =>
    isWhole
      ? saysAll(got[at]!, text, found, 0) && got[at]!.snippet === text
      : isBestPiece(got[at]!, text, found),
  );
  return isRight ? null : `highlights: got ${JSON.stringify(got)}, found were ${JSON.stringify(wanted)}`;
}

/** Whether the ranges are the words that were found, in a snippet that begins at `from` of the text. */
function saysAll(
  { ranges }: HighlightAnswer,
  text: string,
  found: readonly FoundWord[],
  from: number,
): boolean {
  const places = found.map(({ start, end }) => ({ start: start - from, end: end - from }));
  return JSON.stringify(ranges) === JSON.stringify(places) && text !== '';
}

/** Whether the snippet is a piece of the text that could not hold more of the words, and says all that it holds. */
function isBestPiece(highlight: HighlightAnswer, text: string, found: readonly FoundWord[]): boolean {
  const { snippet, ranges } = highlight;
  const isCutBefore = snippet.startsWith(leftOut) && !text.startsWith(snippet.slice(0, 20));
  const isCutAfter = snippet.endsWith(leftOut) && !text.endsWith(snippet.slice(-20));
  const piece = snippet.slice(isCutBefore ? 1 : 0, isCutAfter ? -1 : undefined);
  const room = longestPiece - 2 * leftOut.length;
  const most = Math.max(
    ...found.map(
      ({ start }) => found.filter((word) => word.start >= start && word.end <= start + room).length,
    ),
  );
  if (snippet.length > longestPiece || ranges.length !== most) return false;
  // A piece may stand in the text more than once.
  for (let from = text.indexOf(piece); from !== -1; from = text.indexOf(piece, from + 1)) {
    const to = from + piece.length;
    const inside = found.filter(({ start, end }) => start >= from && end <= to);
    const isCutRight = isCutBefore === from > 0 && isCutAfter === to < text.length;
    if (isCutRight && saysAll(highlight, text, inside, from - (isCutBefore ? 1 : 0))) return true;
  }
  return false;
}
