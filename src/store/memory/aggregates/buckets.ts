/** Articles by buckets of time: the rows of a bucket stand together, so that counting them is counting up to where they begin and end. */
import type { BucketAnswer, BucketRequest } from '../../aggregates.js';
import { firstWhere } from '../by-halves.js';
import { countsOf, type CountedColumn } from '../columns/counted-column.js';
import type { CountedColumns } from './counted-columns.js';
import type { CountedRows } from './counted-rows.js';
import { memberRanks } from './member-ranks.js';
import { topIds } from './top-ids.js';

/** Frozen. */
export function buckets(
  columns: CountedColumns,
  countedRows: CountedRows,
  { set, bounds, split }: BucketRequest,
): BucketAnswer {
  const { moments } = columns;
  const rows = bounds.map((bound) => firstWhere(moments, (moment) => moment < bound));
  const ends = memberRanks(countedRows.setOf(set), rows, moments.length);
  const counts = ends.slice(1).map((start, bucket) => (ends[bucket] ?? 0) - start);
  const series = split === null ? [] : seriesOf(columns[split.field], countedRows.of(set), ends, split.top);
  return Object.freeze({ counts: Object.freeze(counts), series: Object.freeze(series) });
}

/** Bucket i has the rows from index `ends[i + 1]` to `ends[i]` - 1: later ones stand first. */
function seriesOf(
  column: CountedColumn,
  rows: Int32Array,
  ends: readonly number[],
  top: number,
): BucketAnswer['series'] {
  const missing = column.keys.length;
  const totals = countsOf(column, rows, ends.at(-1) ?? 0, ends[0] ?? 0);
  const ids = topIds(totals, missing, top);
  /** For each id its place among the top ones plus 1, else 0. */
  const placeOf = new Uint32Array(column.width);
  ids.forEach((id, index) => (placeOf[id] = index + 1));
  const series = ids.map((): number[] => []);
  const counts = new Uint32Array(ids.length + 1);
  for (let bucket = 0; bucket + 1 < ends.length; bucket += 1) {
    counts.fill(0);
    column.countPlaces(rows, ends[bucket + 1] ?? 0, ends[bucket] ?? 0, placeOf, counts);
    series.forEach((own, index) => own.push(counts[index + 1] ?? 0));
  }
  return ids.flatMap((id, index) => {
    const key = column.keys[id];
    return key === undefined ? [] : [Object.freeze({ key, counts: Object.freeze(series[index] ?? []) })];
  });
}
