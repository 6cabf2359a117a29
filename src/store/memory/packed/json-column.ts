/** Plain data for each row as JSON text; rows that have what most have take no more than their place. */
import { type TextColumn, TextColumnBuilder } from './text-column.js';

export class JsonColumn<Value> {
  readonly #texts: TextColumn;
  readonly #usual: Value;

  constructor(texts: TextColumn, usual: Value) {
    this.#texts = texts;
    this.#usual = usual;
  }

  /** A new frozen copy each time. */
  at(row: number): Value {
    const text = this.#texts.at(row);
    // The text was written from this very type, which is plain data.
    return text === null ? this.#usual : deepFrozen(JSON.parse(text) as Value);
  }
}

/** Takes the values of a column, row after row. */
export class JsonColumnBuilder<Value> {
  readonly #texts: TextColumnBuilder;
  readonly #usual: Value;

  /** `rows` values will be added; `usual` is what most of them are. */
  constructor(rows: number, usual: Value) {
    this.#texts = new TextColumnBuilder(rows);
    this.#usual = usual;
  }

  /** `usual` itself, or an empty list where `usual` is one, takes nothing. */
  add(value: Value): void {
    const isUsual = value === this.#usual || (Array.isArray(value) && value.length === 0);
    this.#texts.add(isUsual ? null : JSON.stringify(value));
  }

  build(): JsonColumn<Value> {
    return new JsonColumn(this.#texts.build(), this.#usual);
  }
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFrozen);
  return Object.freeze(value);
}
