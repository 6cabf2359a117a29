/** How a client may write a provider's domain. */
const hostAndPort = /^[^\s/?#@:]+(?::\d+)?$/;

/**
 * The key that a domain is asked by: the host as URLs write it (lower case, punycode), without `www.`, port or trailing
 * dot. What is no host is answered as it is: no provider has it.
 */
export function domainKey(domain: string): string {
  const text = domain.trim();
  if (!hostAndPort.test(text) || !URL.canParse(`https://${text}`)) return text;
  const host = new URL(`https://${text}`).hostname.replace(/\.$/, '');
  return /^www\..+\../.test(host) ? host.slice('www.'.length) : host;
}
