/** Which articles fit a filter: each test becomes a set of rows, and logic joins sets, which are walked only as far as they are wanted. */
import type { Corpus } from '../../../corpus/corpus.js';
import type { ArticleTest, Logic } from '../../../model/article-filter.js';
import type { Image } from '../../../model/image.js';
import { AllRows, type RowSet } from '../row-set.js';
import { anyRows } from './any-rows.js';
import type { ArticleColumns } from './article-columns.js';
import { commonRows } from './common-rows.js';
import { imageMatcher } from './image-matcher.js';
import { itemMatcher } from './item-matcher.js';
import { linkedRows } from './linked-rows.js';
import { stepsOf, takeSteps } from './logic-steps.js';
import { numberMatcher } from './number-matcher.js';
import { otherRows } from './other-rows.js';
import { TestedRows } from './tested-rows.js';
import { fitsText, textMatcher } from './text-matcher.js';
import { topicRows } from './topic-rows.js';

export class ArticleFilters {
  readonly #corpus: Corpus;
  readonly #columns: ArticleColumns;
  readonly #providerNames: ReadonlyMap<string, string>;

  constructor(corpus: Corpus, columns: ArticleColumns) {
    this.#corpus = corpus;
    this.#columns = columns;
    this.#providerNames = new Map(corpus.providers.map(({ domain, name }) => [domain, name]));
  }

  /** The rows of the articles that fit. Linear in the logic, and no deeper in the call stack for deeper logic. */
  rowsOf(logic: Logic<ArticleTest>): RowSet {
    const { size } = this.#columns;
    return takeSteps<ArticleTest, RowSet>(stepsOf(logic, logicOfLinked), (step, sets) => {
      const [set = new AllRows(size)] = sets;
      if (step.kind === 'and') return commonRows(sets, size);
      if (step.kind === 'or') return anyRows(sets, size);
      return step.kind === 'test' ? this.#rowsOfTest(step.test, set) : otherRows(set, size);
    });
  }

  /** `linked` are the articles that fit the logic inside a test of links. */
  #rowsOfTest(test: ArticleTest, linked: RowSet): RowSet {
    const columns = this.#columns;
    switch (test.field) {
      case 'title':
      case 'excerpt':
      case 'url':
        return columns[test.field]().rowsWhere(test.test);
      case 'host':
      case 'category': {
        const matcher = textMatcher(test.test);
        return columns[test.field]().rowsWhere((value) => fitsText(matcher, value));
      }
      case 'provider.domain':
      case 'provider.name': {
        const matcher = textMatcher(test.test);
        const isName = test.field === 'provider.name';
        return columns
          .provider()
          .rowsWhere((domain) =>
            fitsText(matcher, isName ? (this.#providerNames.get(domain) ?? null) : domain),
          );
      }
      case 'publishedAt':
        return columns.publishedWhere(test.test);
      case 'quality':
      case 'heat':
      case 'topicCount':
      case 'imageCount':
      case 'relatedCount':
      case 'mentionCount':
        return columns[test.field]().rowsWhere(numberMatcher(test.test));
      case 'type':
        return columns.type().rowsWhere((type) => test.in.includes(type));
      case 'published':
      case 'hasDocument':
        return columns[test.field]().rowsWhere((value: boolean | null) => value === test.is);
      case 'topics':
        return topicRows(test.some, this.#corpus, columns.ofTopic);
      case 'images':
        return this.#rowsWithImage(itemMatcher(test.some, imageMatcher));
      case 'related':
        return linkedRows(linked, columns.named(), columns.naming, columns.size);
      case 'mentionedBy':
        return linkedRows(linked, columns.naming, columns.named(), columns.size);
    }
  }

  #rowsWithImage(fits: (image: Image) => boolean): RowSet {
    const { size, articles } = this.#columns;
    const holds = (row: number): boolean => articles[row]?.images.some(fits) ?? false;
    return new TestedRows({ size, holds, most: size, cost: 60, height: 0 });
  }
}

function logicOfLinked(test: ArticleTest): Logic<ArticleTest> | null {
  return test.field === 'related' || test.field === 'mentionedBy' ? test.some : null;
}
