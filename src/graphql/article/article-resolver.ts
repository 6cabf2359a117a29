/** The fields of `Article` that take arguments or lead to other entities. Other entities come through loaders, in batches. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { duplicateIdsOf, type Article } from '../../model/article.js';
import type { Image } from '../../model/image.js';
import type { Provider } from '../../model/provider.js';
import type { Topic } from '../../model/topic.js';
import type { RequestContext } from '../context.js';
import { ImageObject } from '../image/image-object.js';
import { ProviderObject } from '../provider/provider-object.js';
import { PagingArguments } from '../relay/paging-arguments.js';
import { TopicObject } from '../topic/topic-object.js';
import { ExcerptArguments, ImageArguments, ImagesArguments, inRange } from './article-arguments.js';
import { ArticleListArguments } from './article-list-arguments.js';
import { ArticleObject } from './article-object.js';

import { chosenImages, preferredImage } from './image-choice.js';
import { MentionedByConnection, mentionedByConnection } from './mentioned-by-connection.js';
import { RelatedConnection, relatedConnection } from './related-connection.js';
import { shortenExcerpt } from './shorten-excerpt.js';

@Resolver(() => ArticleObject)
export class ArticleResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The first sentences, as plain text, or what the editors wrote instead; null when there are none.',
  })
  excerpt(@Root() { excerpt }: Article, @Args(() => ExcerptArguments) args: ExcerptArguments): string | null {
    const maxLength = inRange('maxLength', args.maxLength, {
      from: 1,
      advice: 'Leave it out for the whole text.',
    });
    return excerpt === null || maxLength === null ? excerpt : shortenExcerpt(excerpt, maxLength);
  }

  @FieldResolver(() => [ImageObject], {
    description: 'The pictures that the document gives, in its order; empty when it gives none.',
  })
  images(
    @Root() { images }: Article,
    @Args(() => ImagesArguments) args: ImagesArguments,
    @Ctx() { loaders }: RequestContext,
  ): readonly Image[] {
    const minWidth = inRange('minWidth', args.minWidth, {
      from: 0,
      advice: 'Leave it out for images of every width.',
    });
    const first = inRange('first', args.first, {
      from: 0,
      to: loaders.limits.pageLimit,
      advice: 'Leave it out for all images.',
    });
    return chosenImages(images, minWidth, first);
  }

  @FieldResolver(() => ImageObject, {
    nullable: true,
    description: 'One picture to show; null when the article has none.',
  })
  image(@Root() { images }: Article, @Args(() => ImageArguments) { prefer }: ImageArguments): Image | null {
    return preferredImage(images, prefer);
  }

  @FieldResolver(() => ProviderObject, {
    description:
      'Who published it. Where the document does not say, the registrable domain of the URL stands in.',
  })
  provider(
    @Root() { providerDomain }: Article,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Provider | null> {
    return loaders.providerByDomain.load(providerDomain);
  }

  @FieldResolver(() => [TopicObject], {
    description: 'What it is about, in the order of the document; empty for an article known by mention.',
  })
  topics(
    @Root() { topicSlugs }: Article,
    @Ctx() { loaders }: RequestContext,
  ): Promise<(Topic | null)[]> | readonly Topic[] {
    return topicSlugs.length === 0
      ? []
      : Promise.all(topicSlugs.map((slug) => loaders.topicBySlug.load(slug)));
  }

  @FieldResolver(() => RelatedConnection, {
    description:
      "The other articles of its story: the editors' list, in their order. Empty for an article known by mention.",
  })
  related(
    @Root() article: Article,
    @Args(() => PagingArguments) paging: PagingArguments,
    @Ctx() { loaders }: RequestContext,
  ): RelatedConnection {
    return relatedConnection(article, paging, loaders);
  }

  @FieldResolver(() => MentionedByConnection, {
    description: 'The articles whose "related" lists name this one: the way back. Newest first by default.',
  })
  mentionedBy(
    @Root() article: Article,
    @Args(() => ArticleListArguments) list: ArticleListArguments,
    @Ctx() context: RequestContext,
  ): MentionedByConnection {
    return mentionedByConnection(article, list, context);
  }

  @FieldResolver(() => [ArticleObject], {
    description:
      'The articles of other documents with the same canonical URL: the lead first (published, then newest, then by ' +
      'path). Empty for nearly every article.',
  })
  duplicates(
    @Root() article: Article,
    @Ctx() { loaders, budget }: RequestContext,
  ): Promise<(Article | null)[]> | readonly Article[] {
    // Before they are loaded, and as members of a list once more: thousands of documents can have one URL.
    budget.take(article.sameUrlIds.length);
    return article.sameUrlIds.length === 0
      ? []
      : Promise.all(duplicateIdsOf(article).map((id) => loaders.articleById.load(id)));
  }
}
