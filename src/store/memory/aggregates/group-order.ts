/** Which of two groups stands first. Never 0 for different groups: their keys tell them apart. */
import type { GroupMeasure, GroupRequest } from '../../aggregates.js';
import type { GroupColumn } from './group-column.js';
import { idAt, type Group } from './group-table.js';

export function groupOrder(
  orderBy: GroupRequest['orderBy'],
  columns: readonly GroupColumn[],
  moments: Float64Array,
): (a: Group, b: Group) => number {
  const wanted = orderBy.length === 0 ? ([{ measure: 'COUNT', direction: 'DESC' }] as const) : orderBy;
  const clauses = [...wanted, { measure: 'KEY', direction: 'ASC' } as const];
  return (a, b) => {
    for (const { measure, direction } of clauses) {
      const comparison =
        measure === 'KEY'
          ? compareKeys(columns, a, b, direction)
          : compareValues(measureOf(a, measure, moments), measureOf(b, measure, moments), direction);
      if (comparison !== 0) return comparison;
    }
    return 0;
  };
}

/** Null where no article of the group has the number. */
function measureOf(
  { count, quality, heat, firstRow }: Group,
  measure: Exclude<GroupMeasure, 'KEY'>,
  moments: Float64Array,
): number | null {
  switch (measure) {
    case 'COUNT':
      return count;
    case 'LATEST_ARTICLE':
      return moments[firstRow] ?? null;
    case 'QUALITY_AVERAGE':
      return quality.count === 0 ? null : quality.sum / quality.count;
    case 'QUALITY_MAX':
      return quality.count === 0 ? null : quality.max;
    case 'HEAT_AVERAGE':
      return heat.count === 0 ? null : heat.sum / heat.count;
    case 'HEAT_MAX':
      return heat.count === 0 ? null : heat.max;
  }
}

function compareKeys(columns: readonly GroupColumn[], a: Group, b: Group, direction: 'ASC' | 'DESC'): number {
  for (const [index, column] of columns.entries()) {
    const comparison = compareValues(
      rankOrNull(column, idAt(a, index)),
      rankOrNull(column, idAt(b, index)),
      direction,
    );
    if (comparison !== 0) return comparison;
  }
  return 0;
}

function rankOrNull(column: GroupColumn, id: number): number | null {
  return column.keyOf(id) === null ? null : column.rankOf(id);
}

/** Null stands last in both directions. */
function compareValues(a: number | null, b: number | null, direction: 'ASC' | 'DESC'): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return direction === 'ASC' ? a - b : b - a;
}
