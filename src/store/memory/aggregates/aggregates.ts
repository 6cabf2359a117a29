/** All that can be counted over sets of the articles of one corpus; see `../../aggregates.ts` for what each answer says. */
import type { Article } from '../../../model/article.js';
import type {
  ArticleGroupRow,
  BucketAnswer,
  BucketRequest,
  FacetAnswer,
  FacetRequest,
  FieldCoverage,
  GroupRequest,
  NumberDistribution,
  Span,
} from '../../aggregates.js';
import type { ArticleSet } from '../../article-set.js';
import { once } from '../filter/once.js';
import type { RowSet } from '../row-set.js';
import { buckets } from './buckets.js';
import type { CountedColumns } from './counted-columns.js';
import { CountedRows } from './counted-rows.js';
import { facet } from './facet.js';
import { fieldCoverage } from './field-coverage.js';
import { groups } from './groups.js';
import { distinctCount, distribution, span } from './numbers.js';

/** One question at a time; every answer is frozen. */
export class Aggregates {
  readonly #columns: CountedColumns;
  readonly #rows: CountedRows;
  readonly #fieldCoverage: () => Promise<readonly FieldCoverage[]>;

  /** `columns` are those of `articles`; `inSet` gives the rows of a set, null for all of them. */
  constructor(
    articles: readonly Article[],
    columns: CountedColumns,
    inSet: (set: ArticleSet) => RowSet | null,
  ) {
    this.#columns = columns;
    this.#rows = new CountedRows(articles.length, inSet);
    this.#fieldCoverage = once(() => fieldCoverage(articles));
  }

  facet(request: FacetRequest): FacetAnswer {
    return facet(this.#columns, this.#rows, request);
  }

  distribution({ set, field }: { set: ArticleSet; field: 'quality' | 'heat' }): NumberDistribution {
    return distribution(this.#columns[field], this.#rows.setOf(set));
  }

  span(set: ArticleSet): Span | null {
    return span(this.#columns.moments, this.#rows.of(set));
  }

  distinctCount({ set, of }: { set: ArticleSet; of: 'provider' | 'topic' }): number {
    return distinctCount(this.#columns[of], this.#rows.setOf(set));
  }

  buckets(request: BucketRequest): BucketAnswer {
    return buckets(this.#columns, this.#rows, request);
  }

  groups(request: GroupRequest): readonly ArticleGroupRow[] | null {
    return groups(this.#columns, this.#rows, request);
  }

  /** Counted when it is first asked for. */
  fieldCoverage(): Promise<readonly FieldCoverage[]> {
    return this.#fieldCoverage();
  }
}
