/** The report on a filter: its conditions one by one, each counted alone and left out, and what became of the words of a search. */
import { Listing } from './listing.js';
import { type Input, pruned } from './where.js';

export interface ReportQuestion {
  readonly kind: 'report';
}

/** The fields of `where` in the order of the schema; what joins conditions is told behind them. */
const fieldsInOrder = [
  ...[
    'title',
    'excerpt',
    'publishedDateTime',
    'url',
    'host',
    'category',
    'type',
    'quality',
    'heat',
    'published',
  ],
  ...['hasDocument', 'provider', 'topics', 'images', 'related', 'mentionedBy'],
];

interface Clause {
  readonly path: string;
  /** A `where` that says this clause and nothing else. */
  readonly where: Input;
}

/** What the report answers. */
export function answerReport(listing: Listing): object {
  const clauses = clausesOf(listing.list.where ?? {}, 'where');
  const isSearched = listing.reading !== null;
  const count = (wheres: readonly Input[], search: boolean): number => {
    const list = { where: { and: wheres }, search: search ? (listing.list.search ?? null) : null };
    return Listing.of(listing.library, listing.owner, list)!.articles().length;
  };
  const wheres = clauses.map(({ where }) => where);
  return {
    clauses: [
      ...clauses.map(({ path, where }) => ({
        path,
        matchesAlone: count([where], false),
        matchesWithoutIt: count(
          wheres.filter((other) => other !== where),
          isSearched,
        ),
      })),
      ...(isSearched
        ? [{ path: 'search', matchesAlone: count([], true), matchesWithoutIt: count(wheres, false) }]
        : []),
    ],
    words:
      listing.reading === null
        ? []
        : listing.library.searcher
            .words(listing.reading)
            .map(({ word, count: matches, readAs }) => ({ word, matches, readAs })),
  };
}

function clausesOf(where: Input, path: string): Clause[] {
  const clauseOf = (field: string): Clause[] => {
    const clause = pruned({ [field]: where[field] ?? null });
    return clause === undefined ? [] : [{ path: `${path}.${field}`, where: clause }];
  };
  const parts = (where['and'] ?? []) as readonly Input[];
  return [
    ...fieldsInOrder.flatMap(clauseOf),
    ...parts.flatMap((part, at) => clausesOf(part, `${path}.and[${at}]`)),
    ...['or', 'not'].flatMap(clauseOf),
  ];
}
