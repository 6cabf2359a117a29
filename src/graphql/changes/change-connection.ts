/** Lists of changes, and how places look in them. */
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { type ArticleChange, compareChanges } from '../../model/article-change.js';
import type { Page, PageRequest } from '../../model/page.js';
import { ConnectionOf, type Listing } from '../relay/connection.js';
import type { CursorOrder } from '../relay/cursor.js';
import { Edge } from '../relay/edge.js';
import { ForwardPagingArguments } from '../relay/paging-arguments.js';
import { Snapshot } from '../relay/snapshot.js';
import { ArticleChangeObject, type ChangeFacts, changeFacts } from './article-change-object.js';

@ArgsType()
export class ChangeListArguments extends ForwardPagingArguments {
  @Field(() => ID, {
    description:
      'The id of the snapshot that you know, as a "snapshot" of an earlier answer has it. One whose changes are not kept any more is ' +
      'CHANGES_EXPIRED: read anew what you show, and go on from the snapshot of that answer.',
  })
  readonly since!: string; // graphql-js has checked that it is there
}

@ObjectType('ArticleChangeEdge', {
  description: 'A change and its place in the list.',
  simpleResolvers: true,
})
export abstract class ArticleChangeEdge extends Edge {
  @Field(() => ArticleChangeObject, { description: 'What became of an article.' })
  abstract readonly node: ChangeFacts;
}

/** The changes from one snapshot to another. */
export interface ChangeListing extends Listing<ArticleChange> {
  /** The id of the snapshot that they begin at. */
  readonly since: string;
}

@ObjectType('ArticleChangeConnection', {
  description:
    'A page of changes between two snapshots, newest article first. All pages of a list are of the same two snapshots: "snapshot" is ' +
    'the one to ask from the next time.',
})
export class ArticleChangeConnection extends ConnectionOf<ArticleChange, ArticleChangeEdge, ChangeListing>({
  node: ArticleChangeObject,
  edge: ArticleChangeEdge,
  plural: 'changes',
  edgeOf: (change) => ({ node: changeFacts(change) }),
}) {
  @Field(() => Snapshot, {
    description: 'The snapshot that the changes begin at: the one that was asked for.',
  })
  since(): { readonly id: string } {
    return { id: this.listing.since };
  }
}

/** When the article was published, and the id of the snapshot that the list ends at. */
export function changeOrder(since: string): CursorOrder {
  return { signature: `changes ${since}`, values: ['number', 'string'] };
}

/** The page of `changes`, which are in the order of `compareChanges` and end at the snapshot `to`. */
export function changePage(
  changes: readonly ArticleChange[],
  { after, limit }: Pick<PageRequest, 'after' | 'limit'>,
  to: string,
): Page<ArticleChange> {
  const start =
    after === null ? 0 : firstBehind(changes, { publishedAt: Number(after.values[0]), id: after.id });
  const end = Math.min(start + limit, changes.length);
  return {
    items: changes.slice(start, end).map((change) => ({
      item: change,
      position: { values: [change.publishedAt, to], id: change.id },
    })),
    hasNextPage: end < changes.length,
    hasPreviousPage: start > 0,
  };
}

/** By halves: the index of the first change that stands behind `place`. */
function firstBehind(
  changes: readonly ArticleChange[],
  place: { readonly publishedAt: number; readonly id: string },
): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const change = changes[middle];
    if (change !== undefined && compareChanges(change, place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
