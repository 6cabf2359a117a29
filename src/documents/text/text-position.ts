/**
 * Where something stands in a text: lines end at LF, CRLF or a lone CR, as YAML counts them; lines and columns start at
 * 1, and columns count UTF-16 code units.
 */
import type { TextPosition } from '../../model/problem.js';
import type { Located } from '../document.js';
import { concealSecured } from './conceal-secured.js';

/** The longest quote, in UTF-16 code units. */
const quoteLength = 200;

/** The line and column of `offset` (0-based, in UTF-16 code units; at most the length of `text`), with its line quoted but for `secured`. */
export function locatedAt(text: string, offset: number): Located {
  const { line, start } = lineAt(text, offset);
  return {
    position: { line, column: offset - start + 1 },
    quote: concealSecured(text, start, lineFrom(text, start)),
  };
}

/** The position of `offset`, as {@link locatedAt} gives it. */
export function positionAt(text: string, offset: number): TextPosition {
  return locatedAt(text, offset).position;
}

function lineAt(text: string, offset: number): { line: number; start: number } {
  const breaks = /\r\n?|\n/g;
  let line = 1;
  let start = 0;
  for (let found = breaks.exec(text); found !== null; found = breaks.exec(text)) {
    if (breaks.lastIndex > offset) break;
    line += 1;
    start = breaks.lastIndex;
  }
  return { line, start };
}

/** The line that starts at `start`, cut to 200 code units, never in the middle of a character. */
function lineFrom(text: string, start: number): string {
  const [line = ''] = text.slice(start, start + quoteLength).split(/[\r\n]/, 1);
  return /[\uD800-\uDBFF]$/.test(line) ? line.slice(0, -1) : line;
}
