/** Look-ups by global id: `node` and `nodes`. An id that names nothing, whatever it looks like, is null. */
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { corpusId, nodeKindOf } from '../../model/node-id.js';
import type { RequestContext } from '../context.js';
import { corpusOf } from '../corpus/corpus-of.js';
import { assertKeyCount } from '../errors/assert-key-count.js';
import type { Loaders } from '../loaders/loaders.js';
import { NodeInterface } from './node-interface.js';

/** What a node's type is told from: see `node-interface.ts`. */
interface Identified {
  readonly id: string;
}

@Resolver()
export class NodeResolver {
  @Query(() => NodeInterface, {
    nullable: true,
    description:
      'The object with this id; null when nothing has it. The id of an article known by mention goes on resolving when ' +
      'its document arrives: it then answers with the article of the document, whose own id is another.',
  })
  node(
    @Arg('id', () => ID, { description: 'The "id" of an article, a provider, a topic or the corpus.' })
    id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Identified | null> {
    return nodeById(id, loaders);
  }

  @Query(() => [NodeInterface], {
    nullable: 'items',
    description:
      'The objects with these ids, in the order asked; null in the place of an id that nothing has.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'At most 100 ids. One that stands twice is answered twice.' })
    ids: readonly string[],
    @Ctx() { loaders }: RequestContext,
  ): Promise<(Identified | null)[]> {
    assertKeyCount('ids', ids, loaders.limits);
    return Promise.all(ids.map((id) => nodeById(id, loaders)));
  }
}

async function nodeById(id: string, loaders: Loaders): Promise<Identified | null> {
  const kind = nodeKindOf(id);
  if (kind === null) return null;
  if (kind === 'corpus') return id === corpusId ? corpusOf(loaders.summary) : null;
  return (await loaders.nodeById.load(id))?.node ?? null;
}
