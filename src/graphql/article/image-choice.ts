/** Which of an article's images to show. Pure, synchronous, and stable: among equals the document's order decides. */
import { registerEnumType } from 'type-graphql';
import type { Image } from '../../model/image.js';

export const imagePreferences = { LARGEST: 'LARGEST', SMALLEST: 'SMALLEST', FIRST: 'FIRST' } as const;
export type ImagePreference = keyof typeof imagePreferences;

registerEnumType(imagePreferences, {
  name: 'ImagePreference',
  description:
    'Which one of the images of an article to answer. Among equals the first in the document wins.',
  valuesConfig: {
    LARGEST: { description: 'The most pixels (width x height); an image of unknown size counts as none.' },
    SMALLEST: { description: 'The fewest pixels (width x height); images of unknown size come last.' },
    FIRST: { description: 'The first in the document.' },
  },
});

/** The preferred image, or null when there is none. */
export function preferredImage(images: readonly Image[], prefer: ImagePreference): Image | null {
  if (prefer === 'FIRST') return images[0] ?? null;
  const score = prefer === 'LARGEST' ? (image: Image) => pixels(image) ?? 0 : smallness;
  let best: Image | null = null;
  for (const image of images) if (best === null || score(image) > score(best)) best = image;
  return best;
}

/** The images at least `minWidth` pixels wide (null: all of them, also those of unknown width), at most `first` of them (null: all). */
export function chosenImages(
  images: readonly Image[],
  minWidth: number | null,
  first: number | null,
): readonly Image[] {
  const wide = minWidth === null ? images : images.filter(({ width }) => width !== null && width >= minWidth);
  return first === null ? wide : wide.slice(0, first);
}

function smallness(image: Image): number {
  return -(pixels(image) ?? Infinity);
}

function pixels({ width, height }: Image): number | null {
  return width === null || height === null ? null : width * height;
}
