/** Which moments the articles of a set can be from, as far as the set's filter says so outright. */
import type { ArticleFilter, ArticleTest, Logic } from '../../model/article-filter.js';

/** Both included, milliseconds since 1970; null where nothing bounds that side. */
export interface MomentBounds {
  readonly from: number | null;
  readonly to: number | null;
}

const unbounded: MomentBounds = { from: null, to: null };

/**
 * The bounds that the clauses of `publishedDateTime` give, all of which must hold: those at the top level of a `where`, and
 * below it through `and`. What stands under `or` or `not` gives none.
 */
export function coveredMoments(filter: ArticleFilter): MomentBounds {
  const clauses = filter.filter(({ field }) => field === 'publishedDateTime');
  return clauses.map((clause) => boundsOf(clause.filter)).reduce(within, unbounded);
}

function boundsOf(logic: Logic<ArticleTest>): MomentBounds {
  if (logic.kind === 'and') return logic.of.map(boundsOf).reduce(within, unbounded);
  if (logic.kind !== 'test' || logic.of.field !== 'publishedAt') return unbounded;
  const { test } = logic.of;
  if (test.kind === 'range') return test;
  if (test.kind === 'missing' || test.values.length === 0) return unbounded;
  return { from: Math.min(...test.values), to: Math.max(...test.values) };
}

function within(a: MomentBounds, b: MomentBounds): MomentBounds {
  return {
    from: a.from === null ? b.from : Math.max(a.from, b.from ?? a.from),
    to: a.to === null ? b.to : Math.min(a.to, b.to ?? a.to),
  };
}
