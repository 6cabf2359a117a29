/** Which articles fit a filter: each test becomes a set of rows, and logic joins sets, which are walked only as far as they are wanted. */
import type { ArticleFilter, ArticleTest, Logic } from '../../../model/article-filter.js';
import type { PackedCorpus } from '../packed/packed-corpus.js';
import { AllRows, type RowSet } from '../row-set.js';
import type { ArticleColumns } from './article-columns.js';
import { articleMatcher, type MatcherSources } from './article-matcher.js';
import { ImageRows } from './image-rows.js';
import { joinSets } from './join-sets.js';
import { linkedRows } from './linked-rows.js';
import { stepsOf, takeSteps } from './logic-steps.js';
import { numberMatcher } from './number-matcher.js';
import { once } from './once.js';
import { TextDictionary } from './text-dictionary.js';
import { TopicRows } from './topic-rows.js';

export class ArticleFilters {
  readonly #columns: ArticleColumns;
  readonly #topics: TopicRows;
  readonly #images: ImageRows;
  readonly #categories = once(() => new TextDictionary(this.#columns.values.category.values));
  readonly #hosts = once(() => new TextDictionary(this.#columns.values.host.values));
  readonly #domains = once(() => new TextDictionary(this.#columns.values.provider.values));
  /** In the order of the column's domains. */
  readonly #providerNames: () => TextDictionary;
  readonly #sources: () => MatcherSources;

  constructor({ providers, topics }: PackedCorpus, columns: ArticleColumns) {
    this.#columns = columns;
    this.#images = new ImageRows(columns.values.images);
    this.#topics = new TopicRows(topics, columns.ofTopic, columns.size);
    this.#sources = once(() => ({
      columns,
      providerNames: new Map(providers.map(({ domain, name }) => [domain, name])),
      topics: new Map(topics.map((topic) => [topic.slug, topic])),
      rowsOf: (logic) => this.rowsOf(logic),
    }));
    this.#providerNames = once(() => {
      const names = this.#sources().providerNames;
      return new TextDictionary(
        columns.values.provider.values.map((domain) =>
          domain === null ? null : (names.get(domain) ?? null),
        ),
      );
    });
  }

  /** The rows of the articles that fit. Linear in the logic, and no deeper in the call stack for deeper logic. */
  rowsOf(logic: Logic<ArticleTest>): RowSet {
    const { size } = this.#columns;
    return takeSteps<ArticleTest, RowSet>(stepsOf(logic, logicOfLinked), (step, sets) =>
      step.kind === 'test'
        ? this.#rowsOfTest(step.test, sets[0] ?? new AllRows(size))
        : joinSets(step.kind, sets, size),
    );
  }

  /** Whether the article of a row fits all clauses: for a few rows, of which each is asked for itself. */
  matcherOf(filter: ArticleFilter): (row: number) => boolean {
    return articleMatcher(filter, this.#sources());
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
        return columns.values.host.rowsOfIds(this.#hosts().indexesWhere(test.test));
      case 'category':
        return columns.values.category.rowsOfIds(this.#categories().indexesWhere(test.test));
      case 'provider.domain':
        return columns.values.provider.rowsOfIds(this.#domains().indexesWhere(test.test));
      case 'provider.name':
        return columns.values.provider.rowsOfIds(this.#providerNames().indexesWhere(test.test));
      case 'publishedAt':
        return columns.publishedWhere(test.test);
      case 'quality':
      case 'heat':
      case 'mentionCount':
        return columns.values[test.field].rowsWhere(numberMatcher(test.test));
      case 'topicCount':
      case 'imageCount':
      case 'relatedCount':
        return columns[test.field]().rowsWhere(numberMatcher(test.test));
      case 'type':
        return columns.values.type.rowsWhere((type) => type !== null && test.in.includes(type));
      case 'published':
        return columns.values.published.rowsWhere((value) => value === test.is);
      case 'hasDocument':
        return columns.values.root.rowsWhere((root) => (root !== null) === test.is);
      case 'topics':
        return this.#topics.rowsWithSome(test.some);
      case 'images':
        return this.#images.rowsWithSome(test.some);
      case 'related':
        return linkedRows(linked, columns.related());
      case 'mentionedBy':
        return linkedRows(linked, columns.mentions());
    }
  }
}

function logicOfLinked(test: ArticleTest): Logic<ArticleTest> | null {
  return test.field === 'related' || test.field === 'mentionedBy' ? test.some : null;
}
