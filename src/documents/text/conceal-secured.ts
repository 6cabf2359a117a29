/**
 * Quotes of lines go to terminals and logs, and `secured` is ciphertext that is nobody's to see: a line that holds it, or
 * goes on with it, is quoted as `secured: …`. Decided by indentation, without a parser, since such lines may be broken;
 * in doubt, too much is hidden.
 */

const securedKey = /(?:^|[\s{,"'?-])secured["']?\s*:/;
const anyKey = /^\s*(?:- *)*(?:["'][^"']*["']|[^\s:"'][^:]*):(?:\s|$)/;

/** The quote of the line `line` of `text` that starts at `start`. */
export function concealSecured(text: string, start: number, line: string): string {
  const key = securedKey.exec(line);
  if (key !== null) return `${line.slice(0, key.index + key[0].indexOf('secured'))}secured: …`;
  return goesOnWithSecured(text, start, line) ? 'secured: …' : line;
}

/** Whether one of the lines above that hold this one, by indentation, is that of `secured`. */
function goesOnWithSecured(text: string, start: number, line: string): boolean {
  // Above the first `secured` no line can hold it.
  const first = text.indexOf('secured');
  if (first === -1 || first >= start) return false;
  // An item of a list belongs to a key in its own column.
  let column = /^\s*-(?:\s|$)/.test(line) ? indentation(line) + 1 : indentation(line);
  let isText = !anyKey.test(line);
  for (let end = start; end > first && (column > 0 || isText);) {
    const from = lineStart(text, end - 1);
    const above = text.slice(from, end).trimEnd();
    end = from;
    if (above === '') continue;
    if (above === '---') return false;
    const keyColumn = indentation(
      above.replace(
        /^(\s*)((?:- +)*)/,
        (_, blank: string, dashes: string) => blank + ' '.repeat(dashes.length),
      ),
    );
    const isKey = anyKey.test(above);
    if (keyColumn < column || (isText && isKey)) {
      if (securedKey.test(above)) return true;
      column = Math.min(column, keyColumn);
    }
    isText &&= !isKey;
  }
  return false;
}

function indentation(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}

/** Where the line starts that has the line end at `end` as its last character. */
function lineStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  return start;
}
