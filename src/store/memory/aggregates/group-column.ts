/** A key that articles are grouped by: the numbers of a row's keys, and what each number means. */
import type { CalendarUnit, FacetKey, GroupKey } from '../../aggregates.js';
import { calendarOf, type ZoneCalendar } from '../../calendar/zone-calendar.js';
import type { CountedColumn } from '../columns/counted-column.js';
import type { CountedColumns } from './counted-columns.js';

export interface GroupColumn {
  /** The most keys that a row has, at least 1. */
  readonly longest: number;
  /** How many ids `read` writes. */
  lengthOf(row: number): number;
  /** Writes the ids of the row's keys to the front of `into`, which is at least `longest` long, and says how many: at least 1. Rows are read ascending. */
  read(row: number, into: Uint32Array): number;
  /** Null means that the value is missing. */
  keyOf(id: number): FacetKey | null;
  /** Keys ascend as their ranks do. */
  rankOf(id: number): number;
}

/** A column to be read once. */
export function groupColumn(columns: CountedColumns, key: GroupKey): GroupColumn {
  if (key.field !== 'publishedDateTime') return new ValueGroupColumn(columns[key.field]);
  return new UnitGroupColumn(columns.moments, calendarOf(key.timeZone), key.unit);
}

class ValueGroupColumn implements GroupColumn {
  readonly longest: number;
  readonly #column: CountedColumn;

  constructor(column: CountedColumn) {
    this.longest = column.longest;
    this.#column = column;
  }

  lengthOf(row: number): number {
    return this.#column.lengthOf(row);
  }

  read(row: number, into: Uint32Array): number {
    return this.#column.read(row, into);
  }

  keyOf(id: number): FacetKey | null {
    return this.#column.keys[id] ?? null;
  }

  rankOf(id: number): number {
    return id;
  }
}

/** Units get their ids as they are met: the newest first, since that is how rows stand. */
class UnitGroupColumn implements GroupColumn {
  readonly longest = 1;
  readonly #starts: number[] = [];
  readonly #moments: Float64Array;
  readonly #calendar: ZoneCalendar;
  readonly #unit: CalendarUnit;
  #start = Infinity;

  constructor(moments: Float64Array, calendar: ZoneCalendar, unit: CalendarUnit) {
    this.#moments = moments;
    this.#calendar = calendar;
    this.#unit = unit;
  }

  lengthOf(): number {
    return 1;
  }

  read(row: number, into: Uint32Array): number {
    const moment = this.#moments[row] ?? 0;
    if (moment < this.#start) {
      this.#start = this.#calendar.startOf(this.#unit, moment);
      this.#starts.push(this.#start);
    }
    into[0] = this.#starts.length - 1;
    return 1;
  }

  keyOf(id: number): FacetKey | null {
    return this.#starts[id] ?? null;
  }

  rankOf(id: number): number {
    return -id;
  }
}
