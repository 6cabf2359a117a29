/** Which articles have a picture that fits: logic is asked about pictures, and the articles that have one follow. */
import type { ImageTest, Logic } from '../../../model/article-filter.js';
import type { Article } from '../../../model/article.js';
import type { Image } from '../../../model/image.js';
import type { RowSet } from '../row-set.js';
import type { ImageColumns } from './image-columns.js';
import { joinSets } from './join-sets.js';
import { linkedRows } from './linked-rows.js';
import { stepsOf, takeSteps } from './logic-steps.js';
import { numberMatcher } from './number-matcher.js';
import { once } from './once.js';
import { TextColumn } from './text-column.js';

export class ImageRows {
  readonly #articles: readonly Article[];
  readonly #columns: ImageColumns;
  readonly #url = once(() => this.#texts(({ url }) => url));
  readonly #title = once(() => this.#texts(({ title }) => title));

  /** `columns` are those of `articles`. */
  constructor(articles: readonly Article[], columns: ImageColumns) {
    this.#articles = articles;
    this.#columns = columns;
  }

  /** The rows of the articles with at least one picture that fits. */
  rowsWithSome(logic: Logic<ImageTest>): RowSet {
    const { ofArticle } = this.#columns;
    const images = takeSteps<ImageTest, RowSet>(stepsOf(logic), (step, sets) =>
      step.kind === 'test' ? this.#imagesOf(step.test) : joinSets(step.kind, sets, ofArticle.things),
    );
    return linkedRows(images, ofArticle);
  }

  #imagesOf(test: ImageTest): RowSet {
    switch (test.field) {
      case 'url':
        return this.#url().rowsWhere(test.test);
      case 'title':
        return this.#title().rowsWhere(test.test);
      case 'width':
      case 'height':
        return this.#columns[test.field].rowsWhere(numberMatcher(test.test));
      case 'isCached':
        return this.#columns.isCached.rowsWhere((isCached) => isCached === test.is);
    }
  }

  #texts(textOf: (image: Image) => string | null): TextColumn {
    const { of, back, things } = this.#columns.ofArticle;
    return new TextColumn(things, (image) => {
      const [owner = -1] = back.rowsOf(image);
      const [first = 0] = of.rowsOf(owner);
      const own = this.#articles[owner]?.images[image - first];
      return own === undefined ? null : textOf(own);
    });
  }
}
