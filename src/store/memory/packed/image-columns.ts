/** The pictures of all articles as rows of their own, in the order of their articles. */
import type { Article } from '../../../model/article.js';
import type { Image } from '../../../model/image.js';
import { itemsPerStep, type Steps } from '../../../model/steps.js';
import type { ValueColumn } from '../columns/value-column.js';
import { ValueColumnBuilder } from '../columns/value-column.js';
import type { Links } from '../filter/linked-rows.js';
import { once } from '../filter/once.js';
import { Postings } from '../postings.js';
import { type TextColumn, TextColumnBuilder } from './text-column.js';

type ImageFacts = Pick<ImageColumns, 'url' | 'title' | 'width' | 'height' | 'isCached'>;

export class ImageColumns {
  /** From each article to its pictures. */
  readonly ofArticle: Links;
  readonly url: TextColumn;
  readonly title: TextColumn;
  readonly width: ValueColumn<number>;
  readonly height: ValueColumn<number>;
  readonly isCached: ValueColumn<boolean>;

  private constructor(ofArticle: Links, facts: ImageFacts) {
    this.ofArticle = ofArticle;
    this.url = facts.url;
    this.title = facts.title;
    this.width = facts.width;
    this.height = facts.height;
    this.isCached = facts.isCached;
  }

  static *of(articles: readonly Article[]): Steps<ImageColumns> {
    const counts = Int32Array.from(articles, ({ images }) => images.length);
    yield;
    const of = Postings.ofSpans(counts);
    const things = counts.reduce((sum, count) => sum + count, 0);
    const builders = {
      url: new TextColumnBuilder(things),
      title: new TextColumnBuilder(things),
      width: new ValueColumnBuilder<number>(things),
      height: new ValueColumnBuilder<number>(things),
      isCached: new ValueColumnBuilder<boolean>(things),
    };
    for (const [row, { images }] of articles.entries()) {
      if (row % itemsPerStep === 0) yield;
      for (const { url, title, width, height, isCached } of images) {
        builders.url.add(url);
        builders.title.add(title);
        builders.width.add(width);
        builders.height.add(height);
        builders.isCached.add(isCached);
      }
    }
    const [url, title] = [yield* builders.url.buildInSteps(), yield* builders.title.buildInSteps()];
    const [width, height, isCached] = [
      builders.width.build(),
      builders.height.build(),
      builders.isCached.build(),
    ];
    const ofArticle = { of, back: once(() => of.turned(things)), size: articles.length, things };
    return new ImageColumns(ofArticle, { url, title, width, height, isCached });
  }

  /** The pictures of an article in the document's order. Frozen. */
  imagesOf(row: number): readonly Image[] {
    return Object.freeze(Array.from(this.ofArticle.of.rowsOf(row), (image) => this.#imageAt(image)));
  }

  #imageAt(image: number): Image {
    return Object.freeze({
      url: this.url.at(image) ?? '',
      width: this.width.valueAt(image),
      height: this.height.valueAt(image),
      title: this.title.at(image),
      isCached: this.isCached.valueAt(image),
    });
  }
}
