/** Addresses of images and embedded pages as documents write them: absolute, or relative to a site that only the corpus knows. */
import { canParseUrl } from '../../model/can-parse-url.js';
import { decodeReferences } from './character-references.js';

/** White space, controls and what never stands in a URL and could end an attribute of HTML. */
const neverInUrl = /[\s\p{Cc}<>"\\]/u;

/**
 * The URL of a resource, character references decoded and trimmed: absolute http or https, or a relative reference as
 * written. `//host/x` follows the scheme of its page, and is https here. Null for anything else (`data:`, `javascript:`).
 */
export function resourceUrl(text: string): string | null {
  const decoded = decodeReferences(text).trim();
  const url = decoded.startsWith('//') ? `https:${decoded}` : decoded;
  if (neverInUrl.test(url)) return null;
  if (/^https?:\/\//i.test(url)) return canParseUrl(url) ? url : null;
  const isPath = /^[^?#:]+(?:[?#]|$)|^[^?#:]*\/[^?#]*/.test(url);
  return isPath && canParseUrl(url, 'https://site.invalid/') ? url : null;
}
