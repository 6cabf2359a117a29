/**
 * When two URLs are the same article: the canonical form of an http or https URL. It is the URL as written, but scheme
 * and host in lower case, default port and fragment dropped, and exactly the tracking parameters `utm_*`, `gclid`,
 * `fbclid`, `mc_cid`, `mc_eid` dropped. Nothing else is touched: no trailing slash, `www.`, order or escape games.
 */
import { canParseUrl } from './can-parse-url.js';

const absoluteUrl = /^(https?):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is;
/** White space, controls, and what a URL parser would silently turn into something else. */
const neverInUrl = /[\s\p{Cc}\\<>"]/u;
const isAscii = /^[\x00-\x7f]*$/;
/**
 * What nearly every URL is: a host of lower-case ASCII labels (none empty, encoded by `xn--` or a number at the end), no port, and
 * printable ASCII without query, fragment and what a parser would change. Such a URL is its own canonical form.
 */
const plainUrl = /^https?:\/\/[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]+(?:\/[!$-;=@-[\]-~]*)?$/;
const trackingParameter = /^(?:utm_[^=]*|gclid|fbclid|mc_cid|mc_eid)(?:=|$)/;

/** The canonical form of `text`, or null when it is no absolute http or https URL. At most 2,048 characters. */
export function canonicalUrl(text: string): string | null {
  return text.length <= 2048 && plainUrl.test(text) ? text : anyCanonicalUrl(text);
}

/** The same for every text by a parser of URLs. Exported for the test that compares the two. */
export function anyCanonicalUrl(text: string): string | null {
  if (text.length > 2048 || neverInUrl.test(text) || !canParseUrl(text)) return null;
  const [, scheme, authority, path, query] = absoluteUrl.exec(text) ?? [];
  if (scheme === undefined || authority === undefined || authority === '') return null;
  const lowerScheme = scheme.toLowerCase();
  const lowerAuthority = canonicalAuthority(authority, lowerScheme);
  const url = `${lowerScheme}://${lowerAuthority}${path ?? ''}${withoutTracking(query ?? '')}`;
  // Beyond ASCII, lower case can be another name, which a parser may refuse: `xn--ẞ*-` is taken and `xn--ß*-` is not.
  return isAscii.test(authority) || canParseUrl(url) ? url : null;
}

/** Host, and port when it is not the default one, of a canonical URL. */
export function hostOf(canonical: string): string {
  const authority = /^https?:\/\/([^/?#]*)/.exec(canonical)?.[1] ?? '';
  return authority.slice(authority.lastIndexOf('@') + 1);
}

function canonicalAuthority(authority: string, scheme: string): string {
  const at = authority.lastIndexOf('@') + 1;
  const hostAndPort = authority.slice(at).toLowerCase();
  return (
    authority.slice(0, at) + hostAndPort.replace(scheme === 'https' ? /:(?:0*443)?$/ : /:(?:0*80)?$/, '')
  );
}

function withoutTracking(query: string): string {
  if (query === '') return '';
  const parameters = query.slice(1).split('&');
  const kept = parameters.filter((parameter) => !trackingParameter.test(parameter));
  if (kept.length === parameters.length) return query;
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}
