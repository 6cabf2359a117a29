/** Rows stand newest first, so those of a span of time stand together in every ascending list of rows. */

/** The index of the first of `rows`, from index `from` on, whose moment is before `moment`; else how many rows there are. */
export function firstBefore(moments: Float64Array, rows: Int32Array, moment: number, from = 0): number {
  let low = from;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((moments[rows[middle] ?? 0] ?? 0) < moment) high = middle;
    else low = middle + 1;
  }
  return low;
}
