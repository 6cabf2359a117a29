import type { Article } from '../../model/article.js';
import { compareCodePoints } from '../../model/text-order.js';

/** Throws Error when the articles do not stand newest first, then by id, each id once: every answer rests on this order. */
export function checkDateRank(articles: readonly Article[]): void {
  let previous: Article | undefined;
  for (const [row, article] of articles.entries()) {
    const order =
      previous === undefined
        ? -1
        : article.publishedAt - previous.publishedAt || compareCodePoints(previous.id, article.id);
    if (!(order < 0)) {
      throw new Error(
        `createMemoryStore: expected the corpus's articles newest first, then by id, each id once; article ${row} ` +
          `(${article.id}, ${article.publishedDateTime}) does not stand behind the one before it. buildCorpus puts them in this order.`,
      );
    }
    previous = article;
  }
}
