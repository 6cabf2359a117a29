/**
 * Makes a corpus for tests from the few facts that a test is about. It keeps the promises of `Corpus` (order, counts,
 * everything that is named is there, frozen); what a test does not say is filled in.
 */
import type { Corpus } from '../../src/corpus/corpus.js';
import type { Article, Conflict, RelatedLink } from '../../src/model/article.js';
import { formatDateTime } from '../../src/model/date-time.js';
import { problem, type Problem } from '../../src/model/problem.js';
import type { Provider } from '../../src/model/provider.js';
import { compareCodePoints } from '../../src/model/text-order.js';
import type { Topic } from '../../src/model/topic.js';
import { deepFreeze } from './deep-freeze.js';

export interface LinkSpec {
  readonly id: string;
  readonly title?: string;
  readonly quality?: number | null;
  readonly conflicts?: readonly Conflict[];
}

export interface ArticleSpec {
  readonly id: string;
  readonly title?: string;
  /** Minutes after 2020-01-01T00:00:00Z; 0 when not given. */
  readonly minute?: number;
  readonly quality?: number | null;
  readonly heat?: number | null;
  readonly published?: boolean | null;
  /** Domain; `example.com` when not given. */
  readonly provider?: string;
  /** Slugs. */
  readonly topics?: readonly string[];
  readonly related?: readonly (string | LinkSpec)[];
  /** Null for an article known by mention; `main`, `<id>.md` when not given. */
  readonly document?: { readonly root: string; readonly path: string } | null;
  /** Canonical; `https://<provider>/<id>` when not given. */
  readonly url?: string;
  /** A moment, RFC 3339, instead of `minute`. */
  readonly at?: string;
  /** Fields of the article that are given no other way. */
  readonly fields?: Partial<Article>;
}

export interface CorpusSpec {
  readonly articles: readonly ArticleSpec[];
  /** Names by domain; the domain when not given. */
  readonly providerNames?: Readonly<Record<string, string>>;
  /** Names by slug, also of topics without an article; the slug when not given. */
  readonly topicNames?: Readonly<Record<string, string>>;
  readonly rootNames?: readonly string[];
  /** Alias to id. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Former id to id. */
  readonly mentionIds?: Readonly<Record<string, string>>;
  readonly problems?: readonly Partial<Problem>[];
}

export const epoch = Date.UTC(2020, 0, 1);

export function makeCorpus(spec: CorpusSpec): Corpus {
  const mentionCounts = new Map<string, number>();
  for (const { related } of spec.articles) {
    for (const link of related ?? []) {
      const id = typeof link === 'string' ? link : link.id;
      mentionCounts.set(id, (mentionCounts.get(id) ?? 0) + 1);
    }
  }
  const titles = new Map(spec.articles.map(({ id, title }) => [id, title ?? `Title of ${id}`]));
  const articles = spec.articles
    .map((article) => makeArticle(article, mentionCounts.get(article.id) ?? 0, titles))
    .sort((a, b) => b.publishedAt - a.publishedAt || compareCodePoints(a.id, b.id));
  const addresses = new Map(Object.entries(spec.aliases ?? {}));
  for (const { url, id } of articles) if (!addresses.has(url)) addresses.set(url, id);
  return deepFreeze<Corpus>({
    snapshotId: 'snapshot-of-a-test-xxx',
    loadedAt: epoch + 1_000_000_000,
    articles,
    providers: makeProviders(articles, spec.providerNames ?? {}),
    topics: makeTopics(articles, spec.topicNames ?? {}),
    problems: (spec.problems ?? []).map(makeProblem),
    addresses,
    mentionIds: new Map(Object.entries(spec.mentionIds ?? {})),
    rootNames: spec.rootNames ?? ['main'],
    refusedCount: 3,
    staleCount: 2,
    latestArticleAt: articles[0]?.publishedAt ?? null,
  });
}

function makeArticle(spec: ArticleSpec, mentionCount: number, titles: ReadonlyMap<string, string>): Article {
  const providerDomain = spec.provider ?? 'example.com';
  const publishedAt = spec.at === undefined ? epoch + (spec.minute ?? 0) * 60_000 : Date.parse(spec.at);
  const url = spec.url ?? `https://${providerDomain}/${encodeURIComponent(spec.id)}`;
  const document = spec.document === undefined ? { root: 'main', path: `${spec.id}.md` } : spec.document;
  return {
    id: spec.id,
    title: titles.get(spec.id) ?? '',
    excerpt: null,
    category: null,
    type: 'ARTICLE',
    publishedAt,
    publishedDateTime: formatDateTime(publishedAt),
    url,
    webUrl: url,
    originalUrl: null,
    ampWebUrl: null,
    cdnAmpWebUrl: null,
    host: providerDomain,
    quality: spec.quality ?? null,
    heat: spec.heat ?? null,
    published: spec.published ?? null,
    featuredContent: null,
    embedUrl: null,
    secured: null,
    providerDomain,
    topicSlugs: spec.topics ?? [],
    images: [],
    related: (spec.related ?? []).map((link, index) => makeLink(link, index, titles)),
    mentionCount,
    sameUrlIds: [],
    document:
      document === null
        ? null
        : { ...document, contentHash: '0'.repeat(64), frontMatterJson: '{}', problems: [], stale: false },
    ...spec.fields,
  };
}

function makeLink(link: string | LinkSpec, index: number, titles: ReadonlyMap<string, string>): RelatedLink {
  const { id, title, quality, conflicts } = typeof link === 'string' ? { id: link } : link;
  return {
    articleId: id,
    position: index + 1,
    title: title ?? titles.get(id) ?? '',
    quality: quality ?? null,
    conflicts: conflicts ?? [],
  };
}

function makeProviders(articles: readonly Article[], names: Readonly<Record<string, string>>): Provider[] {
  const domains = [...new Set(articles.map(({ providerDomain }) => providerDomain))];
  return domains.sort(compareCodePoints).map((domain) => {
    const own = articles.filter(({ providerDomain }) => providerDomain === domain);
    return {
      id: `p_${domain}`,
      domain,
      name: names[domain] ?? domain,
      names: [names[domain] ?? domain],
      images: [],
      articleCount: own.length,
      firstArticleAt: own.at(-1)!.publishedDateTime,
      latestArticleAt: own[0]!.publishedDateTime,
    };
  });
}

function makeTopics(articles: readonly Article[], names: Readonly<Record<string, string>>): Topic[] {
  const slugs = new Set([...Object.keys(names), ...articles.flatMap(({ topicSlugs }) => topicSlugs)]);
  return [...slugs].map((slug) => {
    const own = articles.filter(({ topicSlugs }) => topicSlugs.includes(slug));
    return {
      id: `t_${slug}`,
      slug,
      name: names[slug] ?? slug,
      parentSlug: null,
      childSlugs: [],
      keywords: [],
      hashtags: [],
      articleCount: own.length,
      latestArticleAt: own[0]?.publishedAt ?? null,
    };
  });
}

function makeProblem(spec: Partial<Problem>): Problem {
  const position = spec.line == null ? null : { line: spec.line, column: spec.column ?? 1 };
  return problem(spec.code ?? 'VALUE_DROPPED', {
    root: spec.root ?? 'main',
    path: spec.path ?? 'a.md',
    message: spec.message ?? 'The value is not usable.',
    position,
    field: spec.field ?? null,
    suggestion: spec.suggestion ?? null,
  });
}
