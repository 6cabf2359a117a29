/** A few texts that are tested again and again: those of a field with few values, the names of topics. */
import type { TextTest } from '../../../model/article-filter.js';
import { orderKey } from '../../../model/text-order.js';
import { once } from './once.js';
import { textMatcher } from './text-matcher.js';

export class TextDictionary {
  readonly #texts: readonly (string | null)[];
  readonly #keys = once(() => this.#texts.map((text) => (text === null ? null : orderKey(text))));
  readonly #byKey = once(() => indexesOf(this.#keys()));
  readonly #byText = once(() => indexesOf(this.#texts));

  constructor(texts: readonly (string | null)[]) {
    this.#texts = texts;
  }

  /** The indexes of the texts that fit, ascending. */
  indexesWhere(test: TextTest): readonly number[] {
    if (test.kind === 'in') {
      const isKey = test.mode === 'INSENSITIVE';
      const known = isKey ? this.#byKey() : this.#byText();
      const [only] = test.values;
      if (only !== undefined && test.values.length === 1)
        return known.get(isKey ? orderKey(only) : only) ?? [];
      const values = new Set(isKey ? test.values.map(orderKey) : test.values);
      return [...values].flatMap((value) => known.get(value) ?? []).sort((a, b) => a - b);
    }
    const { wantsKey, matches, matchesMissing } = textMatcher(test);
    const texts = wantsKey ? this.#keys() : this.#texts;
    return [...texts.keys()].filter((index) => {
      const text = texts[index] ?? null;
      return text === null ? matchesMissing : matches(text);
    });
  }
}

function indexesOf(texts: readonly (string | null)[]): ReadonlyMap<string, number[]> {
  const indexes = new Map<string, number[]>();
  texts.forEach((text, index) => {
    if (text === null) return;
    const known = indexes.get(text);
    if (known === undefined) indexes.set(text, [index]);
    else known.push(index);
  });
  return indexes;
}
