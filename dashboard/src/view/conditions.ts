/** A view as the API's arguments: what must hold of the articles, and in which order they come. */
import type { ArticleOrderInput, ArticleWhereInput, SeriesSplit } from '../../generated/graphql.js';
import type { View } from './view.js';

/** All conditions of the view; an empty object for none. */
export function whereOf(view: View): ArticleWhereInput {
  return { ...whereWithoutTime(view), ...(view.from === null && view.to === null ? {} : span(view)) };
}

/** The conditions but for the span of time. */
export function whereWithoutTime(view: View): ArticleWhereInput {
  return {
    ...(view.providers.length === 0 ? {} : { provider: { domain: { in: view.providers } } }),
    ...(view.topics.length === 0 ? {} : { topics: { some: { slug: { in: view.topics } } } }),
  };
}

/** The same conditions for the stories that lead: those that have a heat. */
export function hotWhereOf(view: View): ArticleWhereInput {
  return { ...whereOf(view), heat: { gt: 0 } };
}

/** Null where there is no search: the API then searches nothing. */
export function searchOf(view: View): string | null {
  return view.search === '' ? null : view.search;
}

/** Null for the API's own default: newest first, or the most relevant first beside a search. */
export function orderOf(view: View): readonly ArticleOrderInput[] | null {
  switch (view.sort) {
    case 'newest':
      return [{ field: 'PUBLISHED_DATE_TIME' }];
    case 'hottest':
      return [{ field: 'HEAT' }];
    case 'best':
      return [{ field: 'QUALITY' }];
    case 'relevance':
    case null:
      return null;
  }
}

export function splitOf(view: View): SeriesSplit | null {
  if (view.split === null) return null;
  return view.split === 'topic' ? 'TOPIC' : 'PROVIDER';
}

function span({ from, to }: View): ArticleWhereInput {
  return {
    publishedDateTime: { ...(from === null ? {} : { gte: from }), ...(to === null ? {} : { lt: to }) },
  };
}
