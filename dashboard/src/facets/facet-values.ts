/**
 * The values that each facet lists: the most frequent, counted without the facet's own choice, and all that are chosen,
 * also when they are not among the most frequent or unknown to the corpus.
 */
import type { DeskQuery } from '../../generated/graphql.js';
import type { View } from '../view/view.js';

export interface FacetValue {
  /** Domain or slug. */
  readonly key: string;
  readonly name: string;
  /** Articles that have it and meet all other conditions, 0 or more. */
  readonly count: number;
  readonly isChosen: boolean;
}

export function facetValues(
  desk: DeskQuery,
  view: View,
): { providers: readonly FacetValue[]; topics: readonly FacetValue[] } {
  const { facets, chosen } = desk.matching;
  return {
    providers: withChosen(
      facets.providers.map(({ count, provider }) => [provider.domain, provider.name, count]),
      view.providers,
      new Map(chosen.providers?.map(({ count, provider }) => [provider.domain, count])),
      new Map(desk.chosenProviders?.nodes.map(({ domain, name }) => [domain, name])),
    ),
    topics: withChosen(
      facets.topics.map(({ count, topic }) => [topic.slug, topic.name, count]),
      view.topics,
      new Map(chosen.topics?.map(({ count, topic }) => [topic.slug, count])),
      new Map(desk.chosenTopics?.nodes.map(({ slug, name }) => [slug, name])),
    ),
  };
}

/** A chosen value that is not listed counts as many as the view has of it: the choice is "any of", so that is the same number. */
function withChosen(
  listed: readonly (readonly [key: string, name: string, count: number])[],
  keys: readonly string[],
  counts: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, string>,
): readonly FacetValue[] {
  const values = listed.map(([key, name, count]) => ({ key, name, count, isChosen: keys.includes(key) }));
  const others = keys
    .filter((key) => !values.some((value) => value.key === key))
    .map((key) => ({ key, name: names.get(key) ?? key, count: counts.get(key) ?? 0, isChosen: true }));
  return [...values, ...others];
}
