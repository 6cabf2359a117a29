/** What is computed of an image. */
import { FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { Image } from '../../model/image.js';
import { ImageObject } from './image-object.js';

@Resolver(() => ImageObject)
export class ImageResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Width divided by height, such as 1.5 for 600 x 400 pixels; null when either is unknown.',
  })
  aspectRatio(@Root() { width, height }: Image): number | null {
    return width === null || height === null ? null : width / height;
  }
}
