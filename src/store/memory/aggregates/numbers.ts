/** What the numbers and the moments of a set come to. */
import type { NumberDistribution, Span } from '../../aggregates.js';
import { countsIn, type CountedColumn } from '../columns/counted-column.js';
import type { ValueColumn } from '../columns/value-column.js';
import type { RowSet } from '../row-set.js';

/** How often each value of `column` stands in the rows of `set`. Frozen. */
export function distribution(column: ValueColumn<number>, set: RowSet): NumberDistribution {
  const counts = countsIn(column, set);
  const values: { value: number; count: number }[] = [];
  column.keys.forEach((value, id) => {
    const count = counts[id] ?? 0;
    if (count > 0) values.push(Object.freeze({ value, count }));
  });
  return Object.freeze({ missing: counts[column.keys.length] ?? 0, values: Object.freeze(values) });
}

/** How many different values of `column` stand in the rows of `set`. */
export function distinctCount(column: CountedColumn, set: RowSet): number {
  const counts = countsIn(column, set);
  let distinct = 0;
  for (let id = 0; id < column.keys.length; id += 1) if ((counts[id] ?? 0) > 0) distinct += 1;
  return distinct;
}

/** The moments of the last and the first of `rows`; null when there are none. Frozen. */
export function span(moments: Float64Array, rows: Int32Array): Span | null {
  const earliest = moments[rows.at(-1) ?? -1];
  const latest = moments[rows[0] ?? -1];
  return earliest === undefined || latest === undefined ? null : Object.freeze({ earliest, latest });
}
