/**
 * Providers: one for each domain that an article has. Names and logos are gathered from every document, every usable
 * related entry, served or not, and the organization's file. `name` is the spelling used most; the organization's name breaks
 * ties, stands last in `names` when nobody uses it, and is the name when there is no spelling; without any the domain is.
 */
import type { ImageFields, ProviderFields, TaxonomyOrganization } from '../documents/document.js';
import { formatDateTime } from '../model/date-time.js';
import type { Image } from '../model/image.js';
import type { Provider } from '../model/provider.js';
import { compareCodePoints } from '../model/text-order.js';
import { paced, sortInSteps, type Steps } from '../model/steps.js';
import type { ArticleDraft, DocumentDraft } from './drafts.js';
import { type Findings, type FoundIn, quoted } from './findings.js';
import { providerId } from './node-ids.js';
import type { ImageOf } from './report-images.js';
import { Spellings } from './spellings.js';

interface Gathered {
  readonly spellings: Spellings;
  /** By URL; the first that gives a URL gives its size: the organization, then document order. */
  readonly images: Map<string, Image>;
  organization: TaxonomyOrganization | null;
  articleCount: number;
  first: number;
  latest: number;
}

/** By domain, by code point, frozen. Linear in all uses, but for sorting each provider's names and logos. */
export function* buildProviders(
  articles: readonly ArticleDraft[],
  documents: readonly DocumentDraft[],
  organizations: readonly TaxonomyOrganization[],
  imageOf: ImageOf,
  findings: Findings,
): Steps<readonly Provider[]> {
  const byDomain = new Map<string, Gathered>();
  const isDue = paced();
  for (const article of articles) {
    if (isDue()) yield;
    countArticle(byDomain, article);
  }
  joinOrganizations(byDomain, organizations, imageOf, findings);
  const gather = (fields: ProviderFields, file: FoundIn) => {
    const gathered = byDomain.get(fields.domain);
    if (gathered === undefined) return;
    if (fields.name !== null) gathered.spellings.add(fields.name);
    addImages(gathered, fields.images, file, imageOf);
  };
  for (const { document } of documents) {
    yield;
    gather(document.fields.provider, document);
    for (const entry of document.fields.related) gather(entry.provider, document);
  }
  const providers: Provider[] = [];
  for (const [domain, gathered] of yield* sortInSteps([...byDomain], ([a], [b]) => compareCodePoints(a, b))) {
    yield;
    providers.push(provider(domain, gathered));
  }
  return Object.freeze(providers);
}

/** The domain that an article is listed under. */
export function domainOf(article: ArticleDraft): string {
  const fields = article.ordinal === null ? article.entry : article.document.fields;
  return fields.provider.domain;
}

function countArticle(byDomain: Map<string, Gathered>, article: ArticleDraft): void {
  const domain = domainOf(article);
  const { publishedAt } = article;
  const gathered = byDomain.get(domain);
  if (gathered === undefined) {
    byDomain.set(domain, {
      spellings: new Spellings(),
      images: new Map(),
      organization: null,
      articleCount: 1,
      first: publishedAt,
      latest: publishedAt,
    });
    return;
  }
  gathered.articleCount += 1;
  gathered.first = Math.min(gathered.first, publishedAt);
  gathered.latest = Math.max(gathered.latest, publishedAt);
}

/** Organizations that no article names are neither listed nor told of, unless two files describe one. */
function joinOrganizations(
  byDomain: ReadonlyMap<string, Gathered>,
  organizations: readonly TaxonomyOrganization[],
  imageOf: ImageOf,
  findings: Findings,
): void {
  const first = new Map<string, TaxonomyOrganization>();
  for (const organization of organizations) {
    const { domain } = organization;
    const earlier = first.get(domain);
    if (earlier !== undefined) {
      reportRepeated(organization, earlier, findings);
      continue;
    }
    first.set(domain, organization);
    const gathered = byDomain.get(domain);
    if (gathered === undefined) continue;
    gathered.organization = organization;
    addImages(gathered, organization.images, organization, imageOf);
  }
}

function addImages(
  gathered: Gathered,
  images: readonly ImageFields[],
  file: FoundIn,
  imageOf: ImageOf,
): void {
  for (const image of images) {
    if (gathered.images.has(image.url)) continue;
    const found = imageOf(image, file);
    if (found !== null && !gathered.images.has(found.url)) gathered.images.set(found.url, found);
  }
}

function provider(domain: string, gathered: Gathered): Provider {
  const official = gathered.organization?.name ?? null;
  const names = gathered.spellings.byUse(official);
  if (official !== null && !names.includes(official)) names.push(official);
  return Object.freeze({
    id: providerId(domain),
    domain,
    name: names[0] ?? domain,
    names: Object.freeze(names),
    images: Object.freeze([...gathered.images.values()].sort(narrowestFirst)),
    articleCount: gathered.articleCount,
    firstArticleAt: formatDateTime(gathered.first),
    latestArticleAt: formatDateTime(gathered.latest),
  });
}

function narrowestFirst(a: Image, b: Image): number {
  const [left, right] = [a.width ?? Infinity, b.width ?? Infinity];
  return left === right ? compareCodePoints(a.url, b.url) : left - right;
}

function reportRepeated(
  organization: TaxonomyOrganization,
  earlier: TaxonomyOrganization,
  findings: Findings,
): void {
  const where = earlier.root === organization.root ? earlier.path : `${earlier.root}:${earlier.path}`;
  findings.add(organization, {
    code: 'TAXONOMY_REPEATED',
    field: 'domain',
    message: `The organization ${quoted(organization.domain)} is described in ${quoted(where, 120)} already; this file is not used.`,
    suggestion: 'Keep one of the two files.',
  });
}
