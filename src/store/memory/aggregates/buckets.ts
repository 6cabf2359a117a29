/** Articles by buckets of time: the rows of a bucket stand together, so that counting them is finding where they begin and end. */
import type { BucketAnswer, BucketRequest } from '../../aggregates.js';
import type { CountedColumn } from './counted-column.js';
import type { CountedColumns } from './counted-columns.js';
import type { CountedRows } from './counted-rows.js';
import { firstBefore } from './time-ranges.js';
import { topIds } from './top-keys.js';

/** Frozen. */
export function buckets(
  columns: CountedColumns,
  countedRows: CountedRows,
  { set, bounds, split }: BucketRequest,
): BucketAnswer {
  const rows = countedRows.of(set);
  const ends = bounds.map((bound) => firstBefore(columns.moments(), rows, bound));
  const counts = ends.slice(1).map((start, bucket) => (ends[bucket] ?? 0) - start);
  const series = split === null ? [] : seriesOf(columns.of(split.field), rows, ends, split.top);
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
  const totals = new Uint32Array(missing + 1);
  column.count(rows, ends.at(-1) ?? 0, ends[0] ?? 0, totals);
  const ids = topIds(totals, missing, top);
  const counts = ids.map(() => new Array<number>(Math.max(0, ends.length - 1)).fill(0));
  /** For each id its place among the top ones plus 1, else 0. */
  const placeOf = new Uint32Array(missing + 1);
  ids.forEach((id, place) => (placeOf[id] = place + 1));
  const own = new Uint32Array(column.longest);
  for (let bucket = 0; bucket + 1 < ends.length; bucket += 1) {
    for (let index = ends[bucket + 1] ?? 0; index < (ends[bucket] ?? 0); index += 1) {
      const length = column.read(rows[index] ?? 0, own);
      for (let each = 0; each < length; each += 1) {
        const series = counts[(placeOf[own[each] ?? missing] ?? 0) - 1];
        if (series !== undefined) series[bucket] = (series[bucket] ?? 0) + 1;
      }
    }
  }
  return ids.flatMap((id, place) => {
    const key = column.keys[id];
    return key === undefined ? [] : [Object.freeze({ key, counts: Object.freeze(counts[place] ?? []) })];
  });
}
