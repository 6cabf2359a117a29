/** The way to the corpus itself. */
import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { type CorpusAnswer, CorpusObject } from './corpus-object.js';
import { corpusOf } from './corpus-of.js';

@Resolver()
export class CorpusResolver {
  @Query(() => CorpusObject, {
    description: 'All that this server answers from: its snapshot, its health and its counts.',
  })
  corpus(@Ctx() { loaders }: RequestContext): CorpusAnswer {
    return corpusOf(loaders.summary);
  }
}
