/**
 * The schema's `Article`, as far as its fields are properties of the store's article. What leads to another entity, or
 * takes arguments, stands in `article-resolver.ts`: classes that import each other do not load.
 */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Article, ArticleType } from '../../model/article.js';
import { NodeInterface } from '../node/node-interface.js';
import { DateTimeScalar } from '../scalars/date-time-scalar.js';
import { UrlScalar } from '../scalars/url-scalar.js';
import { SourceDocumentObject } from './source-document-object.js';

export const articleTypes = {
  ARTICLE: 'ARTICLE',
  VIDEO: 'VIDEO',
  OTHER: 'OTHER',
} as const satisfies Record<ArticleType, ArticleType>;

registerEnumType(articleTypes, {
  name: 'ArticleType',
  description: 'What an article is made of.',
  valuesConfig: {
    ARTICLE: { description: 'Text to read. Also where the document does not say.' },
    VIDEO: {
      description:
        'A video: "featuredContent" embeds it, and "embedUrl" is the address of its player; either may be null.',
    },
    OTHER: {
      description: 'The document gives a type that is neither; "document.frontMatter" has it as written.',
    },
  },
});

@ObjectType('Article', {
  description:
    'A story that someone published: one for each document of the corpus, and one for each URL that only "related" lists ' +
    'name (then it is known by mention, and "document" is null).',
  implements: NodeInterface,
  simpleResolvers: true,
})
export abstract class ArticleObject extends NodeInterface implements Partial<Article> {
  @Field(() => String, {
    description:
      'The headline, as plain text: character references are decoded, white space at the ends is cut.',
  })
  abstract readonly title: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The section of the site it was filed under, such as `news`; null when the document does not say.',
  })
  abstract readonly category: string | null;

  @Field(() => articleTypes, {
    description: 'Text, video or something else; ARTICLE when the document does not say.',
  })
  abstract readonly type: ArticleType;

  @Field(() => DateTimeScalar, {
    description: 'When it was published, in UTC, such as `2020-06-11T17:56:00Z`.',
  })
  abstract readonly publishedDateTime: string;

  @Field(() => UrlScalar, {
    description:
      'The canonical URL: "webUrl", else "originalUrl", with scheme and host in lower case and without default port, ' +
      'fragment and tracking parameters (`utm_*`, `gclid`, `fbclid`, `mc_cid`, `mc_eid`). Several documents may share it.',
  })
  abstract readonly url: string;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Where to read it, as written; null for most videos.',
  })
  abstract readonly webUrl: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Where it appeared first, as written; null when the document does not say.',
  })
  abstract readonly originalUrl: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description:
      'Its AMP page (a light page for phones) at the publisher, as written; null when there is none.',
  })
  abstract readonly ampWebUrl: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: "Its AMP page in Google's cache, as written; null when there is none.",
  })
  abstract readonly cdnAmpWebUrl: string | null;

  @Field(() => String, {
    description:
      'The host of "url", in lower case, with the port when it is not the default one: `www.example.com`.',
  })
  abstract readonly host: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The editors' score: 0 or more, no percentage, and without an upper bound (0 to 189 has been seen); null when not given.",
  })
  abstract readonly quality: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The score of the story that this article leads, 0 or more: its quality and about 10 for each related article; -1 when it ' +
      'leads no story, null when not given.',
  })
  abstract readonly heat: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the site shows it as the lead of its story; null when the document does not say.',
  })
  abstract readonly published: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'UNTRUSTED HTML, exactly as the document has it, mostly the `<iframe>` of a video: sanitize it before it comes near ' +
      'a page, or use "embedUrl" instead. Null when there is none.',
  })
  abstract readonly featuredContent: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description:
      'The https address that "featuredContent" embeds, such as `https://video.example/embed/7`; null when there is none.',
  })
  abstract readonly embedUrl: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Ciphertext that the curation service keeps for itself. Null unless the server was started with `--expose-secured` ' +
      'and the document has it.',
  })
  abstract readonly secured: string | null;

  @Field(() => SourceDocumentObject, {
    nullable: true,
    description: 'The file that the article comes from; null for an article known by mention.',
  })
  abstract readonly document: Article['document'];
}
