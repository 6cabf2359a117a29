/** The URLs of a story. Only absolute http and https URLs exist; `model/canonical-url.ts` is their law. */
import { canonicalUrl } from '../../model/canonical-url.js';
import { describeValue } from './describe-value.js';
import { drop } from './read-value.js';
import { missingOrMisspelt, wrong, type Refusal } from './refusals.js';
import type { Section } from './section.js';

/** Where a story is: `url` is the canonical form of `webUrl`, else of `originalUrl`. */
export interface Address {
  readonly url: string;
  readonly webUrl: string | null;
  readonly originalUrl: string | null;
}

const expected = 'an absolute http or https URL of at most 2,048 characters without white space';

/** The address of a story, or null with the refusals. Where one of the two URLs serves, a wrong other one is dropped. */
export function readAddress(section: Section, refusals: Refusal[]): Address | null {
  const { map } = section;
  const webUrl = usableUrl(map['webUrl']);
  const originalUrl = usableUrl(map['originalUrl']);
  const url = webUrl?.canonical ?? originalUrl?.canonical;
  const isWebUrlWrong = webUrl === null && isGiven(map['webUrl']);
  const isOriginalUrlWrong = originalUrl === null && isGiven(map['originalUrl']);
  if (url !== undefined) {
    if (isWebUrlWrong) dropUrl(section, 'webUrl');
    if (isOriginalUrlWrong) dropUrl(section, 'originalUrl');
    return { url, webUrl: webUrl?.written ?? null, originalUrl: originalUrl?.written ?? null };
  }
  if (isWebUrlWrong) refusals.push(wrongUrl(section, 'webUrl'));
  if (isOriginalUrlWrong) refusals.push(wrongUrl(section, 'originalUrl'));
  if (!isWebUrlWrong && !isOriginalUrlWrong) refusals.push(noUrl(section));
  return null;
}

function noUrl({ map, prefix }: Section): Refusal {
  const isUrl = (value: unknown): boolean => usableUrl(value) !== null;
  const noWebUrl = missingOrMisspelt(map, prefix, 'webUrl', `${expected}, or originalUrl,`, isUrl);
  if (noWebUrl.at !== undefined) return noWebUrl;
  const noOriginalUrl = missingOrMisspelt(map, prefix, 'originalUrl', expected);
  return noOriginalUrl.at === undefined ? noWebUrl : noOriginalUrl;
}

/** An alias of a story (`ampWebUrl`, `cdnAmpWebUrl`) as written, or null; an unusable one is reported and dropped. */
export function readAlias(section: Section, key: string): string | null {
  const value = section.map[key];
  const url = usableUrl(value);
  if (url === null && isGiven(value)) dropUrl(section, key);
  return url?.written ?? null;
}

function dropUrl({ map, prefix, findings }: Section, key: string): void {
  drop(findings, prefix + key, map[key], expected, urlAdvice(map[key]));
}

function wrongUrl({ map, prefix }: Section, key: string): Refusal {
  return wrong(prefix + key, describeValue(map[key]), expected, urlAdvice(map[key]));
}

function urlAdvice(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) && !/^https?:/i.test(text))
    return 'Write an address that begins with https:// or http://.';
  if (/\s/.test(text)) return 'Write %20 for white space within the address.';
  return /^https?:\/\//i.test(text) ? 'Write the address as a browser shows it.' : 'Begin with https://.';
}

/** A URL without the white space around it, and its canonical form. */
function usableUrl(value: unknown): { written: string; canonical: string } | null {
  if (typeof value !== 'string') return null;
  const written = value.trim();
  const canonical = canonicalUrl(written);
  return canonical === null ? null : { written, canonical };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '');
}
