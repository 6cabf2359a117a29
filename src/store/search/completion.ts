/** Completing names: which of them have a word that begins with what was typed. */
import { compareCodePoints, orderKey } from '../../model/text-order.js';
import { readWord, wordsOf } from '../../model/words.js';

/** Something with a name that can be completed. */
export interface Named {
  readonly text: string;
  readonly count: number;
  readonly key: string;
}

/**
 * What was typed, as texts are compared with it: the `orderKey` from its first word on, so that a quote or bracket before it does not
 * matter. Null without a word.
 */
export function typedKey(prefix: string): string | null {
  const found = readWord(prefix, 0);
  return found === null ? null : orderKey(prefix.slice(found.word.start));
}

/** Whether `typed` begins at a word of the text. */
export function completes(text: string, typed: string): boolean {
  if (!orderKey(text).includes(typed)) return false;
  return wordsOf(text).some(({ start }) => orderKey(text.slice(start)).startsWith(typed));
}

/** Names by each of their words, sorted, so that a prefix is a range. */
export class NameCompletions {
  readonly #entries: readonly { readonly from: string; readonly named: Named }[];

  constructor(names: readonly Named[]) {
    this.#entries = names
      .flatMap((named) =>
        wordsOf(named.text).map(({ start }) => ({ from: orderKey(named.text.slice(start)), named })),
      )
      .sort((a, b) => compareCodePoints(a.from, b.from));
  }

  /** Those with a word at which `typed` begins: most articles first, then by code point of name and key; at most `first`. */
  of(typed: string, first: number): Named[] {
    const found = new Set<Named>();
    for (let index = this.#firstNotBefore(typed); index < this.#entries.length; index += 1) {
      const entry = this.#entries[index];
      if (entry?.from.startsWith(typed) !== true) break;
      found.add(entry.named);
    }
    return [...found]
      .sort(
        (a, b) => b.count - a.count || compareCodePoints(a.text, b.text) || compareCodePoints(a.key, b.key),
      )
      .slice(0, first);
  }

  #firstNotBefore(typed: string): number {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareCodePoints(this.#entries[middle]?.from ?? '', typed) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
