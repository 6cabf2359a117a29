/** The schema's `ArticleFacets`: which values the articles of a list have, and how many have each. Each facet is counted when it is selected. */
import { ArgsType, Args, Field, Int, ObjectType } from 'type-graphql';
import { formatDateTime } from '../../model/date-time.js';
import type { FacetField, FacetKey } from '../../store/aggregates.js';
import type { ArticleSet } from '../../store/article-set.js';
import { calendarOf } from '../../store/calendar/zone-calendar.js';
import { inRange } from '../article/article-arguments.js';
import type { Loaders } from '../loaders/loaders.js';
import { TimeZoneScalar } from '../scalars/time-zone-scalar.js';
import { flagKey, textKey, typeKey, yearKey } from './facet-key.js';
import {
  CategoryFacet,
  type CategoryFacetAnswer,
  type FacetValueAnswer,
  HostFacet,
  type HostFacetAnswer,
  ProviderFacet,
  PublishedFacet,
  type PublishedFacetAnswer,
  TopicFacet,
  TypeFacet,
  type TypeFacetAnswer,
  type YearAnswer,
  YearFacet,
  type YearFacetAnswer,
} from './facet-values.js';
import { answerableMoment } from './answerable-moment.js';
import { shareOf } from './share.js';

@ArgsType()
class FacetArguments {
  @Field(() => Int, {
    defaultValue: 10,
    description: 'How many values to answer at most, those of the most articles first: 0 to 100.',
  })
  readonly first!: number; // non-null with a default: always set by graphql-js
}

@ArgsType()
class YearsArguments {
  @Field(() => TimeZoneScalar, {
    defaultValue: 'UTC',
    description:
      "Whose calendar counts: an article of New Year's Eve in New York may be of the next year in Tokyo.",
  })
  readonly timeZone!: string;
}

@ObjectType('ArticleFacets', {
  description:
    'Which values the articles of a list have, and how many articles have each, over all pages. Values that no article has ' +
    'are not listed; the most frequent come first, equals in the order of their keys (domain, slug, text).',
})
export class ArticleFacets {
  constructor(
    readonly set: ArticleSet,
    readonly excludeOwnFilter: boolean,
    readonly loaders: Loaders,
  ) {}

  @Field(() => [ProviderFacet], { description: 'By who published them.' })
  async providers(@Args(() => FacetArguments) args: FacetArguments): Promise<ProviderFacet[]> {
    const values = await this.#values('provider', args);
    return values.map(({ key, ...value }) => new ProviderFacet(textKey(key), value, this.loaders));
  }

  @Field(() => [TopicFacet], {
    description:
      'By what they are about. An article with several topics counts for each, one without for none: shares need not add up to 1.',
  })
  async topics(@Args(() => FacetArguments) args: FacetArguments): Promise<TopicFacet[]> {
    const values = await this.#values('topic', args);
    return values.map(({ key, ...value }) => new TopicFacet(textKey(key), value, this.loaders));
  }

  @Field(() => [TypeFacet], { description: 'By what they are made of.' })
  async types(): Promise<TypeFacetAnswer[]> {
    const values = await this.#values('type', null);
    return values.map(({ key, ...value }) => ({ type: typeKey(key), ...value }));
  }

  @Field(() => [CategoryFacet], {
    description: 'By the section they were filed under; articles without one are in none.',
  })
  async categories(@Args(() => FacetArguments) args: FacetArguments): Promise<CategoryFacetAnswer[]> {
    const values = await this.#values('category', args);
    return values.map(({ key, ...value }) => ({ category: textKey(key), ...value }));
  }

  @Field(() => [PublishedFacet], {
    description: 'By whether they are published; articles that do not say are in neither value.',
  })
  async published(): Promise<PublishedFacetAnswer[]> {
    const values = await this.#values('published', null);
    return values.map(({ key, ...value }) => ({ published: flagKey(key), ...value }));
  }

  @Field(() => [HostFacet], { description: 'By the host of their URL.' })
  async hosts(@Args(() => FacetArguments) args: FacetArguments): Promise<HostFacetAnswer[]> {
    const values = await this.#values('host', args);
    return values.map(({ key, ...value }) => ({ host: textKey(key), ...value }));
  }

  @Field(() => [YearFacet], {
    description:
      'By the calendar year of their publication, the oldest first; years without articles are not listed.',
  })
  async years(@Args(() => YearsArguments) { timeZone }: YearsArguments): Promise<YearFacetAnswer[]> {
    const values = await this.#values('year', null, timeZone);
    return values.map(({ key, ...value }) => ({ ...yearIn(timeZone, yearKey(key)), ...value }));
  }

  async #values(
    field: FacetField,
    args: FacetArguments | null,
    timeZone = 'UTC',
  ): Promise<({ readonly key: FacetKey } & FacetValueAnswer)[]> {
    const first = inRange('first', args?.first, {
      from: 0,
      to: this.loaders.limits.pageLimit,
      advice: 'Narrow the list with "where" to see its other values.',
    });
    const { set, excludeOwnFilter } = this;
    const { total, values } = await this.loaders.facet.load({
      set,
      field,
      excludeOwnFilter,
      first,
      timeZone,
    });
    return values.map(({ key, count }) => ({ key, count, share: shareOf(count, total) }));
  }
}

/** A year and its bounds in a zone. */
function yearIn(timeZone: string, year: number): YearAnswer {
  const calendar = calendarOf(timeZone);
  const midyear = new Date(0).setUTCFullYear(year, 6, 1);
  return {
    year,
    start: formatDateTime(answerableMoment(calendar.startOf('YEAR', midyear))),
    end: formatDateTime(answerableMoment(calendar.endOf('YEAR', midyear))),
  };
}
