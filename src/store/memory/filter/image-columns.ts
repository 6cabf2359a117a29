/**
 * The pictures of all articles as rows of their own, in the order of their articles, and what can be tested of them by number. Made
 * with the store, while articles are plain objects: to make their pictures anew for the first question would hold up all others.
 */
import type { Article } from '../../../model/article.js';
import { Postings } from '../postings.js';
import { KeyColumn } from './key-column.js';
import type { Links } from './linked-rows.js';

export class ImageColumns {
  /** From each article to its pictures. */
  readonly ofArticle: Links;
  readonly width: KeyColumn<number | null>;
  readonly height: KeyColumn<number | null>;
  readonly isCached: KeyColumn<boolean | null>;

  constructor(articles: readonly Article[]) {
    const owners: number[] = [];
    const widths: (number | null)[] = [];
    const heights: (number | null)[] = [];
    const cached: (boolean | null)[] = [];
    articles.forEach(({ images }, row) => {
      for (const { width, height, isCached } of images) {
        owners.push(row);
        widths.push(width);
        heights.push(height);
        cached.push(isCached);
      }
    });
    const of = Postings.ofKeys(Int32Array.from(owners), articles.length);
    this.ofArticle = {
      of,
      back: of.turned(owners.length),
      size: articles.length,
      things: owners.length,
    };
    this.width = new KeyColumn(widths);
    this.height = new KeyColumn(heights);
    this.isCached = new KeyColumn(cached);
  }
}
