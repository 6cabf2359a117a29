/** What problems can be asked to be: the words of `where`, and the tests that they are. */
import { Field, InputType } from 'type-graphql';
import type { ProblemFilter, ProblemTest } from '../../model/list-filter.js';
import type { AnswerLimits } from '../limits/answer-limits.js';
import type { FieldReaders, LogicalWhere } from './clauses.js';
import { enumTests, ProblemCodeFilterInput, ProblemSeverityFilterInput } from './enum-filters.js';
import { mapTests } from './logic.js';
import { StringFilterInput, textTests } from './string-filter.js';
import { wholeFilter } from './whole-filter.js';

@InputType('ProblemWhereInput', {
  description:
    'What problems must be, such as `{severity: {eq: ERROR}}`. All fields that are given must hold; whatever is null or empty is taken ' +
    'away first, as in ArticleWhereInput. At most 8 levels, 200 clauses, and 1,000 values a list.',
})
export class ProblemWhereInput implements LogicalWhere<ProblemWhereInput> {
  @Field(() => ProblemCodeFilterInput, { nullable: true, description: 'The kind of problem.' })
  readonly code?: ProblemCodeFilterInput | null;

  @Field(() => ProblemSeverityFilterInput, { nullable: true, description: 'How much was lost.' })
  readonly severity?: ProblemSeverityFilterInput | null;

  @Field(() => StringFilterInput, { nullable: true, description: 'The name of the corpus root.' })
  readonly root?: StringFilterInput | null;

  @Field(() => StringFilterInput, { nullable: true, description: 'The file, relative to its root.' })
  readonly path?: StringFilterInput | null;

  @Field(() => StringFilterInput, {
    nullable: true,
    description: "The value concerned, in the documents' own words; missing when it is none.",
  })
  readonly field?: StringFilterInput | null;

  @Field(() => StringFilterInput, { nullable: true, description: 'The sentence that says what is wrong.' })
  readonly message?: StringFilterInput | null;

  @Field(() => [ProblemWhereInput], { nullable: true, description: 'All of these hold.' })
  readonly and?: readonly ProblemWhereInput[] | null;

  @Field(() => [ProblemWhereInput], { nullable: true, description: 'At least one of these holds.' })
  readonly or?: readonly ProblemWhereInput[] | null;

  @Field(() => ProblemWhereInput, { nullable: true, description: 'This does not hold.' })
  readonly not?: ProblemWhereInput | null;
}

const readers: FieldReaders<ProblemWhereInput, ProblemTest['field'], ProblemTest> = {
  code: ({ code }) => mapTests(enumTests(code), (codes) => ({ field: 'code', in: codes })),
  severity: ({ severity }) =>
    mapTests(enumTests(severity), (severities) => ({ field: 'severity', in: severities })),
  root: ({ root }) => mapTests(textTests(root), (test) => ({ field: 'root', test })),
  path: (where) => mapTests(textTests(where.path), (test) => ({ field: 'path', test })),
  field: ({ field }) => mapTests(textTests(field), (test) => ({ field: 'field', test })),
  message: ({ message }) => mapTests(textTests(message), (test) => ({ field: 'message', test })),
};

/** What a `where` of problems says, null when it says nothing. Throws as {@link wholeFilter}. */
export function problemFilter(
  where: ProblemWhereInput | null | undefined,
  limits: AnswerLimits,
): ProblemFilter | null {
  return wholeFilter(where, readers, limits);
}
