/**
 * Where an image is. An absolute URL stays as it is. A relative one resolves against the site's URL; without that, it is the
 * absolute provider logo of the same file name that documents of the same root use most, or, where they use none, those of
 * the other roots; else the image is left out.
 *
 * A URL that begins with `/` starts at the site's base path, not at its host: these documents are written for Jekyll,
 * whose `baseurl` is put before such URLs. With the site `https://host/site/`, `/assets/a.png` is
 * `https://host/site/assets/a.png`; a URL that has the base path already is not given it twice.
 */
import type { ImageFields, ProviderFields, ReadDocument } from '../documents/document.js';
import { canParseUrl } from '../model/can-parse-url.js';
import type { Image } from '../model/image.js';
import { paced, type Steps } from '../model/steps.js';
import { compareCodePoints } from '../model/text-order.js';

const absolute = /^https?:\/\//i;

/** The image of a file of the root `root` with its absolute URL, frozen; null when it is left out. */
export type ResolveImage = (image: ImageFields, root: string) => Image | null;

/** The base that relative URLs resolve against: the site's URL without query and fragment, ending with `/`. Throws TypeError for what is no absolute http or https URL. */
export function siteBase(siteUrl: string): string {
  if (!absolute.test(siteUrl) || !canParseUrl(siteUrl)) {
    throw new TypeError(`siteUrl: expected an absolute http or https URL, got ${JSON.stringify(siteUrl)}`);
  }
  const { origin, pathname } = new URL(siteUrl);
  return `${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}`;
}

/**
 * Prepares the law for one corpus. Without a base, all logos are gathered where any URL is relative, because it may ask for any of them: 250 ms over 30,000 documents,
 * which most corpora need not spend.
 */
export function* imageResolver(
  base: string | null,
  documents: readonly ReadDocument[],
  organizations: readonly Pick<ProviderFields, 'images'>[] = [],
): Steps<ResolveImage> {
  const resolveRelative =
    base !== null
      ? (url: string) => againstSite(url, base)
      : (yield* hasRelative(documents, organizations))
        ? logoFinder(yield* logosByFileName(documents))
        : () => null;
  return (image, root) => {
    const url = absolute.test(image.url) ? image.url : resolveRelative(image.url, root);
    if (url === null) return null;
    const { width, height, title, isCached } = image;
    return Object.freeze({ url, width, height, title, isCached });
  };
}

function* hasRelative(
  documents: readonly ReadDocument[],
  organizations: readonly Pick<ProviderFields, 'images'>[],
): Steps<boolean> {
  const isRelative = ({ url }: ImageFields): boolean => !absolute.test(url);
  if (organizations.some(({ images }) => images.some(isRelative))) return true;
  for (const { fields } of documents) {
    yield;
    if (fields.images.some(isRelative) || fields.provider.images.some(isRelative)) return true;
    for (const { images, provider } of fields.related) {
      if (images.some(isRelative) || provider.images.some(isRelative)) return true;
    }
  }
  return false;
}

function againstSite(relative: string, base: string): string | null {
  const basePath = new URL(base).pathname;
  const fromHost = relative.startsWith('//') || relative.startsWith(basePath);
  const reference = relative.startsWith('/') && !fromHost ? `.${relative}` : relative;
  if (!canParseUrl(reference, base)) return null;
  const url = new URL(reference, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

function logoFinder(logos: Logos): (relative: string, root: string) => string | null {
  return (relative, root) => {
    const name = fileName(relative);
    if (name === '') return null;
    return logos.byRoot.get(root)?.get(name) ?? logos.ofAll.get(name) ?? null;
  };
}

/** By file name the absolute provider logo used most; among equals the first by code point. The order of roots means nothing. */
interface Logos {
  readonly byRoot: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly ofAll: ReadonlyMap<string, string>;
}

function* logosByFileName(documents: readonly ReadDocument[]): Steps<Logos> {
  const uses = new Map<string, Map<string, number>>();
  for (const { root, fields } of documents) {
    yield;
    let ofRoot = uses.get(root);
    if (ofRoot === undefined) uses.set(root, (ofRoot = new Map<string, number>()));
    countLogos(fields.provider, ofRoot);
    for (const { provider } of fields.related) countLogos(provider, ofRoot);
  }
  const usesOfAll = new Map<string, number>();
  const byRoot = new Map<string, ReadonlyMap<string, string>>();
  for (const [root, ofRoot] of uses) {
    const isDue = paced();
    for (const [url, count] of ofRoot) {
      if (isDue()) yield;
      usesOfAll.set(url, (usesOfAll.get(url) ?? 0) + count);
    }
    byRoot.set(root, yield* mostUsedByFileName(ofRoot));
  }
  return { byRoot, ofAll: yield* mostUsedByFileName(usesOfAll) };
}

function countLogos({ images }: ProviderFields, uses: Map<string, number>): void {
  for (const { url } of images) if (absolute.test(url)) uses.set(url, (uses.get(url) ?? 0) + 1);
}

function* mostUsedByFileName(uses: ReadonlyMap<string, number>): Steps<ReadonlyMap<string, string>> {
  const logos = new Map<string, string>();
  const isDue = paced();
  for (const [url, count] of uses) {
    if (isDue()) yield;
    const name = fileName(url.replace(absolute, ''));
    const best = logos.get(name);
    const lead = best === undefined ? 1 : count - (uses.get(best) ?? 0) || compareCodePoints(best, url);
    if (lead > 0) logos.set(name, url);
  }
  return logos;
}

/** The last part of a path, without query and fragment; empty when it ends with `/`. */
function fileName(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  return path.slice(path.lastIndexOf('/') + 1);
}
