/** What the API must answer to a question, worked out over arrays. */
import type { CountQuestion, Question } from '../questions/question.js';
import { answerFacet } from './facets.js';
import { answerReport } from './filter-report.js';
import { answerGroups } from './groups.js';
import { type Library, Listing } from './listing.js';
import { type Cut, cutPage, rangeOfCut } from './page.js';
import { answerSpan, answerStatistics } from './statistics.js';
import { answerTimeSeries } from './time-series.js';

/** A page as the API answers it, without cursors. */
export interface PageAnswer {
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly ids: readonly string[];
  /** Undefined where edges have no score. */
  readonly scores: readonly (number | null)[] | undefined;
}

/** The one code with which the whole question is refused. */
export interface Refusal {
  readonly code: string;
}

/** What is known of a question before it is asked. */
export class ExpectedAnswers {
  readonly listing: Listing;
  readonly #hits: ReturnType<Listing['hits']>;
  readonly #hasScores: boolean;

  constructor(listing: Listing) {
    this.listing = listing;
    this.#hits = listing.hits();
    this.#hasScores = listing.owner.kind !== 'mentionedBy';
  }

  get totalCount(): number {
    return this.#hits.length;
  }

  /** The page that `cut` asks for. */
  page(cut: Cut): PageAnswer {
    const { items, hasNextPage, hasPreviousPage } = cutPage(this.#hits, cut);
    return {
      totalCount: this.#hits.length,
      hasNextPage,
      hasPreviousPage,
      ids: items.map(({ article }) => article.id),
      scores: this.#hasScores || items.length === 0 ? items.map(({ score }) => score) : undefined,
    };
  }

  /** The places of a page in the whole list. */
  range(cut: Cut): { readonly start: number; readonly end: number } {
    return rangeOfCut(this.#hits.length, cut);
  }

  /** What is counted over the whole list, or the code of its refusal. */
  count(count: CountQuestion): unknown {
    switch (count.kind) {
      case 'facet':
        return { values: answerFacet(count, this.listing) };
      case 'statistics':
        return { values: answerStatistics(count, this.listing) };
      case 'span':
        return answerSpan(this.listing);
      case 'timeSeries':
        return answerTimeSeries(count, this.listing);
      case 'groups':
        return answerGroups(count, this.listing);
      case 'report':
        return answerReport(this.listing);
    }
  }
}

/** What the API must answer, or with which code it must refuse. */
export function expectedAnswers(library: Library, { owner, list }: Question): ExpectedAnswers | Refusal {
  const needsSearch = (list.orderBy ?? []).some(({ field }) => field === 'RELEVANCE');
  if (needsSearch && (list.search ?? null) === null) return { code: 'BAD_USER_INPUT' };
  const listing = Listing.of(library, owner, list);
  return listing === null ? { code: 'BAD_USER_INPUT' } : new ExpectedAnswers(listing);
}
