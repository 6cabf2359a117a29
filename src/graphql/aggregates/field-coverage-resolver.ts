/** The way from the corpus to how far its fields are filled in. */
import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { CorpusObject } from '../corpus/corpus-object.js';
import { type FieldCoverageAnswer, FieldCoverageObject } from './field-coverage-object.js';
import { shareOf } from './share.js';

@Resolver(() => CorpusObject)
export class FieldCoverageResolver {
  @FieldResolver(() => [FieldCoverageObject], {
    description:
      'For each field of `Article`, in the order of the schema, how many articles have it and what it holds: what there is to ask for.',
  })
  async fieldCoverage(@Ctx() { loaders }: RequestContext): Promise<FieldCoverageAnswer[]> {
    const { articleCount } = loaders.summary;
    const coverage = await loaders.fieldCoverage();
    return coverage.map((field) => ({ ...field, share: shareOf(field.count, articleCount) }));
  }
}
