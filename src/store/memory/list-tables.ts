/** Providers, topics, problems and one article's related list as tables, each with its own ending. */
import type { Logic } from '../../model/article-filter.js';
import type { ProblemFilter } from '../../model/list-filter.js';
import type { ListOrder, ListOrderField, OrderClause } from '../../model/order.js';
import type { Page, PageRequest, SortValue } from '../../model/page.js';
import type { Problem } from '../../model/problem.js';
import { compareCodePoints, orderKey } from '../../model/text-order.js';
import type { RelatedItem } from '../corpus-store.js';
import { itemMatcher } from './filter/item-matcher.js';
import { problemMatcher } from './filter/list-matchers.js';
import { OrderedTable } from './ordered-table.js';
import { ListedRows, type RowSet } from './row-set.js';
import { compareInClause } from './sort-values.js';

/** What the pages of providers and topics ask of either. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly articleCount: number;
}

/** A list that can be filtered, paged and counted. A null filter is all of it. */
export interface FilteredList<T, Filter, Order> {
  readonly page: (filter: Filter | null, orderBy: Order, page: PageRequest) => Page<T>;
  readonly count: (filter: Filter | null) => number;
}

/** Providers or topics: most articles first unless `orderBy` says otherwise. */
export function countedList<T extends Listed, Test>(
  items: readonly T[],
  latestArticleAt: (item: T) => number | null,
  ready: (test: Test) => (item: T) => boolean,
): FilteredList<T, Logic<Test>, ListOrder> {
  const keyed = items.map((item) => ({ item, name: orderKey(item.name) }));
  keyed.sort((a, b) => compareCodePoints(a.name, b.name) || compareCodePoints(a.item.id, b.item.id));
  const table = new OrderedTable<T, ListOrderField>({
    items: keyed.map(({ item }) => item),
    idOf: ({ id }) => id,
    valueOf: {
      ARTICLE_COUNT: ({ articleCount }) => articleCount,
      NAME: ({ name }) => orderKey(name),
      LATEST_ARTICLE: latestArticleAt,
    },
    ending: [{ field: 'NAME', direction: 'ASC', nulls: 'LAST' }],
  });
  return filteredList(table, ready, (orderBy) => (orderBy.length === 0 ? mostArticlesFirst : orderBy));
}

const mostArticlesFirst: ListOrder = [{ field: 'ARTICLE_COUNT', direction: 'DESC', nulls: 'LAST' }];

type ProblemField = 'ROOT' | 'PATH' | 'LINE' | 'COLUMN' | 'CODE';

/** Problems, in the corpus's order. */
export function problemList(problems: readonly Problem[]): FilteredList<Problem, ProblemFilter, readonly []> {
  const valueOf: Record<ProblemField, (problem: Problem) => SortValue> = {
    ROOT: ({ root }) => root,
    PATH: ({ path }) => path,
    LINE: ({ line }) => line,
    COLUMN: ({ column }) => column,
    CODE: ({ code }) => code,
  };
  const ending = (['ROOT', 'PATH', 'LINE', 'COLUMN', 'CODE'] as const).map(
    (field): OrderClause<ProblemField> => ({ field, direction: 'ASC', nulls: 'FIRST' }),
  );
  // The corpus has this order already; but where a page ends must not hang on how it told equals apart.
  const items = problems.toSorted((a, b) => {
    for (const clause of ending) {
      const value = valueOf[clause.field];
      const comparison = compareInClause(value(a), value(b), clause);
      if (comparison !== 0) return comparison;
    }
    return compareCodePoints(problemId(a), problemId(b));
  });
  const table = new OrderedTable<Problem, ProblemField>({ items, idOf: problemId, valueOf, ending });
  return filteredList(table, problemMatcher, (orderBy) => orderBy);
}

function filteredList<T extends object, Field extends string, Test, Order>(
  table: OrderedTable<T, Field>,
  ready: (test: Test) => (item: T) => boolean,
  clausesOf: (orderBy: Order) => readonly OrderClause<Field>[],
): FilteredList<T, Logic<Test>, Order> {
  const { items } = table.shape;
  const rowsOf = (filter: Logic<Test> | null): RowSet | null => {
    if (filter === null) return null;
    const fits = itemMatcher(filter, ready);
    const rows: number[] = [];
    items.forEach((item, row) => {
      if (fits(item)) rows.push(row);
    });
    return new ListedRows(Int32Array.from(rows));
  };
  return {
    page: (filter, orderBy, page) => table.page(rowsOf(filter), clausesOf(orderBy), page),
    count: (filter) => rowsOf(filter)?.count() ?? items.length,
  };
}

function problemId({ field, message, suggestion }: Problem): string {
  return `${field ?? ''}\n${message}\n${suggestion ?? ''}`;
}

/** One page of a related list, which is in order of position. */
export function relatedPage(related: readonly RelatedItem[], page: PageRequest): Page<RelatedItem> {
  const table = new OrderedTable<RelatedItem, 'POSITION'>({
    items: related,
    idOf: ({ article }) => article.id,
    valueOf: { POSITION: ({ position }) => position },
    ending: [{ field: 'POSITION', direction: 'ASC', nulls: 'LAST' }],
  });
  return table.page(null, [], page);
}
