/**
 * The key of a provider: a host name as URLs write it (lower case, punycode), without `www.` or trailing dot. `www.` stays where
 * nothing but a top-level name would be left (`www.com`).
 */
export function providerDomain(hostname: string): string {
  const host = hostname.replace(/\.$/, '');
  return /^www\..+\../.test(host) ? host.slice('www.'.length) : host;
}
