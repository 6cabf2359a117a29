/** Who publishes a story: by domain. A story always has a provider; at last its URL says who that is. */
import type { ProviderFields } from '../document.js';
import { describeValue, shortened } from './describe-value.js';
import { parseDomain, registrableDomain, type Domain } from './domain.js';
import { reportMisspeltKeys } from './misspelt-keys.js';
import { readImages } from './read-images.js';
import { asText, readText } from './read-value.js';
import { isMap, type Section } from './section.js';

/** The provider of the story at the canonical `url`; PROVIDER_FROM_URL is the problem when no usable domain is given. */
export function readProvider(section: Section, url: string): ProviderFields {
  const field = `${section.prefix}provider`;
  const value = section.map['provider'];
  if (!isMap(value)) {
    return { domain: domainFromUrl(section, field, value, url), name: null, images: [] };
  }
  const provider: Section = { map: value, prefix: `${field}.`, findings: section.findings };
  reportMisspeltKeys(provider, 'provider');
  const domain =
    readDomain(provider)?.domain ?? domainFromUrl(section, `${field}.domain`, value['domain'], url);
  return { domain, name: readText(provider, 'name')?.trim() ?? null, images: readImages(provider) };
}

/** The domain of a provider or an organization; null, without a problem, when it is missing or unusable. */
export function readDomain({ map, prefix, findings }: Section): Domain | null {
  const field = `${prefix}domain`;
  const text = asText(map['domain'], field, findings);
  const domain = text === null ? null : parseDomain(text);
  if (domain?.wasUrl === true) {
    const message = `${field} is the URL ${describeValue(text)}; a domain is expected, so its host ${shortened(domain.domain)} is used.`;
    findings.add({ code: 'PROVIDER_DOMAIN_IS_URL', field, message, suggestion: `Write ${domain.domain}.` });
  }
  return domain;
}

function domainFromUrl({ findings }: Section, field: string, value: unknown, url: string): string {
  const domain = registrableDomain(url);
  findings.add({
    code: 'PROVIDER_FROM_URL',
    field,
    message: `${field} is ${describeValue(value)}; a name and a domain are expected, so ${shortened(domain)} stands in, from the URL.`,
    suggestion: 'Add provider with name and domain.',
  });
  return domain;
}
