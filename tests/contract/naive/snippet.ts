/** Which piece of a text is shown, by trying every piece that may be. */
import type { Highlight } from '../../../src/store/search-answers.js';
import type { NaiveWord } from './words.js';

export function snippetOf(
  text: string,
  words: readonly NaiveWord[],
  found: readonly NaiveWord[],
): Omit<Highlight, 'field'> {
  if (text.length <= 200) return shown(text, 0, text.length, found);
  const pieces = words.flatMap((word, index) => {
    const from = index === 0 && word.end <= 198 ? 0 : word.start;
    const fitting = words.slice(index).filter(({ end }) => end - from <= 198);
    const last = fitting.at(-1);
    if (last === undefined) return [];
    const to = last === words.at(-1) && text.length - from <= 198 ? text.length : last.end;
    const inside = found.filter(({ start, end }) => start >= from && end <= to);
    if (inside.length === 0) return [];
    const context = Math.min(inside[0]!.start - from, to - inside.at(-1)!.end);
    return [{ from, to, inside, context }];
  });
  const [best] = pieces.sort(
    (a, b) => b.inside.length - a.inside.length || b.context - a.context || a.from - b.from,
  );
  if (best !== undefined) return shown(text, best.from, best.to, best.inside);
  const { start } = found[0]!;
  const whole = Array.from(text.slice(start));
  while (whole.join('').length > 198) whole.pop();
  return shown(text, start, start + whole.join('').length, [found[0]!]);
}

function shown(
  text: string,
  from: number,
  to: number,
  found: readonly NaiveWord[],
): Omit<Highlight, 'field'> {
  const before = from > 0 ? '…' : '';
  const after = to < text.length ? '…' : '';
  return {
    snippet: `${before}${text.slice(from, to)}${after}`,
    ranges: found.map(({ start, end }) => ({
      start: start - from + before.length,
      end: Math.min(end, to) - from + before.length,
    })),
  };
}
