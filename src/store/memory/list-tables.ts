/** Providers, topics, problems and one article's related list as tables, each with its own ending. */
import type { ListOrder, ListOrderField, OrderClause } from '../../model/order.js';
import type { Page, PageRequest, SortValue } from '../../model/page.js';
import type { Problem } from '../../model/problem.js';
import { compareCodePoints, orderKey } from '../../model/text-order.js';
import type { RelatedItem } from '../corpus-store.js';
import { OrderedTable } from './ordered-table.js';
import { compareInClause } from './sort-values.js';

/** What the pages of providers and topics ask of either. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly articleCount: number;
}

/** Pages of providers or of topics: most articles first unless `orderBy` says otherwise. */
export function listPager<T extends Listed>(
  items: readonly T[],
  latestArticleAt: (item: T) => number | null,
): (orderBy: ListOrder, page: PageRequest) => Page<T> {
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
  return (orderBy, page) => table.page(null, orderBy.length === 0 ? mostArticlesFirst : orderBy, page);
}

const mostArticlesFirst: ListOrder = [{ field: 'ARTICLE_COUNT', direction: 'DESC', nulls: 'LAST' }];

type ProblemField = 'ROOT' | 'PATH' | 'LINE' | 'COLUMN' | 'CODE';

/** Pages of problems, in the corpus's order. */
export function problemPager(problems: readonly Problem[]): (page: PageRequest) => Page<Problem> {
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
  return (page) => table.page(null, [], page);
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
