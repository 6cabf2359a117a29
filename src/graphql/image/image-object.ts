/** The schema's `Image`: the store's image as it is. `image-resolver.ts` adds what is computed. */
import { Field, Int, ObjectType } from 'type-graphql';
import type { Image } from '../../model/image.js';
import { UrlScalar } from '../scalars/url-scalar.js';

@ObjectType('Image', {
  description:
    'A picture of an article or a logo of a provider, as a document describes it. It is not fetched.',
  simpleResolvers: true,
})
export abstract class ImageObject implements Image {
  @Field(() => UrlScalar, {
    description: 'Where the picture is, on a server of someone else; character references are decoded.',
  })
  abstract readonly url: string;

  @Field(() => Int, {
    nullable: true,
    description: 'In pixels, 1 or more; null when the document does not say.',
  })
  abstract readonly width: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'In pixels, 1 or more; null when the document does not say.',
  })
  abstract readonly height: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The caption, as plain text; null when there is none.',
  })
  abstract readonly title: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the curation service holds a copy of the picture; null when the document does not say.',
  })
  abstract readonly isCached: boolean | null;
}
