/** Articles grouped by one to three keys, with what their numbers and moments come to. */
import {
  maximumGroupPlaces,
  maximumGroups,
  type ArticleGroupRow,
  type GroupRequest,
  type NumberSummary,
} from '../../aggregates.js';
import { checkDeadline } from '../../deadline.js';
import type { CountedColumns } from './counted-columns.js';
import type { CountedRows } from './counted-rows.js';
import { firstOf } from './first-of.js';
import { groupColumn, type GroupColumn } from './group-column.js';
import { groupOrder } from './group-order.js';
import { addNumber, GroupTable, idAt, type Group, type NumberTally } from './group-table.js';

/** Frozen; null where `maximumGroups` or `maximumGroupPlaces` is passed. Throws RangeError for other than 1 to 3 keys. */
export function groups(
  columns: CountedColumns,
  countedRows: CountedRows,
  request: GroupRequest,
): readonly ArticleGroupRow[] | null {
  const keys = request.by.map((key) => groupColumn(columns, key));
  const table = fill(columns, keys, countedRows.of(request.set));
  if (table === null) return null;
  const least = request.minimumCount ?? 0;
  const most = request.maximumCount ?? Infinity;
  const moments = columns.moments;
  const kept = table.groups.filter(({ count }) => count >= least && count <= most);
  const shown = firstOf(kept, request.first, groupOrder(request.orderBy, keys, moments));
  return Object.freeze(shown.map((group) => groupRow(group, keys, moments)));
}

/** The key of a place that no third, or second, key takes. */
const noColumn: GroupColumn = {
  longest: 1,
  lengthOf: () => 1,
  read: (_row, into) => {
    into[0] = 0;
    return 1;
  },
  keyOf: () => null,
  rankOf: () => 0,
};

function fill(columns: CountedColumns, keys: readonly GroupColumn[], rows: Int32Array): GroupTable | null {
  const [first, second = noColumn, third = noColumn, ...more] = keys;
  if (first === undefined || more.length > 0) {
    throw new RangeError(`groups: expected 1 to 3 keys to group by, got ${keys.length}.`);
  }
  if (hasTooManyPlaces([first, second, third], rows)) return null;
  const table = new GroupTable(maximumGroups);
  const firstIds = new Uint32Array(first.longest);
  const secondIds = new Uint32Array(second.longest);
  const thirdIds = new Uint32Array(third.longest);
  const { quality, heat } = columns;
  for (let index = 0; index < rows.length; index += 1) {
    if ((index & 1023) === 0) checkDeadline(); // A row can stand in dozens of groups.
    const row = rows[index] ?? 0;
    const firstLength = first.read(row, firstIds);
    const secondLength = second.read(row, secondIds);
    const thirdLength = third.read(row, thirdIds);
    const ownQuality = quality.valueAt(row);
    const ownHeat = heat.valueAt(row);
    for (let a = 0; a < firstLength; a += 1) {
      for (let b = 0; b < secondLength; b += 1) {
        for (let c = 0; c < thirdLength; c += 1) {
          const group = table.groupOf(firstIds[a] ?? 0, secondIds[b] ?? 0, thirdIds[c] ?? 0, row);
          if (group === null) return null;
          group.count += 1;
          group.lastRow = row;
          if (ownQuality !== null) addNumber(group.quality, ownQuality);
          if (ownHeat !== null) addNumber(group.heat, ownHeat);
        }
      }
    }
  }
  return table;
}

/** Whether the rows stand in more than `maximumGroupPlaces` groups all together: told before any of them is put there. */
function hasTooManyPlaces(keys: readonly GroupColumn[], rows: Int32Array): boolean {
  const most = keys.reduce((product, { longest }) => product * longest, rows.length);
  if (most <= maximumGroupPlaces) return false;
  let places = 0;
  for (let index = 0; index < rows.length && places <= maximumGroupPlaces; index += 1) {
    const row = rows[index] ?? 0;
    places += keys.reduce((product, key) => product * key.lengthOf(row), 1);
  }
  return places > maximumGroupPlaces;
}

function groupRow(group: Group, keys: readonly GroupColumn[], moments: Float64Array): ArticleGroupRow {
  return Object.freeze({
    keys: Object.freeze(keys.map((key, index) => key.keyOf(idAt(group, index)))),
    count: group.count,
    quality: summary(group.quality),
    heat: summary(group.heat),
    earliest: moments[group.lastRow] ?? 0,
    latest: moments[group.firstRow] ?? 0,
  });
}

function summary({ count, min, max, sum }: NumberTally): NumberSummary {
  return Object.freeze({ count, min: count === 0 ? null : min, max: count === 0 ? null : max, sum });
}
