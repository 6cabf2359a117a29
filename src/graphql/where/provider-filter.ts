/** What providers can be asked to be: the words of `where`, and the tests that they are. */
import { Field, InputType } from 'type-graphql';
import type { ProviderFilter, ProviderTest } from '../../model/list-filter.js';
import type { AnswerLimits } from '../limits/answer-limits.js';
import type { FieldReaders, LogicalWhere } from './clauses.js';
import { IntFilterInput, numberTests } from './int-filter.js';
import { mapTests } from './logic.js';
import { StringFilterInput, textTests } from './string-filter.js';
import { wholeFilter } from './whole-filter.js';

@InputType('ProviderWhereInput', {
  description:
    'What providers must be, such as `{articleCount: {gte: 10}}`. All fields that are given must hold; whatever is null or empty is ' +
    'taken away first, as in ArticleWhereInput. At most 8 levels, 200 clauses, and 1,000 values a list.',
})
export class ProviderWhereInput implements LogicalWhere<ProviderWhereInput> {
  @Field(() => StringFilterInput, { nullable: true, description: 'Its key, such as `example.com`.' })
  readonly domain?: StringFilterInput | null;

  @Field(() => StringFilterInput, {
    nullable: true,
    description:
      'Any of its "names": a comparison holds when one of the spellings fits, "ne" and "notIn" when none does.',
  })
  readonly name?: StringFilterInput | null;

  @Field(() => IntFilterInput, { nullable: true, description: 'How many articles it published, 1 or more.' })
  readonly articleCount?: IntFilterInput | null;

  @Field(() => [ProviderWhereInput], { nullable: true, description: 'All of these hold.' })
  readonly and?: readonly ProviderWhereInput[] | null;

  @Field(() => [ProviderWhereInput], { nullable: true, description: 'At least one of these holds.' })
  readonly or?: readonly ProviderWhereInput[] | null;

  @Field(() => ProviderWhereInput, { nullable: true, description: 'This does not hold.' })
  readonly not?: ProviderWhereInput | null;
}

const readers: FieldReaders<ProviderWhereInput, ProviderTest['field'], ProviderTest> = {
  domain: ({ domain }) => mapTests(textTests(domain), (test) => ({ field: 'domain', test })),
  name: ({ name }) => mapTests(textTests(name), (test) => ({ field: 'name', test })),
  articleCount: ({ articleCount }, path) =>
    mapTests(numberTests(articleCount, path), (test) => ({ field: 'articleCount', test })),
};

/** What a `where` of providers says, null when it says nothing. Throws as {@link wholeFilter}. */
export function providerFilter(
  where: ProviderWhereInput | null | undefined,
  limits: AnswerLimits,
): ProviderFilter | null {
  return wholeFilter(where, readers, limits);
}
