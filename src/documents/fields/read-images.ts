/** The pictures of a story, a provider or an organization. */
import type { ImageFields } from '../document.js';
import { readableText } from './character-references.js';
import { describeValue } from './describe-value.js';
import { reportMisspeltKeys } from './misspelt-keys.js';
import { drop, readBoolean, readInteger, readBoundedList, readText } from './read-value.js';
import { resourceUrl } from './resource-url.js';
import { isMap, type Section } from './section.js';

/** The usable images in the document's order, of at most 100; an unusable one is dropped with a problem. */
export function readImages(section: Section): readonly ImageFields[] {
  const images: ImageFields[] = [];
  readBoundedList(section, 'images').forEach((value, index) => {
    const image = readImage(section, value, `${section.prefix}images[${index}]`);
    if (image !== null) images.push(image);
  });
  return images;
}

function readImage({ findings }: Section, value: unknown, field: string): ImageFields | null {
  if (!isMap(value)) {
    drop(findings, field, value, 'a map with url', 'Write "url: " before the address, or remove the image.');
    return null;
  }
  const image: Section = { map: value, prefix: `${field}.`, findings };
  reportMisspeltKeys(image, 'image');
  const written = value['url'];
  const url = typeof written === 'string' ? resourceUrl(written) : null;
  if (url === null) {
    const message = `${field}.url is ${describeValue(written)}; an http or https URL or a relative path is expected, so the image is left out.`;
    const suggestion = 'Write the address of the image, beginning with https://, or remove the image.';
    findings.add({ code: 'VALUE_DROPPED', field: `${field}.url`, message, suggestion });
    return null;
  }
  return {
    url,
    width: readInteger(image, 'width', 1),
    height: readInteger(image, 'height', 1),
    title: readableText(readText(image, 'title') ?? ''),
    isCached: readBoolean(image, 'isCached'),
    field,
  };
}
