/**
 * Articles as columns, and each article a view of its row: what is asked of it is read from the columns when it is asked. A
 * plain object keeps each string and list in an object of its own; `npm run bench:store` says what a row takes.
 */
import type { Article, ArticleType, Conflict, RelatedLink, SourceDocument } from '../../../model/article.js';
import { formatDateTime } from '../../../model/date-time.js';
import type { Image } from '../../../model/image.js';
import type { Problem } from '../../../model/problem.js';
import { notThere } from '../not-there.js';
import { JsonColumnBuilder } from './json-column.js';
import { NumberColumn } from './number-column.js';
import { TextColumnBuilder } from './text-column.js';
import { WordColumnBuilder } from './word-column.js';

/** The articles of `articles` in their order, each a frozen view; what they say is copied, the originals are not held. */
export function packArticles(articles: readonly Article[]): readonly Article[] {
  const View = viewOf(columnsOf(articles));
  return Object.freeze(articles.map((_, row) => Object.freeze(new View(row))));
}

const emptyList: readonly never[] = Object.freeze([]);
/** Stands for the canonical URL; no URL is empty. */
const same = '';
/** Stands in no slug. */
const slugSeparator = ' ';

/** What an article says besides, which most articles leave out: kept as JSON, so that it costs nothing where it is not. */
interface Rarities {
  readonly featuredContent: string | null;
  readonly embedUrl: string | null;
  readonly secured: string | null;
  readonly duplicateIds: readonly string[];
}

const noRarities: Rarities = Object.freeze({
  featuredContent: null,
  embedUrl: null,
  secured: null,
  duplicateIds: emptyList,
});

type Columns = ReturnType<typeof columnsOf>;

/** One pass over the articles: each is in the processor's cache once, where a pass a column would fetch it twenty times. */
function columnsOf(articles: readonly Article[]) {
  const rows = articles.length;
  const text = (): TextColumnBuilder => new TextColumnBuilder(rows);
  const word = (): WordColumnBuilder => new WordColumnBuilder(rows);
  const builders = {
    ...{ id: text(), title: text(), excerpt: text(), url: text(), webUrl: text(), originalUrl: text() },
    ...{
      ampWebUrl: text(),
      cdnAmpWebUrl: text(),
      path: text(),
      contentHash: text(),
      frontMatterJson: text(),
    },
    ...{ category: word(), type: word(), host: word(), published: word(), providerDomain: word() },
    ...{ topicSlugs: word(), root: word(), stale: word() },
    images: new JsonColumnBuilder<readonly PackedImage[]>(rows, emptyList),
    related: new JsonColumnBuilder<readonly PackedLink[]>(rows, emptyList),
    rarities: new JsonColumnBuilder<Rarities>(rows, noRarities),
    problems: new JsonColumnBuilder<readonly Problem[]>(rows, emptyList),
  };
  const numbers = {
    quality: new NumberColumn(rows),
    heat: new NumberColumn(rows),
    mentionCount: new NumberColumn(rows),
  };
  const publishedAt = new Float64Array(rows);
  const linksOf = linksPacker(articles);
  articles.forEach((article, row) => {
    const { url, webUrl, originalUrl, published, document } = article;
    builders.id.add(article.id);
    builders.title.add(article.title);
    builders.excerpt.add(article.excerpt);
    builders.category.add(article.category);
    builders.type.add(article.type);
    publishedAt[row] = article.publishedAt;
    builders.url.add(url);
    // Most articles write their canonical URL.
    builders.webUrl.add(webUrl === url ? same : webUrl);
    builders.originalUrl.add(originalUrl === url ? same : originalUrl);
    builders.ampWebUrl.add(article.ampWebUrl);
    builders.cdnAmpWebUrl.add(article.cdnAmpWebUrl);
    builders.host.add(article.host);
    numbers.quality.add(article.quality);
    numbers.heat.add(article.heat);
    numbers.mentionCount.add(article.mentionCount);
    builders.published.add(published === null ? null : String(published));
    builders.providerDomain.add(article.providerDomain);
    builders.topicSlugs.add(article.topicSlugs.join(slugSeparator));
    builders.images.add(article.images.map(packedImage));
    builders.related.add(linksOf(article));
    builders.rarities.add(raritiesOf(article));
    builders.root.add(document?.root ?? null);
    builders.path.add(document?.path ?? null);
    builders.contentHash.add(document === null ? null : packedHash(document.contentHash));
    builders.frontMatterJson.add(document?.frontMatterJson ?? null);
    builders.problems.add(document?.problems ?? emptyList);
    builders.stale.add(document?.stale === true ? 'stale' : null);
  });
  return { ...built(builders), ...numbers, publishedAt };
}

/** A byte for two hexadecimal digits, where that is what a hash is made of. */
function packedHash(hash: string): string {
  return isDigest.test(hash) ? Buffer.from(hash, 'hex').toString('latin1') : hash;
}

function hashOf(packed: string): string {
  return packed.length === digestBytes ? Buffer.from(packed, 'latin1').toString('hex') : packed;
}

const digestBytes = 32;
const isDigest = /^[0-9a-f]{64}$/;

/** What each builder of a record has built. */
function built<Builders extends Record<string, { build(): unknown }>>(
  builders: Builders,
): { readonly [Name in keyof Builders]: ReturnType<Builders[Name]['build']> } {
  // Object.fromEntries forgets which name has which type.
  return Object.fromEntries(Object.entries(builders).map(([name, builder]) => [name, builder.build()])) as {
    [Name in keyof Builders]: ReturnType<Builders[Name]['build']>;
  };
}

/** An image without the names of its facts. */
type PackedImage = readonly [
  url: string,
  width: number | null,
  height: number | null,
  isCached: boolean | null,
  title?: string,
];

function packedImage({ url, width, height, isCached, title }: Image): PackedImage {
  return title === null ? [url, width, height, isCached] : [url, width, height, isCached, title];
}

function imageOf([url, width, height, isCached, title]: PackedImage): Image {
  return Object.freeze({ url, width, height, title: title ?? null, isCached });
}

/** A related link: the row of the article that it names, position, quality, and what is seldom: a title of its own, conflicts. */
type PackedLink = readonly [
  row: number,
  position: number,
  quality: number | null,
  title?: string | null,
  conflicts?: readonly Conflict[],
];

function linksPacker(articles: readonly Article[]): (article: Article) => readonly PackedLink[] {
  const rowOf = new Map(articles.map(({ id }, row) => [id, row]));
  return ({ id, related }) =>
    related.map(({ articleId, position, quality, title, conflicts }): PackedLink => {
      const row = rowOf.get(articleId);
      if (row === undefined) throw notThere(id, articleId);
      const ownTitle = articles[row]?.title === title ? null : title;
      if (conflicts.length > 0) return [row, position, quality, ownTitle, conflicts];
      return ownTitle === null ? [row, position, quality] : [row, position, quality, ownTitle];
    });
}

function raritiesOf({ featuredContent, embedUrl, secured, duplicateIds }: Article): Rarities {
  const hasNone =
    featuredContent === null && embedUrl === null && secured === null && duplicateIds.length === 0;
  return hasNone ? noRarities : { featuredContent, embedUrl, secured, duplicateIds };
}

/** A class whose instances hold nothing but their row. */
function viewOf(columns: Columns): new (row: number) => Article {
  const idAt = (row: number): string => columns.id.at(row) ?? '';
  return class implements Article {
    readonly #row: number;
    constructor(row: number) {
      this.#row = row;
    }
    get id(): string {
      return idAt(this.#row);
    }
    get title(): string {
      return columns.title.at(this.#row) ?? '';
    }
    get excerpt(): string | null {
      return columns.excerpt.at(this.#row);
    }
    get category(): string | null {
      return columns.category.at(this.#row);
    }
    get type(): ArticleType {
      return columns.type.at(this.#row) as ArticleType; // the column was filled from this very type
    }
    get publishedAt(): number {
      return columns.publishedAt[this.#row] ?? 0;
    }
    get publishedDateTime(): string {
      return formatDateTime(this.publishedAt);
    }
    get url(): string {
      return columns.url.at(this.#row) ?? '';
    }
    get webUrl(): string | null {
      const text = columns.webUrl.at(this.#row);
      return text === same ? this.url : text;
    }
    get originalUrl(): string | null {
      const text = columns.originalUrl.at(this.#row);
      return text === same ? this.url : text;
    }
    get ampWebUrl(): string | null {
      return columns.ampWebUrl.at(this.#row);
    }
    get cdnAmpWebUrl(): string | null {
      return columns.cdnAmpWebUrl.at(this.#row);
    }
    get host(): string {
      return columns.host.at(this.#row) ?? '';
    }
    get quality(): number | null {
      return columns.quality.at(this.#row);
    }
    get heat(): number | null {
      return columns.heat.at(this.#row);
    }
    get published(): boolean | null {
      const text = columns.published.at(this.#row);
      return text === null ? null : text === 'true';
    }
    get featuredContent(): string | null {
      return columns.rarities.at(this.#row).featuredContent;
    }
    get embedUrl(): string | null {
      return columns.rarities.at(this.#row).embedUrl;
    }
    get secured(): string | null {
      return columns.rarities.at(this.#row).secured;
    }
    get providerDomain(): string {
      return columns.providerDomain.at(this.#row) ?? '';
    }
    get topicSlugs(): readonly string[] {
      const text = columns.topicSlugs.at(this.#row) ?? '';
      return text === '' ? emptyList : text.split(slugSeparator);
    }
    get images(): readonly Image[] {
      return Object.freeze(columns.images.at(this.#row).map(imageOf));
    }
    get related(): readonly RelatedLink[] {
      return Object.freeze(
        columns.related.at(this.#row).map(([row, position, quality, title, conflicts]) =>
          Object.freeze({
            articleId: idAt(row),
            position,
            title: title ?? columns.title.at(row) ?? '',
            quality,
            conflicts: conflicts ?? emptyList,
          }),
        ),
      );
    }
    get mentionCount(): number {
      return columns.mentionCount.at(this.#row) ?? 0;
    }
    get duplicateIds(): readonly string[] {
      return columns.rarities.at(this.#row).duplicateIds;
    }
    get document(): SourceDocument | null {
      const row = this.#row;
      const root = columns.root.at(row);
      if (root === null) return null;
      return Object.freeze({
        root,
        path: columns.path.at(row) ?? '',
        contentHash: hashOf(columns.contentHash.at(row) ?? ''),
        // Read when it is asked for: it is as long as all the rest, and few queries want it.
        get frontMatterJson(): string {
          return columns.frontMatterJson.at(row) ?? '';
        },
        problems: columns.problems.at(row),
        stale: columns.stale.at(row) !== null,
      });
    }
  };
}
