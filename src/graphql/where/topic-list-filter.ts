/** What topics can be asked to be: the words of `where`, and the tests that they are. */
import { Field, InputType } from 'type-graphql';
import type { TopicListFilter, TopicListTest } from '../../model/list-filter.js';
import type { AnswerLimits } from '../limits/answer-limits.js';
import type { FieldReaders, LogicalWhere } from './clauses.js';
import { IntFilterInput, numberTests } from './int-filter.js';
import { mapTests } from './logic.js';
import { StringFilterInput, textTests } from './string-filter.js';
import { wholeFilter } from './whole-filter.js';

@InputType('TopicWhereInput', {
  description:
    'What topics must be, such as `{parent: {eq: "technology"}, articleCount: {gt: 0}}`. All fields that are given must hold; ' +
    'whatever is null or empty is taken away first, as in ArticleWhereInput. At most 8 levels, 200 clauses, and 1,000 values a list.',
})
export class TopicWhereInput implements LogicalWhere<TopicWhereInput> {
  @Field(() => StringFilterInput, { nullable: true, description: 'Its key, such as `computer-vision`.' })
  readonly slug?: StringFilterInput | null;

  @Field(() => StringFilterInput, { nullable: true, description: 'Its "name" as the API answers it.' })
  readonly name?: StringFilterInput | null;

  @Field(() => StringFilterInput, {
    nullable: true,
    description: 'The slug of its parent; missing at the top and outside of the taxonomy.',
  })
  readonly parent?: StringFilterInput | null;

  @Field(() => IntFilterInput, { nullable: true, description: 'How many articles are about it, 0 or more.' })
  readonly articleCount?: IntFilterInput | null;

  @Field(() => [TopicWhereInput], { nullable: true, description: 'All of these hold.' })
  readonly and?: readonly TopicWhereInput[] | null;

  @Field(() => [TopicWhereInput], { nullable: true, description: 'At least one of these holds.' })
  readonly or?: readonly TopicWhereInput[] | null;

  @Field(() => TopicWhereInput, { nullable: true, description: 'This does not hold.' })
  readonly not?: TopicWhereInput | null;
}

const readers: FieldReaders<TopicWhereInput, TopicListTest['field'], TopicListTest> = {
  slug: ({ slug }) => mapTests(textTests(slug), (test) => ({ field: 'slug', test })),
  name: ({ name }) => mapTests(textTests(name), (test) => ({ field: 'name', test })),
  parent: ({ parent }) => mapTests(textTests(parent), (test) => ({ field: 'parent', test })),
  articleCount: ({ articleCount }, path) =>
    mapTests(numberTests(articleCount, path), (test) => ({ field: 'articleCount', test })),
};

/** What a `where` of topics says, null when it says nothing. Throws as {@link wholeFilter}. */
export function topicListFilter(
  where: TopicWhereInput | null | undefined,
  limits: AnswerLimits,
): TopicListFilter | null {
  return wholeFilter(where, readers, limits);
}
