/** The columns that aggregates read. */
import type { SplitField } from '../../aggregates.js';
import type { CountedColumn } from '../columns/counted-column.js';
import type { ValueColumn } from '../columns/value-column.js';
import type { ValueTuples } from '../columns/value-tuples.js';

export interface CountedColumns extends Readonly<Record<SplitField, CountedColumn>> {
  readonly quality: ValueColumn<number>;
  readonly heat: ValueColumn<number>;
  readonly tuples: ValueTuples<SplitField>;
  /** Milliseconds since 1970, never rising: rows are in date rank. */
  readonly moments: Float64Array;
}
