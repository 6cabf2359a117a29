/** Relay's Node: whatever has a global id. The id's prefix says which type it is, so no object has to. */
import { Field, ID, InterfaceType } from 'type-graphql';
import { nodeKindOf } from '../../model/node-id.js';

const typeNames = { article: 'Article', provider: 'Provider', topic: 'Topic', corpus: 'Corpus' } as const;

@InterfaceType('Node', {
  description: 'Anything with a global id. Specification: https://relay.dev/graphql/objectidentification.htm',
  resolveType: ({ id }: { readonly id: string }) => {
    const kind = nodeKindOf(id);
    return kind === null ? undefined : typeNames[kind];
  },
})
export abstract class NodeInterface {
  @Field(() => ID, {
    description:
      'Opaque and global: give it to "node" to get this object again. It is the same across restarts for as long as ' +
      'what it names is in the corpus. Never take it apart.',
    simple: true,
  })
  abstract readonly id: string;
}
