/** Problems of documents as the API serves them. The quoted line stays behind: it may hold `secured`. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Problem, type ProblemCode, problemCodes, type ProblemSeverity } from '../../model/problem.js';

export const problemSeverities = {
  ERROR: 'ERROR',
  WARNING: 'WARNING',
  NOTICE: 'NOTICE',
} as const satisfies Record<ProblemSeverity, ProblemSeverity>;

/** The codes as an enum object. Object.keys widens the keys of a const object. */
export const problemCodeNames = Object.fromEntries(
  Object.keys(problemCodes).map((code) => [code, code]),
) as Record<ProblemCode, ProblemCode>;

registerEnumType(problemSeverities, {
  name: 'ProblemSeverity',
  description: 'How much a problem takes away.',
  valuesConfig: {
    ERROR: { description: 'Something could not be used and is not served, such as a whole document.' },
    WARNING: {
      description: 'The document is served, but a value in it was left out, replaced or is doubtful.',
    },
    NOTICE: { description: 'Nothing was lost; worth knowing all the same.' },
  },
});

registerEnumType(problemCodeNames, {
  name: 'ProblemCode',
  description: 'What kind of problem it is. Codes are stable: they are added, never renamed.',
  valuesConfig: Object.fromEntries(
    Object.entries(problemCodes).map(([code, { severity, meaning }]) => [
      code,
      { description: `${meaning} Severity: ${severity}.` },
    ]),
  ),
});

@ObjectType('Problem', {
  description:
    'One thing that is wrong with one file of the corpus. A problem of one document never hides another document.',
  simpleResolvers: true,
})
export abstract class ProblemObject implements Omit<Problem, 'quote'> {
  @Field(() => String, {
    description:
      'The file, relative to its root with `/` between folders, such as `_news/2020-06-11-storm.md`.',
  })
  abstract readonly path: string;

  @Field(() => String, { description: 'The name of the corpus root that the path is relative to.' })
  abstract readonly root: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Line of the file, from 1; null when the file itself is the problem and not a place in it.',
  })
  abstract readonly line: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Column of the line, from 1, in UTF-16 code units; null when "line" is.',
  })
  abstract readonly column: number | null;

  @Field(() => problemCodeNames, { description: 'The kind of problem, for programs.' })
  abstract readonly code: ProblemCode;

  @Field(() => problemSeverities, { description: 'How much was lost. It follows from the code.' })
  abstract readonly severity: ProblemSeverity;

  @Field(() => String, {
    nullable: true,
    description:
      "The value concerned, in the documents' own words, such as `related[3].webUrl`; null when it is none.",
  })
  abstract readonly field: string | null;

  @Field(() => String, { description: 'What is wrong, what was expected and what came, in one sentence.' })
  abstract readonly message: string;

  @Field(() => String, {
    nullable: true,
    description: 'What to do about it; null when there is nothing to add to the message.',
  })
  abstract readonly suggestion: string | null;
}
