/**
 * The key of a provider: a host name as URLs write it (lower case, punycode), without `www.` or trailing dots. `www.` stays where
 * nothing but a top-level name would be left (`www.com`).
 */
export function providerDomain(hostname: string): string {
  let end = hostname.length;
  while (hostname[end - 1] === '.') end -= 1; // not by /\.+$/, which takes quadratic time on dots within
  const host = hostname.slice(0, end);
  return /^www\..+\../.test(host) ? host.slice('www.'.length) : host;
}
