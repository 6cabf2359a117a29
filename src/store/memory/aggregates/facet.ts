/** The values of one field with their articles. */
import type { FacetAnswer, FacetRequest, SplitField } from '../../aggregates.js';
import { calendarOf } from '../../calendar/zone-calendar.js';
import { countsIn } from '../columns/counted-column.js';
import type { CountedColumns } from './counted-columns.js';
import type { CountedRows } from './counted-rows.js';
import type { RowSet } from '../row-set.js';
import { firstBefore } from './time-ranges.js';
import { topIds } from './top-ids.js';

type Values = FacetAnswer['values'];

/** Frozen. */
export function facet(columns: CountedColumns, countedRows: CountedRows, request: FacetRequest): FacetAnswer {
  const { field, first } = request;
  const set = request.excludeOwnFilter ? countedRows.withoutOwnClauses(request.set, field) : request.set;
  const rows = countedRows.setOf(set);
  const values =
    field === 'year'
      ? years(columns.moments, rows.toRows(), request.timeZone, first)
      : mostFrequent(columns, field, rows, first);
  return Object.freeze({ total: rows.count(), values: Object.freeze(values) });
}

function mostFrequent(
  columns: CountedColumns,
  field: SplitField,
  rows: RowSet,
  first: number | null,
): Values {
  const column = columns[field];
  const counts = columns.tuples.countsOf(field, rows) ?? countsIn(column, rows);
  return topIds(counts, column.keys.length, first).flatMap((id) => {
    const key = column.keys[id];
    return key === undefined ? [] : [Object.freeze({ key, count: counts[id] ?? 0 })];
  });
}

/** From the newest row on: each year's rows stand together, and the next year with articles is that of the row behind them. */
function years(moments: Float64Array, rows: Int32Array, timeZone: string, first: number | null): Values {
  const calendar = calendarOf(timeZone);
  const values: { key: number; count: number }[] = [];
  for (let index = 0; index < rows.length;) {
    const moment = moments[rows[index] ?? 0] ?? 0;
    const end = firstBefore(moments, rows, calendar.startOf('YEAR', moment), index);
    values.push(Object.freeze({ key: calendar.yearOf(moment), count: end - index }));
    index = end;
  }
  values.reverse();
  return first === null ? values : values.slice(0, Math.max(0, first));
}
