/** Places in what stands in order, found by halves. */

/** The index of the first moment from which on `holds`, else how many there are. Moments stand newest first. */
export function firstWhere(moments: Float64Array, holds: (moment: number) => boolean): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(moments[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many of `rows`, which ascend, are below `row`: its index, where it is one of them. */
export function countBelow(rows: Int32Array, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
