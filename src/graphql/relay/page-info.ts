/** Relay's PageInfo, exact in both directions. Specification: https://relay.dev/graphql/connections.htm#sec-undefined.PageInfo */
import { Field, ObjectType } from 'type-graphql';
import type { Page } from '../../model/page.js';
import { type CursorOrder, encodeCursor } from './cursor.js';

/** What is answered for a page: plain data. */
export interface PageInfoAnswer {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

@ObjectType('PageInfo', {
  description: 'Where a page stands in its list, and what to ask with next.',
  simpleResolvers: true,
})
export abstract class PageInfo implements PageInfoAnswer {
  @Field(() => Boolean, {
    description: 'Whether anything stands after this page in the whole list. Exact, whichever way was paged.',
  })
  abstract readonly hasNextPage: boolean;

  @Field(() => Boolean, {
    description:
      'Whether anything stands before this page in the whole list. Exact, whichever way was paged.',
  })
  abstract readonly hasPreviousPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first item, to give as "before"; null when the page is empty.',
  })
  abstract readonly startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last item, to give as "after"; null when the page is empty.',
  })
  abstract readonly endCursor: string | null;
}

/** What a page of a list in `order` says of itself. */
export function pageInfoOf(page: Page<unknown>, order: CursorOrder): PageInfoAnswer {
  const [start, end] = [page.items.at(0), page.items.at(-1)];
  return {
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.hasPreviousPage,
    startCursor: start === undefined ? null : encodeCursor(order, start.position),
    endCursor: end === undefined ? null : encodeCursor(order, end.position),
  };
}
