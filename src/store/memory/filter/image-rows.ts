/** Which articles have a picture that fits: pictures are rows of their own, with columns like those of articles. */
import type { ImageTest, Logic } from '../../../model/article-filter.js';
import type { Article } from '../../../model/article.js';
import type { Image } from '../../../model/image.js';
import { Postings } from '../postings.js';
import type { RowSet } from '../row-set.js';
import { joinSets } from './join-sets.js';
import { KeyColumn } from './key-column.js';
import { linkedRows, type Links } from './linked-rows.js';
import { numberMatcher } from './number-matcher.js';
import { once } from './once.js';
import { stepsOf, takeSteps } from './logic-steps.js';
import { TextColumn } from './text-column.js';

export class ImageRows {
  readonly #articles: readonly Article[];
  readonly #count: number;
  readonly #links: Links;
  readonly #url = this.#texts(({ url }) => url);
  readonly #title = this.#texts(({ title }) => title);
  readonly #width = once(() => new KeyColumn(this.#all(({ width }) => width)));
  readonly #height = once(() => new KeyColumn(this.#all(({ height }) => height)));
  readonly #isCached = once(() => new KeyColumn(this.#all(({ isCached }) => isCached)));

  /** Does not hold the pictures: articles may have to make them anew. */
  constructor(articles: readonly Article[]) {
    const owners = articles.flatMap(({ images }, row) => images.map(() => row));
    const of = Postings.ofKeys(Int32Array.from(owners), articles.length);
    this.#articles = articles;
    this.#count = owners.length;
    this.#links = { of, back: of.turned(owners.length), size: articles.length, things: owners.length };
  }

  /** The rows of the articles with at least one picture that fits. */
  rowsWithSome(logic: Logic<ImageTest>): RowSet {
    const images = takeSteps<ImageTest, RowSet>(stepsOf(logic), (step, sets) =>
      step.kind === 'test' ? this.#imagesOf(step.test) : joinSets(step.kind, sets, this.#count),
    );
    return linkedRows(images, this.#links);
  }

  #imagesOf(test: ImageTest): RowSet {
    switch (test.field) {
      case 'url':
        return this.#url().rowsWhere(test.test);
      case 'title':
        return this.#title().rowsWhere(test.test);
      case 'width':
        return this.#width().rowsWhere(numberMatcher(test.test));
      case 'height':
        return this.#height().rowsWhere(numberMatcher(test.test));
      case 'isCached':
        return this.#isCached().rowsWhere((isCached) => isCached === test.is);
    }
  }

  #all<T>(valueOf: (image: Image) => T): T[] {
    return this.#articles.flatMap(({ images }) => images.map(valueOf));
  }

  #texts(textOf: (image: Image) => string | null): () => TextColumn {
    return once(
      () =>
        new TextColumn(this.#count, (image) => {
          const [owner = -1] = this.#links.back.rowsOf(image);
          const [first = 0] = this.#links.of.rowsOf(owner);
          const own = this.#articles[owner]?.images[image - first];
          return own === undefined ? null : textOf(own);
        }),
    );
  }
}
