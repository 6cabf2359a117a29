/** The schema's `Provider`: the store's as it is. `provider-resolver.ts` adds its articles. */
import { Field, Int, ObjectType } from 'type-graphql';
import type { Image } from '../../model/image.js';
import type { Provider } from '../../model/provider.js';
import { ImageObject } from '../image/image-object.js';
import { NodeInterface } from '../node/node-interface.js';
import { DateTimeScalar } from '../scalars/date-time-scalar.js';

@ObjectType('Provider', {
  description:
    'Who publishes articles: a newspaper, an agency, a blog. Listed while at least one article names it.',
  implements: NodeInterface,
  simpleResolvers: true,
})
export abstract class ProviderObject extends NodeInterface implements Provider {
  @Field(() => String, {
    description: 'Its key: lower case, without a leading `www.`, such as `example.com`.',
  })
  abstract readonly domain: string;

  @Field(() => String, { description: 'The spelling that articles use most, such as `The Example`.' })
  abstract readonly name: string;

  @Field(() => [String], {
    description:
      'Every spelling in use, the most used first. Sometimes a document has a headline here by mistake.',
  })
  abstract readonly names: readonly string[];

  @Field(() => [ImageObject], { description: 'Its logos, the narrowest first; empty when none is known.' })
  abstract readonly images: readonly Image[];

  @Field(() => Int, {
    description: 'How many articles it published, 1 or more: the "totalCount" of its "articles".',
  })
  abstract readonly articleCount: number;

  @Field(() => DateTimeScalar, { description: 'When its oldest article was published, in UTC.' })
  abstract readonly firstArticleAt: string;

  @Field(() => DateTimeScalar, { description: 'When its newest article was published, in UTC.' })
  abstract readonly latestArticleAt: string;
}
