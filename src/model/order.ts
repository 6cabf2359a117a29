/**
 * The orders that articles, providers and topics can be asked for. Every order is total: an article order
 * ends with its date, newest first, then its id by code point, ascending, so that a place in it is never in doubt.
 */
export type Direction = 'ASC' | 'DESC';
/** Where what lacks the value stands, whatever the direction. */
export type NullsPlacement = 'FIRST' | 'LAST';

/** One clause of an order. */
export interface OrderClause<Field extends string> {
  readonly field: Field;
  readonly direction: Direction;
  readonly nulls: NullsPlacement;
}

/**
 * PUBLISHED_DATE_TIME by moment; QUALITY and HEAT by number; TITLE and PROVIDER (its name) by `orderKey` of the text;
 * RELATED_COUNT and MENTION_COUNT by number; RELEVANCE by the score of a search, which is missing without one.
 */
export type ArticleOrderField =
  | 'PUBLISHED_DATE_TIME'
  | 'QUALITY'
  | 'HEAT'
  | 'TITLE'
  | 'PROVIDER'
  | 'RELATED_COUNT'
  | 'MENTION_COUNT'
  | 'RELEVANCE';
/** ARTICLE_COUNT by number; NAME by `orderKey`; LATEST_ARTICLE by moment, null without articles. */
export type ListOrderField = 'ARTICLE_COUNT' | 'NAME' | 'LATEST_ARTICLE';

/** Empty: newest first. */
export type ArticleOrder = readonly OrderClause<ArticleOrderField>[];
/** Of providers and topics. Empty: most articles first. Ends with name, ascending, then id. */
export type ListOrder = readonly OrderClause<ListOrderField>[];

/**
 * The clauses of an order that say something: a field that came before decides nothing any more. Engines order by these, and
 * positions hold a value for each of these, so that an order has at most as many clauses as there are fields.
 */
export function withoutRepeats<Field extends string>(
  order: readonly OrderClause<Field>[],
): readonly OrderClause<Field>[] {
  const seen = new Set<Field>();
  return order.filter(({ field }) => !seen.has(field) && seen.add(field));
}
