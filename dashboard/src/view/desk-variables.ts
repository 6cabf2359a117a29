/** The one question behind the facets, the list and the hottest, with a view's values. */
import type { DeskQueryVariables } from '../../generated/graphql.js';
import { hotWhereOf, orderOf, searchOf, whereOf } from './conditions.js';
import type { View } from './view.js';

/** `facetValues`: how many values each facet lists, 1 to 100. */
export function deskVariables(view: View, facetValues: number): DeskQueryVariables {
  return {
    where: whereOf(view),
    hot: hotWhereOf(view),
    search: searchOf(view),
    searching: view.search !== '',
    orderBy: orderOf(view),
    facetValues,
    domains: view.providers,
    slugs: view.topics,
    providersChosen: view.providers.length > 0,
    topicsChosen: view.topics.length > 0,
  };
}
