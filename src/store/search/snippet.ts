/** The piece of a text that is shown for a search: around the densest finds, cut at words. */
import type { Word } from '../../model/words.js';
import type { Highlight } from '../search-answers.js';

/** The longest snippet of a text that is cut, in UTF-16 code units, `…` included. */
export const longestSnippet = 200;

const ellipsis = '…';
/** What is left for the text itself, whether one ellipsis stands or two. */
const longestCut = longestSnippet - 2 * ellipsis.length;

/** A piece of a text, and the words of it that were found. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly finds: readonly Word[];
}

/** The whole text; `finds` are words of it. */
export function wholeText(text: string, finds: readonly Word[]): Omit<Highlight, 'field'> {
  return { snippet: text, ranges: finds.map(({ start, end }) => ({ start, end })) };
}

/** At most {@link longestSnippet} of the text. `finds` are some of `words`, at least one; both ascending. */
export function snippetOf(
  text: string,
  words: readonly Word[],
  finds: readonly Word[],
): Omit<Highlight, 'field'> {
  if (text.length <= longestSnippet) return wholeText(text, finds);
  const cut = densestCut(text, words, finds) ?? cutInWord(text, finds[0]);
  const before = cut.from > 0 ? ellipsis : '';
  const after = cut.to < text.length ? ellipsis : '';
  const shift = before.length - cut.from;
  return {
    snippet: before + text.slice(cut.from, cut.to) + after,
    ranges: cut.finds.map(({ start, end }) => ({
      start: start + shift,
      end: Math.min(end, cut.to) + shift,
    })),
  };
}

/**
 * Of all pieces that start at a word (or with the text) and end at the last word that fits (or with the text): the one with the most
 * finds, then with the most text on the side of the finds that has less of it, then the first. Null when no find fits into one, being too long.
 */
function densestCut(text: string, words: readonly Word[], finds: readonly Word[]): Cut | null {
  let best: (Cut & { readonly context: number }) | null = null;
  let last = 0;
  let [firstFind, endFind] = [0, 0];
  for (const [first, { start }] of words.entries()) {
    const from = first === 0 && (words[0]?.end ?? 0) <= longestCut ? 0 : start;
    last = Math.max(last, first);
    while ((words[last + 1]?.end ?? Infinity) - from <= longestCut) last += 1;
    const end = words[last]?.end ?? from;
    if (end - from > longestCut) continue;
    const to = last === words.length - 1 && text.length - from <= longestCut ? text.length : end;
    while ((finds[firstFind]?.start ?? Infinity) < from) firstFind += 1;
    endFind = Math.max(endFind, firstFind);
    while ((finds[endFind]?.end ?? Infinity) <= to) endFind += 1;
    const count = endFind - firstFind;
    if (count === 0 || count < (best?.finds.length ?? 0)) continue;
    const lead = (finds[firstFind]?.start ?? from) - from;
    const trail = to - (finds[endFind - 1]?.end ?? to);
    const context = Math.min(lead, trail);
    if (best === null || count > best.finds.length || context > best.context) {
      best = { from, to, finds: finds.slice(firstFind, endFind), context };
    }
  }
  return best;
}

/** The start of a word that is longer than a snippet. */
function cutInWord(text: string, find: Word | undefined): Cut {
  if (find === undefined) throw new Error('snippetOf: expected at least one find');
  const to = find.start + longestCut;
  // Not between the halves of a surrogate pair.
  const isPairCut = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(to - 1, to + 1));
  return { from: find.start, to: isPairCut ? to - 1 : to, finds: [find] };
}
