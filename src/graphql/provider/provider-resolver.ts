/** Providers: how to find them, and the way from a provider to its articles. */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Provider } from '../../model/provider.js';
import { ArticleConnection, articleConnection } from '../article/article-connection.js';
import { ArticleListArguments } from '../article/article-list-arguments.js';
import type { RequestContext } from '../context.js';
import { domainKey } from './domain-key.js';
import { ProviderConnection, providerConnection, ProviderListArguments } from './provider-connection.js';
import { ProviderObject } from './provider-object.js';

@Resolver(() => ProviderObject)
export class ProviderResolver {
  @Query(() => ProviderObject, {
    nullable: true,
    description: 'The provider with this domain; null when no article names it.',
  })
  provider(
    @Arg('domain', () => String, {
      description: 'Its domain, such as `example.com`; case and a leading `www.` do not matter. No URL.',
    })
    domain: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Provider | null> {
    return loaders.providerByDomain.load(domainKey(domain));
  }

  @Query(() => ProviderConnection, {
    description: 'All providers. Those with the most articles first by default.',
  })
  providers(
    @Args(() => ProviderListArguments) list: ProviderListArguments,
    @Ctx() { loaders }: RequestContext,
  ): ProviderConnection {
    return providerConnection(list, loaders);
  }

  @FieldResolver(() => ArticleConnection, {
    description: 'The articles it published, those known by mention included. Newest first by default.',
  })
  articles(
    @Root() { domain }: Provider,
    @Args(() => ArticleListArguments) list: ArticleListArguments,
    @Ctx() context: RequestContext,
  ): ArticleConnection {
    return articleConnection({ provider: domain }, list, context);
  }
}
