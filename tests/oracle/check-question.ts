/** Asks the gateway a question, page by page, and holds every answer against the oracle's. */
import { differenceOf } from './difference.js';
import type { Gateway, GatewayAnswer } from './gateway.js';
import { expectedAnswers, type ExpectedAnswers } from './naive/answer.js';
import type { Library } from './naive/listing.js';
import { type HighlightAnswer, highlightFault } from './naive/highlights.js';
import type { Cut } from './naive/page.js';
import { type PagingVariables, type Question, requestFor } from './questions/question.js';

/** What came of one question. */
export interface Checked {
  /** Where the gateway and the oracle differ; null when they agree. */
  readonly difference: string | null;
  /** How many articles fit; null where the question had to be refused. */
  readonly totalCount: number | null;
  /** How many articles there are on the list without filter and search; null as above. */
  readonly ownedCount: number | null;
  /** How many pages were held against the oracle's. */
  readonly pages: number;
}

/** One connection as it is selected. */
interface ConnectionAnswer {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: readonly {
    readonly cursor: string;
    readonly score?: number | null;
    readonly highlights?: readonly HighlightAnswer[];
    readonly node: { readonly id: string };
  }[];
  readonly nodes: readonly { readonly id: string }[];
  readonly [alias: string]: unknown;
}

/** Asks all pages of the question. */
export async function checkQuestion(
  gateway: Gateway,
  library: Library,
  question: Question,
): Promise<Checked> {
  const expected = expectedAnswers(library, question);
  if ('code' in expected) {
    const { code } = await gateway.ask(requestFor(question, {}));
    const difference = differenceOf(code, expected.code, 'code');
    return { difference, totalCount: null, ownedCount: null, pages: 0 };
  }
  const pages = new PageChecker(gateway, expected, question);
  const difference = await pages.checkAll();
  const ownedCount = expected.listing.owned().length;
  return { difference, totalCount: expected.totalCount, ownedCount, pages: pages.count };
}

class PageChecker {
  readonly #gateway: Gateway;
  readonly #expected: ExpectedAnswers;
  readonly #question: Question;
  count = 0;

  constructor(gateway: Gateway, expected: ExpectedAnswers, question: Question) {
    this.#gateway = gateway;
    this.#expected = expected;
    this.#question = question;
  }

  async checkAll(): Promise<string | null> {
    const { cut, walk } = this.#question;
    const places = await this.#placesOf(cut);
    if (typeof places === 'string') return places;
    const first = await this.#check(places.cut, places.paging, true);
    if (typeof first === 'string') return first;
    return walk === 0 || first === null ? null : this.#walk(first, places.cut);
  }

  /** The cursors of the places that the cut names, from pages of one article; a place beyond the end is left out. */
  async #placesOf(cut: Cut): Promise<{ readonly cut: Cut; readonly paging: PagingVariables } | string> {
    const { after, before, ...rest } = cut;
    let placed: Cut = rest;
    let paging: PagingVariables = rest;
    for (const [name, place] of Object.entries({ after, before })) {
      if (place === undefined || place >= this.#expected.totalCount) continue;
      const there = await this.#check({ first: 1, offset: place }, { first: 1, offset: place }, false);
      if (there === null || typeof there === 'string') return there ?? 'a page of one article was refused';
      placed = { ...placed, [name]: place };
      paging = { ...paging, [name]: there.edges[0]!.cursor };
    }
    return { cut: placed, paging };
  }

  /** Goes on from page to page, and then one page back. */
  async #walk(first: ConnectionAnswer, firstCut: Cut): Promise<string | null> {
    const size = firstCut.first ?? firstCut.last ?? 20;
    const isBackwards = firstCut.last !== undefined;
    let page = first;
    let items = this.#expected.range(firstCut);
    for (let step = 0; step <= this.#question.walk; step += 1) {
      const goesBack = isBackwards !== (step === this.#question.walk);
      const cursor = goesBack ? page.pageInfo.startCursor : page.pageInfo.endCursor;
      if (cursor === null) return null;
      const cut: Cut = goesBack ? { last: size, before: items.start } : { first: size, after: items.end - 1 };
      const paging = goesBack ? { last: size, before: cursor } : { first: size, after: cursor };
      const next = await this.#check(cut, paging, false);
      if (next === null || typeof next === 'string') return next;
      page = next;
      items = this.#expected.range(cut);
    }
    return null;
  }

  /** The page when it is right, null when it was rightly refused, else the difference. */
  async #check(
    cut: Cut,
    paging: PagingVariables,
    counts: boolean,
  ): Promise<ConnectionAnswer | string | null> {
    this.count += 1;
    const question = counts ? this.#question : { ...this.#question, counts: [] };
    const answer = await this.#gateway.ask(requestFor(question, paging));
    const wantedCounts = question.counts.map((count) => this.#expected.count(count));
    const refusal = wantedCounts.find((wanted) => typeof wanted === 'string');
    if (refusal !== undefined || answer.code !== null) {
      return differenceOf(
        answer.code ?? answer.data,
        refusal ?? null,
        `code (${answer.message ?? 'no error'})`,
      );
    }
    const connection = connectionOf(answer);
    const got = { ...pageOf(connection), counts: question.counts.map((_, at) => connection[`c${at}`]) };
    const difference = differenceOf(got, { ...this.#expected.page(cut), counts: wantedCounts });
    return difference ?? cursorFault(connection) ?? this.#highlightFault(connection) ?? connection;
  }

  #highlightFault({ edges }: ConnectionAnswer): string | null {
    const { library, reading } = this.#expected.listing;
    for (const { node, highlights } of edges) {
      if (highlights === undefined) continue;
      const article = library.corpus.articles.find(({ id }) => id === node.id)!;
      if (reading === null && highlights.length > 0) return 'highlights without a search';
      const fault = reading === null ? null : highlightFault(library.searcher, article, reading, highlights);
      if (fault !== null) return `${node.id}: ${fault}`;
    }
    return null;
  }
}

function connectionOf({ data }: GatewayAnswer): ConnectionAnswer {
  const { list, owner } = data as { list?: ConnectionAnswer; owner?: { list: ConnectionAnswer } };
  const connection = list ?? owner?.list;
  if (connection === undefined) throw new Error(`expected a list, got ${JSON.stringify(data)}`);
  return connection;
}

function pageOf({ totalCount, pageInfo, edges }: ConnectionAnswer) {
  const { hasNextPage, hasPreviousPage } = pageInfo;
  const hasScores = edges.every(({ score }) => score !== undefined);
  return {
    ...{ totalCount, hasNextPage, hasPreviousPage },
    ids: edges.map(({ node }) => node.id),
    scores: hasScores ? edges.map(({ score }) => score) : undefined,
  };
}

/** What an answer must say of itself: nodes are those of the edges, and the page's cursors those of its ends. */
function cursorFault({ edges, nodes, pageInfo }: ConnectionAnswer): string | null {
  return differenceOf(
    { nodes, start: pageInfo.startCursor, end: pageInfo.endCursor },
    {
      nodes: edges.map(({ node }) => node),
      start: edges[0]?.cursor ?? null,
      end: edges.at(-1)?.cursor ?? null,
    },
    'page',
  );
}
