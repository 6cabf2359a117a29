/** Random questions over one corpus: whose list, which articles, which words, which order, which page, what to count. */
import type { SeededRandom } from '../../contract/seeded-random.js';
import type { ArticleFacts, CorpusFacts } from '../naive/facts.js';
import type { ListOwner } from '../naive/listing.js';
import type { OrderInput } from '../naive/order.js';
import type { Cut } from '../naive/page.js';
import type { Input } from '../naive/where.js';
import { drawCounts } from './draw-counts.js';
import { drawSearch } from './draw-search.js';
import { WhereDrawer } from './draw-where.js';
import type { Question } from './question.js';

const orderFields = [
  ...['PUBLISHED_DATE_TIME', 'QUALITY', 'HEAT', 'TITLE', 'PROVIDER', 'RELATED_COUNT', 'MENTION_COUNT'],
];

export class QuestionDrawer {
  readonly #random: SeededRandom;
  readonly #corpus: CorpusFacts;
  readonly #wheres: WhereDrawer;

  constructor(random: SeededRandom, corpus: CorpusFacts) {
    this.#random = random;
    this.#corpus = corpus;
    this.#wheres = new WhereDrawer(random, corpus);
  }

  /** The next question. */
  next(): Question {
    const random = this.#random;
    const aim = random.pick(this.#corpus.articles);
    const other = random.pick(this.#corpus.articles);
    const search = random.chance(0.35) ? this.#search(aim, other) : undefined;
    const where = random.chance(search === undefined ? 0.95 : 0.55) ? this.#where(aim) : undefined;
    const size = random.pick([1, 2, 3, 7, 20, 100]);
    const owner = this.#owner(aim);
    return {
      owner,
      list: {
        ...(where === undefined ? {} : { where }),
        ...(search === undefined ? {} : { search }),
        ...(random.chance(0.6) ? { orderBy: this.#order(typeof search === 'string') } : {}),
      },
      cut: this.#cut(size),
      walk: random.chance(0.25) ? 1 + random.below(3) : 0,
      // Only lists of articles as such report on their filter.
      counts: drawCounts(random).filter(({ kind }) => kind !== 'report' || owner.kind !== 'mentionedBy'),
    };
  }

  #where(aim: ArticleFacts): Input | null {
    if (this.#random.chance(0.02)) return this.#random.pick([null, {}]);
    const where = this.#wheres.about(aim, 1 + this.#random.below(3));
    return this.#random.chance(0.06) ? this.#wheres.wrapped(where) : where;
  }

  #search(aim: ArticleFacts, other: ArticleFacts): string | null {
    return this.#random.chance(0.03)
      ? this.#random.pick(['', '  ', '?!', null, '-only', 'x'.repeat(257)])
      : drawSearch(this.#random, aim, other);
  }

  /** All articles, most often; else a list that `aim` is in. */
  #owner(aim: ArticleFacts): ListOwner {
    const random = this.#random;
    if (random.chance(0.75)) return { kind: 'articles' };
    const [topic] = aim.topics;
    const [named] = aim.related.toSorted((a, b) => b.mentionedBy.length - a.mentionedBy.length);
    return random.pick<ListOwner>([
      { kind: 'provider', key: aim.provider.domain },
      ...(topic === undefined ? [] : [{ kind: 'topic', key: topic.slug } as const]),
      ...(named === undefined
        ? []
        : Array.from({ length: 3 }, () => ({ kind: 'mentionedBy', key: named.id }) as const)),
    ]);
  }

  /** RELEVANCE without a search is wrong use, and asked now and then. */
  #order(isSearched: boolean): OrderInput[] {
    const random = this.#random;
    const fields =
      isSearched || random.chance(0.01) ? [...orderFields, 'RELEVANCE', 'RELEVANCE'] : orderFields;
    return Array.from({ length: random.pick([0, 1, 1, 1, 2, 3]) }, () => ({
      field: random.pick(fields),
      ...(random.chance(0.7) ? { direction: random.pick(['ASC', 'DESC'] as const) } : {}),
      ...(random.chance(0.5) ? { nulls: random.pick(['FIRST', 'LAST'] as const) } : {}),
    }));
  }

  #cut(size: number): Cut {
    const random = this.#random;
    const place = (): number => random.below(random.pick([3, 10, 60]));
    return random.pick<() => Cut>([
      () => ({}),
      () => ({ first: size }),
      () => ({ first: random.pick([0, size]), offset: place() }),
      () => ({ last: random.pick([0, size, size]) }),
      () => ({ first: size, after: place() }),
      () => ({ last: size, before: place() }),
      () => ({ first: size, after: place(), before: place() }),
      () => ({ last: size, after: place(), before: place() }),
      () => ({ first: size, before: place() }),
      () => ({ last: size, after: place() }),
    ])();
  }
}
