/**
 * Articles as views of rows: what is asked of one is read from the columns when it is asked. A plain object keeps each string and list in an
 * object of its own; `npm run bench:store` says what a row takes.
 */
import type { Article, ArticleType, RelatedLink, SourceDocument } from '../../../model/article.js';
import { formatDateTime } from '../../../model/date-time.js';
import type { Image } from '../../../model/image.js';
import { itemsPerStep, type Steps } from '../../../model/steps.js';
import { emptyList, hashOf, same, type PackedColumns } from './pack-columns.js';
import { withSharedTail } from './shared-tail.js';

/** The articles of the columns, each a frozen view. */
export function* packedArticles(columns: PackedColumns): Steps<readonly Article[]> {
  const View = viewOf(columns);
  const views: Article[] = [];
  for (let row = 0; row < columns.moments.length; row += 1) {
    if (row % itemsPerStep === 0) yield;
    views.push(Object.freeze(new View(row)));
  }
  return Object.freeze(views);
}

/** A class whose instances hold nothing but their row. */
function viewOf(columns: PackedColumns): new (row: number) => Article {
  const idAt = (row: number): string => columns.id.at(row) ?? '';
  const linked = { idAt, titleAt: (row: number): string => columns.title.at(row) ?? '' };
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
      return columns.category.valueAt(this.#row);
    }
    get type(): ArticleType {
      return columns.type.valueAt(this.#row) ?? 'OTHER'; // every article has one
    }
    get publishedAt(): number {
      return columns.moments[this.#row] ?? 0;
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
      return withSharedTail(columns.cdnAmpWebUrl.at(this.#row), () => this.ampWebUrl);
    }
    get host(): string {
      return columns.host.valueAt(this.#row) ?? '';
    }
    get quality(): number | null {
      return columns.quality.valueAt(this.#row);
    }
    get heat(): number | null {
      return columns.heat.valueAt(this.#row);
    }
    get published(): boolean | null {
      return columns.published.valueAt(this.#row);
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
      return columns.provider.valueAt(this.#row) ?? '';
    }
    get topicSlugs(): readonly string[] {
      return columns.topic.valuesAt(this.#row);
    }
    get images(): readonly Image[] {
      return columns.images.imagesOf(this.#row);
    }
    get related(): readonly RelatedLink[] {
      return columns.links.linksOf(this.#row, linked);
    }
    get mentionCount(): number {
      return columns.mentionCount.valueAt(this.#row) ?? 0;
    }
    get sameUrlIds(): readonly string[] {
      return columns.sameUrlIds.get(this.#row) ?? emptyList;
    }
    get document(): SourceDocument | null {
      const row = this.#row;
      const root = columns.root.valueAt(row);
      if (root === null) return null;
      const { problems, stale } = columns.rarities.at(row);
      return Object.freeze({
        root,
        path: columns.path.at(row) ?? '',
        contentHash: hashOf(columns.contentHash.at(row) ?? ''),
        // Read when it is asked for: it is as long as all the rest, and few queries want it.
        get frontMatterJson(): string {
          return columns.frontMatterJson.at(row) ?? '';
        },
        problems,
        stale,
      });
    }
  };
}
