/** The entry points to articles. A key that is unknown or malformed finds null, never an error. */
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Article } from '../../model/article.js';
import type { RequestContext } from '../context.js';
import { assertKeyCount } from '../errors/assert-key-count.js';
import type { Loaders } from '../loaders/loaders.js';
import { ArticleByInput } from './article-by-input.js';
import { ArticleConnection, articleConnection } from './article-connection.js';
import { ArticleListArguments } from './article-list-arguments.js';
import { ArticleObject } from './article-object.js';

@Resolver()
export class ArticleQueries {
  @Query(() => ArticleObject, {
    nullable: true,
    description: 'One article by its id, its path or a URL; null when there is none.',
  })
  article(
    @Arg('by', () => ArticleByInput, {
      description: 'What the article is known by: exactly one of id, path and url.',
    })
    { id, path, url }: ArticleByInput,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Article | null> | null {
    if (id !== undefined) return loaders.articleById.load(id);
    if (path !== undefined) return articleByPath(path, loaders);
    return url === undefined ? null : loaders.articleByUrl.load(url);
  }

  @Query(() => [ArticleObject], {
    nullable: 'items',
    description:
      'The articles with these URLs, in the order asked; null in the place of a URL that is unknown or no URL at all.',
  })
  articlesByUrl(
    @Arg('urls', () => [String], {
      description:
        'At most 100 URLs, each as in `article(by: {url})`. One that stands twice is answered twice.',
    })
    urls: readonly string[],
    @Ctx() { loaders }: RequestContext,
  ): Promise<(Article | null)[]> {
    assertKeyCount('urls', urls, loaders.limits);
    return Promise.all(urls.map((url) => loaders.articleByUrl.load(url)));
  }

  @Query(() => ArticleConnection, {
    description:
      'All articles, those known by mention and those not published included. Newest first by default.',
  })
  articles(
    @Args(() => ArticleListArguments) list: ArticleListArguments,
    @Ctx() context: RequestContext,
  ): ArticleConnection {
    return articleConnection({}, list, context);
  }
}

/** A path as it stands in any root wins over `root:path`, for a path may hold a colon. */
async function articleByPath(path: string, loaders: Loaders): Promise<Article | null> {
  const plain = await loaders.articleByPath.load({ root: null, path });
  const colon = path.indexOf(':');
  if (plain !== null || colon < 0) return plain;
  return loaders.articleByPath.load({ root: path.slice(0, colon), path: path.slice(colon + 1) });
}
