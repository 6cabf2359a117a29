/** What articles can be asked to be: the words of `where`. `article-filter.ts` reads them. */
import { Field, InputType } from 'type-graphql';
import type { LogicalWhere } from './clauses.js';
import { DateTimeFilterInput } from './date-time-filter.js';
import { ArticleTypeFilterInput } from './enum-filters.js';
import { IntFilterInput } from './int-filter.js';
import { StringFilterInput } from './string-filter.js';

@InputType('ArticleProviderFilterInput', {
  description: 'What the provider of an article must be, such as `{domain: {eq: "example.com"}}`.',
})
export class ArticleProviderFilterInput {
  @Field(() => StringFilterInput, {
    nullable: true,
    description: 'Its key: lower case, without a leading `www.`, such as `example.com`.',
  })
  readonly domain?: StringFilterInput | null;

  @Field(() => StringFilterInput, { nullable: true, description: 'Its "name" as the API answers it.' })
  readonly name?: StringFilterInput | null;
}

@InputType('TopicFilterInput', {
  description: 'What one topic must be, such as `{slug: {eq: "computer-vision"}}`.',
})
export class TopicFilterInput {
  @Field(() => StringFilterInput, {
    nullable: true,
    description: 'Its key: lower case words with hyphens, such as `computer-vision`.',
  })
  readonly slug?: StringFilterInput | null;

  @Field(() => StringFilterInput, { nullable: true, description: 'Its "name" as the API answers it.' })
  readonly name?: StringFilterInput | null;
}

@InputType('ArticleTopicsFilterInput', {
  description:
    'What the topics of an article must be. "every" and "none" hold for an article without topics.',
})
export class ArticleTopicsFilterInput {
  @Field(() => TopicFilterInput, {
    nullable: true,
    description:
      'At least one of its topics is such; an empty filter filters nothing: ask `count: {gt: 0}` for any topic.',
  })
  readonly some?: TopicFilterInput | null;

  @Field(() => TopicFilterInput, {
    nullable: true,
    description: 'All of its topics are such, or it has none.',
  })
  readonly every?: TopicFilterInput | null;

  @Field(() => TopicFilterInput, { nullable: true, description: 'Not one of its topics is such.' })
  readonly none?: TopicFilterInput | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'It has all topics with these slugs; case does not matter. An empty list filters nothing. Each slug counts as a clause.',
  })
  readonly hasAll?: readonly string[] | null;

  @Field(() => IntFilterInput, { nullable: true, description: 'How many topics it has, 0 or more.' })
  readonly count?: IntFilterInput | null;
}

@InputType('ImageFilterInput', { description: 'What one image must be, such as `{width: {gte: 1200}}`.' })
export class ImageFilterInput {
  @Field(() => StringFilterInput, {
    nullable: true,
    description: 'Where the picture is, as "url" answers it.',
  })
  readonly url?: StringFilterInput | null;

  @Field(() => StringFilterInput, { nullable: true, description: 'The caption; missing for many images.' })
  readonly title?: StringFilterInput | null;

  @Field(() => IntFilterInput, {
    nullable: true,
    description: 'In pixels; missing when the document does not say.',
  })
  readonly width?: IntFilterInput | null;

  @Field(() => IntFilterInput, {
    nullable: true,
    description: 'In pixels; missing when the document does not say.',
  })
  readonly height?: IntFilterInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the curation service holds a copy; an image of which that is not known fits neither.',
  })
  readonly isCached?: boolean | null;
}

@InputType('ArticleImagesFilterInput', { description: 'What the images of an article must be.' })
export class ArticleImagesFilterInput {
  @Field(() => ImageFilterInput, {
    nullable: true,
    description:
      'At least one of its images is such; an empty filter filters nothing: ask `count: {gt: 0}` for any image.',
  })
  readonly some?: ImageFilterInput | null;

  @Field(() => IntFilterInput, { nullable: true, description: 'How many images it has, 0 or more.' })
  readonly count?: IntFilterInput | null;
}

/** By an alias, because decorators would read the class below before it is there. */
type Where = ArticleWhereInput;

@InputType('ArticleLinksFilterInput', {
  description: 'What the articles at the other end of "related" lists must be.',
})
export class ArticleLinksFilterInput {
  @Field(() => ArticleWhereInput, {
    nullable: true,
    description:
      'At least one of these articles is such; an empty filter filters nothing: ask `count: {gt: 0}` for any article.',
  })
  readonly some?: Where | null;

  @Field(() => IntFilterInput, {
    nullable: true,
    description: 'How many of these articles there are, 0 or more.',
  })
  readonly count?: IntFilterInput | null;
}

@InputType('ArticleWhereInput', {
  description:
    'What articles must be, such as `{provider: {domain: {eq: "example.com"}}, quality: {gte: 50}}`. All fields that are given must ' +
    'hold. Whatever is null or empty is taken away first: `not: {}` says nothing, `or: [{}, a]` is a, and an empty "or" filters ' +
    'nothing; only `in: []` matches nothing. Logic is two-valued: a comparison with a missing value is false, and "not" makes it ' +
    'true. At most 8 levels, 200 clauses, and 1,000 values a list.',
})
export class ArticleWhereInput implements LogicalWhere<ArticleWhereInput> {
  @Field(() => StringFilterInput, { nullable: true, description: 'The headline, as "title" answers it.' })
  readonly title?: StringFilterInput | null;

  @Field(() => StringFilterInput, {
    nullable: true,
    description: 'The first sentences; missing for some articles.',
  })
  readonly excerpt?: StringFilterInput | null;

  @Field(() => DateTimeFilterInput, { nullable: true, description: 'When it was published.' })
  readonly publishedDateTime?: DateTimeFilterInput | null;

  @Field(() => StringFilterInput, {
    nullable: true,
    description:
      'The canonical URL. An operand of "eq", "ne", "in" and "notIn" may have any spelling with the same canonical form; what is no ' +
      'URL equals none.',
  })
  readonly url?: StringFilterInput | null;

  @Field(() => StringFilterInput, {
    nullable: true,
    description: 'The host of the canonical URL, such as `www.example.com`.',
  })
  readonly host?: StringFilterInput | null;

  @Field(() => StringFilterInput, {
    nullable: true,
    description: 'The section of the site; missing when the document does not say.',
  })
  readonly category?: StringFilterInput | null;

  @Field(() => ArticleTypeFilterInput, { nullable: true, description: 'Text, video or something else.' })
  readonly type?: ArticleTypeFilterInput | null;

  @Field(() => IntFilterInput, {
    nullable: true,
    description: "The editors' score; missing for some articles.",
  })
  readonly quality?: IntFilterInput | null;

  @Field(() => IntFilterInput, {
    nullable: true,
    description: 'The score of the story that it leads, -1 when it leads none; missing for some articles.',
  })
  readonly heat?: IntFilterInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the site shows it as the lead of its story; an article whose document does not say fits neither.',
  })
  readonly published?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it has a document of its own (true) or is known by mention only (false).',
  })
  readonly hasDocument?: boolean | null;

  @Field(() => ArticleProviderFilterInput, { nullable: true, description: 'Who published it.' })
  readonly provider?: ArticleProviderFilterInput | null;

  @Field(() => ArticleTopicsFilterInput, { nullable: true, description: 'What it is about.' })
  readonly topics?: ArticleTopicsFilterInput | null;

  @Field(() => ArticleImagesFilterInput, {
    nullable: true,
    description: 'The pictures that its document gives.',
  })
  readonly images?: ArticleImagesFilterInput | null;

  @Field(() => ArticleLinksFilterInput, {
    nullable: true,
    description: 'The articles that its own "related" list names.',
  })
  readonly related?: ArticleLinksFilterInput | null;

  @Field(() => ArticleLinksFilterInput, {
    nullable: true,
    description: 'The articles whose "related" lists name it.',
  })
  readonly mentionedBy?: ArticleLinksFilterInput | null;

  @Field(() => [ArticleWhereInput], { nullable: true, description: 'All of these hold.' })
  readonly and?: readonly ArticleWhereInput[] | null;

  @Field(() => [ArticleWhereInput], { nullable: true, description: 'At least one of these holds.' })
  readonly or?: readonly ArticleWhereInput[] | null;

  @Field(() => ArticleWhereInput, { nullable: true, description: 'This does not hold.' })
  readonly not?: ArticleWhereInput | null;
}
