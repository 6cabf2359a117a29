/** Conditions on values of a fixed list: how a client writes them, and the lists that they are. */
import { type ClassType, Field, InputType } from 'type-graphql';
import type { Logic } from '../../model/article-filter.js';
import type { ArticleType } from '../../model/article.js';
import type { ProblemCode, ProblemSeverity } from '../../model/problem.js';
import { articleTypes } from '../article/article-object.js';
import { problemCodeNames, problemSeverities } from '../problem/problem-object.js';
import { allOf, notOf, testOf } from './logic.js';

export interface EnumFilter<Value> {
  readonly eq?: Value | null;
  readonly ne?: Value | null;
  readonly in?: readonly Value[] | null;
  readonly notIn?: readonly Value[] | null;
}

/** The operators over the values of one enum of the schema, of which `noun` tells in descriptions. */
function EnumFilterOf<Value extends string>(
  values: Readonly<Record<Value, Value>>,
  noun: string,
): ClassType<EnumFilter<Value>> {
  @InputType({ description: `The operators on a ${noun}.` })
  class Filter implements EnumFilter<Value> {
    @Field(() => values, { nullable: true, description: `Equal to this ${noun}.` })
    readonly eq?: Value | null;

    @Field(() => values, { nullable: true, description: `Any other ${noun} than this.` })
    readonly ne?: Value | null;

    @Field(() => [values], {
      nullable: true,
      description: `Equal to one of these; no ${noun} is one of an empty list.`,
    })
    readonly in?: readonly Value[] | null;

    @Field(() => [values], { nullable: true, description: `Any other ${noun} than these.` })
    readonly notIn?: readonly Value[] | null;
  }
  return Filter;
}

const laws =
  'All operators that are given must hold; one that is null counts as not given, and a filter without any filters nothing.';

@InputType('ArticleTypeFilterInput', {
  description: `What the type of an article must be, such as \`{eq: VIDEO}\`. ${laws}`,
})
export class ArticleTypeFilterInput extends EnumFilterOf<ArticleType>(articleTypes, 'type') {}

@InputType('ProblemCodeFilterInput', {
  description: `What the code of a problem must be, such as \`{eq: YAML_SYNTAX}\`. ${laws}`,
})
export class ProblemCodeFilterInput extends EnumFilterOf<ProblemCode>(problemCodeNames, 'code') {}

@InputType('ProblemSeverityFilterInput', {
  description: `How severe a problem must be, such as \`{ne: NOTICE}\`. ${laws}`,
})
export class ProblemSeverityFilterInput extends EnumFilterOf<ProblemSeverity>(
  problemSeverities,
  'severity',
) {}

/** The lists of which the value must be one, null when `filter` asks for none. */
export function enumTests<Value>(
  filter: EnumFilter<Value> | null | undefined,
): Logic<readonly Value[]> | null {
  if (filter == null) return null;
  const oneOf = (values: readonly Value[] | null | undefined): Logic<readonly Value[]> | null =>
    values == null ? null : testOf(values);
  return allOf([
    oneOf(filter.eq == null ? null : [filter.eq]),
    notOf(oneOf(filter.ne == null ? null : [filter.ne])),
    oneOf(filter.in),
    notOf(oneOf(filter.notIn)),
  ]);
}
