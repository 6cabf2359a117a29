/** The key of a provider: a host name in lower case (as URLs write it), without `www.`, port or trailing dot. */
import { getDomain } from 'tldts';
import { canParseUrl } from '../../model/can-parse-url.js';
import { providerDomain } from '../../model/provider-domain.js';

/** A domain and whether a URL stood in its place. */
export interface Domain {
  readonly domain: string;
  readonly wasUrl: boolean;
}

/** The longest name that the domain name system has, in characters (RFC 1035, section 2.3.4, without its lengths). */
const longestDomain = 253;
/** White space and what separates the parts of a URL that a host is none of. */
const neverInHost = /[\s\p{Cc}\\?#@%<>"^`{|}]/u;

/**
 * What nearly every domain is: lower-case ASCII labels, none empty, encoded by `xn--` or a number at the end. Such a text is its own
 * domain, but for `www.`.
 */
const plainDomain = /^(?!www\.)[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]+$/;

/** The domain that `text` names, or null when it names none. A host has a dot, but for `localhost`. */
export function parseDomain(text: string): Domain | null {
  if (text.length <= longestDomain && plainDomain.test(text)) return { domain: text, wasUrl: false };
  return parseAnyDomain(text);
}

/** The same for every text by a parser of URLs. Exported for the test that compares the two. */
export function parseAnyDomain(text: string): Domain | null {
  const trimmed = text.trim();
  const url = /^https?:\/\//i.test(trimmed)
    ? trimmed
    : /^[^/]+\//.test(trimmed)
      ? `https://${trimmed}`
      : null;
  if (url !== null) return canParseUrl(url) ? named(new URL(url).hostname, true) : null;
  if (neverInHost.test(trimmed) || trimmed.startsWith('/') || !canParseUrl(`https://${trimmed}`)) return null;
  const { hostname } = new URL(`https://${trimmed}`);
  // `1.5` and `2020` would become addresses (1.0.0.5): a number is no domain.
  const isRewrittenNumber = /^[\d.]+$/.test(hostname) && hostname !== trimmed.replace(/:\d+$/, '');
  return isRewrittenNumber ? null : named(hostname, false);
}

/** The registrable domain of a canonical URL by the public suffix list; its host name when it has none (an IP address). */
export function registrableDomain(url: string): string {
  const { hostname } = new URL(url);
  return getDomain(hostname) ?? (providerDomain(hostname) || hostname); // a host of dots alone stays one
}

function named(hostname: string, wasUrl: boolean): Domain | null {
  const domain = providerDomain(hostname);
  if (domain.length > longestDomain) return null;
  const isHost = /[^.]\.[^.]/.test(domain) || domain === 'localhost' || domain.startsWith('[');
  return isHost && !domain.includes('..') && !domain.startsWith('.') ? { domain, wasUrl } : null;
}
