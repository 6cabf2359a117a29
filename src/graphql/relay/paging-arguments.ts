/** The arguments that connections take, described once. `page-request.ts` holds their laws. */
import { ArgsType, Field, Int } from 'type-graphql';
import type { Paging } from './page-request.js';

@ArgsType()
export class ForwardPagingArguments implements Paging {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many items to answer at most, counted from the start of the list or from "after": 0 to 100, 20 when ' +
      'neither "first" nor "last" is given. 0 answers no items and is the cheapest way to "totalCount".',
  })
  readonly first?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Answers only what stands after this place: a "cursor" or "endCursor" of the same list in the same order, unchanged.',
  })
  readonly after?: string | null;
}

@ArgsType()
export class PagingArguments extends ForwardPagingArguments {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many items to answer at most, counted backwards from the end of the list or from "before": 0 to 100. They ' +
      'still come in the order of the list. Not together with "first" or "offset".',
  })
  readonly last?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Answers only what stands before this place: a "cursor" or "startCursor" of the same list in the same order, unchanged.',
  })
  readonly before?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many items to skip from the start of the list, 0 or more: page 3 of 20 a page is first: 20, offset: 40. Not ' +
      'together with "last" or a cursor. Unlike a cursor it repeats or hides items when the list changes in between.',
  })
  readonly offset?: number | null;
}
