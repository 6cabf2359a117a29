/** The line that a problem stands on, with a caret under the place. */
import { escapeControls } from '../../server/terminal/escape-controls.js';

/** Characters that take two cells of a terminal: East Asian ones and pictures. An approximation that needs no table. */
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303f\uff01-\uff60]/u;

/**
 * Two lines, or one when the place lies outside the quote. `column` is 1-based, in UTF-16 code units of `quote`; control
 * characters are escaped, and a tab is one space.
 */
export function quotedLine(quote: string, line: number, column: number | null): string[] {
  const margin = String(line);
  const quoted = `${margin} | ${shown(quote)}`;
  if (column === null || column < 1 || column > quote.length + 1) return [quoted];
  const before = ' '.repeat(cells(shown(quote.slice(0, column - 1))));
  return [quoted, `${' '.repeat(margin.length)} | ${before}^`];
}

function shown(text: string): string {
  return escapeControls(text.replaceAll('\t', ' '));
}

function cells(text: string): number {
  let count = 0;
  for (const character of text) {
    if (/\p{M}|\u200d/u.test(character)) continue;
    count += wide.test(character) ? 2 : 1;
  }
  return count;
}
