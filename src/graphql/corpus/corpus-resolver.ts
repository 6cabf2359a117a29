/** The way to the corpus itself, and those of its fields that the snapshot does not decide. */
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { DateTimeScalar } from '../scalars/date-time-scalar.js';
import { type CorpusAnswer, type CorpusHealth, corpusHealths, CorpusObject } from './corpus-object.js';
import { corpusOf } from './corpus-of.js';

@Resolver(() => CorpusObject)
export class CorpusResolver {
  @Query(() => CorpusObject, {
    description: 'All that this server answers from: its snapshot, its health and its counts.',
  })
  corpus(@Ctx() { loaders }: RequestContext): CorpusAnswer {
    return corpusOf(loaders.summary);
  }

  /** Two processes load one snapshot at two moments. */
  @FieldResolver(() => DateTimeScalar)
  loadedAt(@Root() corpus: CorpusAnswer, @Ctx() { markVolatile }: RequestContext): string {
    markVolatile();
    return corpus.loadedAt;
  }

  /** True now, as all health: never stored beyond its truth. */
  @FieldResolver(() => corpusHealths)
  health(@Root() corpus: CorpusAnswer, @Ctx() { markVolatile }: RequestContext): CorpusHealth {
    markVolatile();
    return corpus.health;
  }
}
