/** The values of facets: each says what it is with a type of its own, never as a bare text, and how many articles have it. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { ArticleType } from '../../model/article.js';
import type { Provider } from '../../model/provider.js';
import type { Topic } from '../../model/topic.js';
import { articleTypes } from '../article/article-object.js';
import type { Loaders } from '../loaders/loaders.js';
import { ProviderObject } from '../provider/provider-object.js';
import { DateTimeScalar } from '../scalars/date-time-scalar.js';
import { TopicObject } from '../topic/topic-object.js';

/** What is answered for a value: plain data, with the value in the field that its facet has for it. */
export interface FacetValueAnswer {
  readonly count: number;
  readonly share: number;
}
export type TypeFacetAnswer = FacetValueAnswer & { readonly type: ArticleType };
export type CategoryFacetAnswer = FacetValueAnswer & { readonly category: string };
export type PublishedFacetAnswer = FacetValueAnswer & { readonly published: boolean };
export type HostFacetAnswer = FacetValueAnswer & { readonly host: string };
export type YearFacetAnswer = FacetValueAnswer & YearAnswer;

/** A calendar year and its bounds in a zone, the end excluded. */
export interface YearAnswer {
  readonly year: number;
  readonly start: string;
  readonly end: string;
}

@ObjectType({ description: 'What every value of a facet says.', simpleResolvers: true })
abstract class FacetValue implements FacetValueAnswer {
  @Field(() => Int, { description: 'How many of the articles have the value: 1 or more.' })
  abstract readonly count: number;

  @Field(() => Float, {
    description:
      'The part of the counted articles that has the value, from 0 to 1: those that lack the field are counted, too.',
  })
  abstract readonly share: number;
}

@ObjectType('ProviderFacet', { description: 'A provider, and how many of the articles it published.' })
export class ProviderFacet extends FacetValue {
  readonly count: number;
  readonly share: number;

  constructor(
    readonly domain: string,
    { count, share }: FacetValueAnswer,
    readonly loaders: Loaders,
  ) {
    super();
    this.count = count;
    this.share = share;
  }

  @Field(() => ProviderObject, { description: 'Who published these articles.' })
  provider(): Promise<Provider | null> {
    return this.loaders.providerByDomain.load(this.domain);
  }
}

@ObjectType('TopicFacet', { description: 'A topic, and how many of the articles name it.' })
export class TopicFacet extends FacetValue {
  readonly count: number;
  readonly share: number;

  constructor(
    readonly slug: string,
    { count, share }: FacetValueAnswer,
    readonly loaders: Loaders,
  ) {
    super();
    this.count = count;
    this.share = share;
  }

  @Field(() => TopicObject, {
    description: 'What these articles are about. An article with several topics counts for each of them.',
  })
  topic(): Promise<Topic | null> {
    return this.loaders.topicBySlug.load(this.slug);
  }
}

@ObjectType('TypeFacet', {
  description: 'A type, and how many of the articles are of it.',
  simpleResolvers: true,
})
export abstract class TypeFacet extends FacetValue implements TypeFacetAnswer {
  @Field(() => articleTypes, { description: 'Text, video or something else.' })
  abstract readonly type: ArticleType;
}

@ObjectType('CategoryFacet', {
  description: 'A category, and how many of the articles are in it.',
  simpleResolvers: true,
})
export abstract class CategoryFacet extends FacetValue implements CategoryFacetAnswer {
  @Field(() => String, { description: 'The section of a site, as documents write it, such as `news`.' })
  abstract readonly category: string;
}

@ObjectType('PublishedFacet', {
  description: 'Whether articles are published, and how many of them.',
  simpleResolvers: true,
})
export abstract class PublishedFacet extends FacetValue implements PublishedFacetAnswer {
  @Field(() => Boolean, {
    description: 'What these documents say; those that do not say are in neither value.',
  })
  abstract readonly published: boolean;
}

@ObjectType('HostFacet', {
  description: 'A host, and how many of the articles have their URL on it.',
  simpleResolvers: true,
})
export abstract class HostFacet extends FacetValue implements HostFacetAnswer {
  @Field(() => String, { description: 'In lower case, such as `www.example.com`.' })
  abstract readonly host: string;
}

@ObjectType('YearFacet', {
  description: 'A calendar year, and how many of the articles are from it.',
  simpleResolvers: true,
})
export abstract class YearFacet extends FacetValue implements YearFacetAnswer {
  @Field(() => Int, { description: 'In the time zone that was asked for, such as 2020.' })
  abstract readonly year: number;

  @Field(() => DateTimeScalar, { description: 'Its first moment in that time zone, in UTC.' })
  abstract readonly start: string;

  @Field(() => DateTimeScalar, { description: 'The first moment of the next year there, in UTC.' })
  abstract readonly end: string;
}
