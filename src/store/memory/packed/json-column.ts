/** Plain data for each row as JSON text; rows that have what most have take no more than their place. */
import { TextColumn } from './text-column.js';

export class JsonColumn<Value> {
  readonly #texts: TextColumn;
  readonly #usual: Value;

  private constructor(texts: TextColumn, usual: Value) {
    this.#texts = texts;
    this.#usual = usual;
  }

  /** `valueOf` answers `usual` itself, or an empty list where `usual` is one, for what most rows have. */
  static of<T, Value>(items: readonly T[], valueOf: (item: T) => Value, usual: Value): JsonColumn<Value> {
    const isUsual = (value: Value): boolean =>
      value === usual || (Array.isArray(value) && Array.isArray(usual) && value.length === usual.length);
    const texts = TextColumn.of(items, (item) => {
      const value = valueOf(item);
      return isUsual(value) ? null : JSON.stringify(value);
    });
    return new JsonColumn(texts, usual);
  }

  /** A new frozen copy each time. */
  at(row: number): Value {
    const text = this.#texts.at(row);
    // The text was written from this very type, which is plain data.
    return text === null ? this.#usual : deepFrozen(JSON.parse(text) as Value);
  }
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFrozen);
  return Object.freeze(value);
}
