/** The orders of what has articles, as cursors see them. */
import type { ListOrderField } from '../../model/order.js';
import type { OrderTraits } from '../relay/ordering.js';

/**
 * How places look in lists of what has articles: providers and topics. See the port's `providerPages`: one value for
 * each clause, or the article count when there is none, then the name's order key.
 */
export const countedListTraits: Omit<OrderTraits<ListOrderField>, 'list'> = {
  values: { ARTICLE_COUNT: 'number', NAME: 'string', LATEST_ARTICLE: 'number or null' },
  byDefault: ['number'],
  ending: ['string'],
};
