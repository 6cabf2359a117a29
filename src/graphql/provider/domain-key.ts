/** How a client may write a provider's domain. */
import { canParseUrl } from '../../model/can-parse-url.js';
import { providerDomain } from '../../model/provider-domain.js';

const hostAndPort = /^[^\s/?#@:]+(?::\d+)?$/;

/**
 * The key that a domain is asked by: the host as URLs write it (lower case, punycode), without `www.`, port or trailing
 * dot. What is no host is answered as it is: no provider has it.
 */
export function domainKey(domain: string): string {
  const text = domain.trim();
  if (!hostAndPort.test(text) || !canParseUrl(`https://${text}`)) return text;
  return providerDomain(new URL(`https://${text}`).hostname);
}
