/** Which articles have a picture that fits: logic is asked about pictures, and the articles that have one follow. */
import type { ImageTest, Logic } from '../../../model/article-filter.js';
import type { RowSet } from '../row-set.js';
import type { ImageColumns } from '../packed/image-columns.js';
import type { TextColumn as PackedTexts } from '../packed/text-column.js';
import { joinSets } from './join-sets.js';
import { linkedRows } from './linked-rows.js';
import { stepsOf, takeSteps } from './logic-steps.js';
import { numberMatcher } from './number-matcher.js';
import { once } from './once.js';
import { TextColumn } from './text-column.js';

export class ImageRows {
  readonly #columns: ImageColumns;
  readonly #url = once(() => this.#texts(({ url }) => url));
  readonly #title = once(() => this.#texts(({ title }) => title));

  constructor(columns: ImageColumns) {
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

  #texts(columnOf: (columns: ImageColumns) => PackedTexts): TextColumn {
    const column = columnOf(this.#columns);
    return new TextColumn(this.#columns.ofArticle.things, (image) => column.at(image));
  }
}
