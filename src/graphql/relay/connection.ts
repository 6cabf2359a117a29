/**
 * Relay connections: a page is fetched once however its nodes, edges and pageInfo are selected, the count only when it
 * is, and neither for the sake of the other. Specification: https://relay.dev/graphql/connections.htm
 */
import { Field, Int, ObjectType } from 'type-graphql';
import type { Page } from '../../model/page.js';
import { type CursorOrder, encodeCursor } from './cursor.js';
import { PageInfo, type PageInfoAnswer, pageInfoOf } from './page-info.js';
import { Snapshot } from './snapshot.js';

/** What a connection answers from. `page` and `totalCount` are asked for as often as they are selected: load them through a loader. */
export interface Listing<Item> {
  readonly order: CursorOrder;
  readonly page: () => Promise<Page<Item>>;
  readonly totalCount: () => number | Promise<number>;
  readonly snapshotId: string;
}

/** Any class, abstract ones too: those of object types are never instantiated. */
export type ObjectClass = abstract new () => unknown;

/** What `ConnectionOf` needs to know of a noun. */
export interface ConnectionTraits<Item, Edge extends { readonly node: unknown }, List extends Listing<Item>> {
  readonly node: ObjectClass;
  readonly edge: ObjectClass;
  /** The noun in the plural, for descriptions. */
  readonly plural: string;
  /** An edge without its cursor. */
  readonly edgeOf: (item: Item, listing: List) => Omit<Edge, 'cursor'>;
}

/** The fields that every connection has; a noun's connection extends the class and brings its name and description. */
export function ConnectionOf<
  Item,
  Edge extends { readonly node: unknown },
  List extends Listing<Item> = Listing<Item>,
>(traits: ConnectionTraits<Item, Edge, List>): new (listing: List) => { readonly listing: List } {
  const { node, edge, plural, edgeOf } = traits;

  @ObjectType({ description: `The fields of every connection, for ${plural}.` })
  class Connection {
    constructor(readonly listing: List) {}

    @Field(() => [node], { description: `This page of ${plural}, in the order of the list.` })
    async nodes(): Promise<unknown[]> {
      const page = await this.listing.page();
      return page.items.map(({ item }) => edgeOf(item, this.listing).node);
    }

    @Field(() => [edge], {
      description: `This page of ${plural} with their cursors, in the order of the list.`,
    })
    async edges(): Promise<unknown[]> {
      const { order } = this.listing;
      const page = await this.listing.page();
      return page.items.map(({ item, position }) => ({
        ...edgeOf(item, this.listing),
        cursor: encodeCursor(order, position),
      }));
    }

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    async pageInfo(): Promise<PageInfoAnswer> {
      return pageInfoOf(await this.listing.page(), this.listing.order);
    }

    @Field(() => Int, {
      description: `How many ${plural} there are on all pages together, 0 or more. It costs nothing unless it is selected.`,
    })
    totalCount(): number | Promise<number> {
      return this.listing.totalCount();
    }

    @Field(() => Snapshot, { description: 'The state of the corpus that this list was read from.' })
    snapshot(): { readonly id: string } {
      return { id: this.listing.snapshotId };
    }
  }
  return Connection;
}
