/** Images with their absolute URLs; each that cannot be resolved is left out and told (IMAGE_UNRESOLVED). */
import type { ImageFields } from '../documents/document.js';
import type { Image } from '../model/image.js';
import { type Findings, type FoundIn, quoted } from './findings.js';
import type { ResolveImage } from './resolve-images.js';

/** An image of a file with its absolute URL, frozen; null when it is left out. */
export type ImageOf = (image: ImageFields, file: FoundIn) => Image | null;

/** Puts the law of `resolve-images.ts` and the telling of its failures together. */
export function reportingImages(resolve: ResolveImage, findings: Findings): ImageOf {
  return (image, file) => {
    const found = resolve(image, file.root);
    if (found === null) reportUnresolved(image, file, findings);
    return found;
  };
}

/** The images of one file that resolve, in their order, frozen. */
export function imagesOf(images: readonly ImageFields[], file: FoundIn, imageOf: ImageOf): readonly Image[] {
  if (images.length === 0) return none;
  return Object.freeze(images.map((image) => imageOf(image, file)).filter((found) => found !== null));
}

const none: readonly Image[] = Object.freeze([]);

function reportUnresolved(image: ImageFields, file: FoundIn, findings: Findings): void {
  findings.add(file, {
    code: 'IMAGE_UNRESOLVED',
    field: `${image.field}.url`,
    message: `The image URL ${quoted(image.url, 120)} is relative, and neither a site URL nor a logo of the same file name says where it is; the image is left out.`,
    suggestion: 'Name the site with --site-url, or write the absolute URL.',
  });
}
