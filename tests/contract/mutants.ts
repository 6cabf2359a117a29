/**
 * Engines that are wrong in one way each: a right one behind a wrapper that bends questions or answers. The contract is
 * worth what it refuses; each of these must be refused.
 */
import type { OrderClause } from '../../src/model/order.js';
import type { Page, PageRequest } from '../../src/model/page.js';
import type { ArticleSet } from '../../src/store/article-set.js';
import type { ArticlePageRequest, CorpusStore } from '../../src/store/corpus-store.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { deepFreeze } from './deep-freeze.js';

export interface Mutant {
  /** What it does wrong. */
  readonly name: string;
  readonly createStore: (corpus: Corpus) => CorpusStore;
}

type Pages = <T>(page: Page<T>, request: PageRequest) => Page<T>;

/** Bends the answer of every question for a page. */
function answering(name: string, bend: Pages): Mutant {
  return {
    name,
    createStore: (corpus) => {
      const right = createMemoryStore(corpus);
      const each = async <T, R>(
        requests: readonly R[],
        batch: Promise<readonly Page<T>[]> | readonly Page<T>[],
        pageOf: (request: R) => PageRequest,
      ): Promise<readonly Page<T>[]> => {
        const pages = await batch;
        return deepFreeze(pages.map((page, index) => bend(page, pageOf(requests[index]!))));
      };
      return {
        ...right,
        articlePages: (r) => each(r, right.articlePages(r), ({ page }) => page),
        mentionedByPages: (r) => each(r, right.mentionedByPages(r), ({ page }) => page),
        relatedPages: (r) => each(r, right.relatedPages(r), ({ page }) => page),
        providerPages: (r) => each(r, right.providerPages(r), ({ page }) => page),
        topicPages: (r) => each(r, right.topicPages(r), ({ page }) => page),
        problemPages: (r) => each(r, right.problemPages(r), ({ page }) => page),
      };
    },
  };
}

/** Bends every question for a page. */
function asking(name: string, bend: (page: PageRequest) => PageRequest): Mutant {
  return {
    name,
    createStore: (corpus) => {
      const right = createMemoryStore(corpus);
      const bendIn = <R extends { readonly page: PageRequest }>(requests: readonly R[]): R[] =>
        requests.map((request) => ({ ...request, page: bend(request.page) }));
      return {
        ...right,
        articlePages: (requests) => right.articlePages(bendIn(requests)),
        mentionedByPages: (requests) => right.mentionedByPages(bendIn(requests)),
        relatedPages: (requests) => right.relatedPages(bendIn(requests)),
        providerPages: (requests) => right.providerPages(bendIn(requests)),
        topicPages: (requests) => right.topicPages(bendIn(requests)),
        problemPages: (requests) => right.problemPages(bendIn(requests)),
      };
    },
  };
}

/** Bends every order that is asked for. */
function ordering(
  name: string,
  bend: <Field extends string>(order: readonly OrderClause<Field>[]) => readonly OrderClause<Field>[],
): Mutant {
  return {
    name,
    createStore: (corpus) => {
      const right = createMemoryStore(corpus);
      const bendIn = <Field extends string, R extends { readonly orderBy: readonly OrderClause<Field>[] }>(
        requests: readonly R[],
      ): R[] => requests.map((request) => ({ ...request, orderBy: bend(request.orderBy) }));
      return {
        ...right,
        articlePages: (requests) => right.articlePages(bendIn(requests)),
        mentionedByPages: (requests) => right.mentionedByPages(bendIn(requests)),
        providerPages: (requests) => right.providerPages(bendIn(requests)),
        topicPages: (requests) => right.topicPages(bendIn(requests)),
      };
    },
  };
}

/** Bends every set that is asked for. */
function choosing(name: string, bend: (set: ArticleSet, corpus: Corpus) => ArticleSet): Mutant {
  return {
    name,
    createStore: (corpus) => {
      const right = createMemoryStore(corpus);
      const bendIn = (request: ArticlePageRequest): ArticlePageRequest => ({
        ...request,
        set: bend(request.set, corpus),
      });
      return {
        ...right,
        articlePages: (requests) => right.articlePages(requests.map(bendIn)),
        articleCounts: (sets) => right.articleCounts(sets.map((set) => bend(set, corpus))),
      };
    },
  };
}

/** Replaces some questions. */
function replacing(
  name: string,
  replace: (right: CorpusStore, corpus: Corpus) => Partial<CorpusStore>,
): Mutant {
  return {
    name,
    createStore: (corpus) => {
      const right = createMemoryStore(corpus);
      return { ...right, ...replace(right, corpus) };
    },
  };
}

/** Pages the right articles, in the order that they would have under other titles. */
function ordersByOtherTitles(name: string, bend: (title: string) => string): Mutant {
  return replacing(name, (right, corpus) => {
    const bent = createMemoryStore({
      ...corpus,
      articles: corpus.articles.map((article) => ({ ...article, title: bend(article.title) })),
    });
    return {
      articlePages: async (requests) => {
        const pages = await bent.articlePages(requests);
        const items = pages.map((page) =>
          page.items.map(async ({ item, position }) => ({
            item: { ...item, article: (await right.articlesById([item.article.id]))[0]! },
            position,
          })),
        );
        return deepFreeze(
          await Promise.all(
            pages.map(async (page, index) => ({ ...page, items: await Promise.all(items[index]!) })),
          ),
        );
      },
    };
  });
}

/** Exchanges neighbours whose sort values are equal, and leaves their places where they were. */
const tiesReversed: Pages = (page) => {
  const items = [...page.items];
  for (let index = 1; index < items.length; index += 1) {
    const [left, right] = [items[index - 1]!, items[index]!];
    if (String(left.position.values) === String(right.position.values)) {
      items[index - 1] = right;
      items[index] = left;
    }
  }
  return { ...page, items };
};

export const mutants: readonly Mutant[] = [
  // Flags
  answering('guesses hasNextPage from a full page', (page, { limit }) => ({
    ...page,
    hasNextPage: page.items.length === limit,
  })),
  answering('knows hasPreviousPage from `after` only', (page, { after }) => ({
    ...page,
    hasPreviousPage: after !== null,
  })),
  answering('says nothing lies around an empty page', (page) =>
    page.items.length > 0 ? page : { items: [], hasNextPage: false, hasPreviousPage: false },
  ),
  answering('speaks of the window instead of the whole list before the page', (page, { after, from }) => ({
    ...page,
    hasPreviousPage: page.hasPreviousPage && (after === null || from === 'END'),
  })),
  answering('speaks of the window instead of the whole list after the page', (page, { before, from }) => ({
    ...page,
    hasNextPage: page.hasNextPage && (before === null || from === 'START'),
  })),
  // Cutting
  answering('gives the last items in reverse', (page, { from }) => ({
    ...page,
    items: from === 'END' ? page.items.toReversed() : page.items,
  })),
  asking('takes the first items when asked for the last', (page) => ({ ...page, from: 'START' })),
  asking('ignores offset', (page) => ({ ...page, offset: 0 })),
  asking('ignores before', (page) => ({ ...page, before: null })),
  asking('ignores after', (page) => ({ ...page, after: null })),
  asking('takes limit 0 for 1', (page) => ({ ...page, limit: Math.max(page.limit, 1) })),
  asking('starts at `after` instead of behind it', (page) => ({
    ...page,
    after: page.after && { ...page.after, id: page.after.id.slice(0, -1) },
  })),
  asking('skips everything of the same values', (page) => ({
    ...page,
    after: page.after && { ...page.after, id: '\u{10FFFF}' },
  })),
  asking('exchanges places that stand the wrong way round', (page) => {
    const [after, before] = [page.after, page.before];
    const isReversed =
      after !== null && before !== null && Number(after.values[0]) < Number(before.values[0]);
    return isReversed ? { ...page, after: before, before: after } : page;
  }),
  asking('refuses a value of another type', (page) => {
    for (const place of [page.after, page.before]) {
      if (place?.values.some((value) => typeof value === 'boolean')) throw new TypeError('boolean');
    }
    return page;
  }),
  // Order
  answering('reverses ties', tiesReversed),
  ordering('always puts missing values last', (order) =>
    order.map((clause) => ({ ...clause, nulls: 'LAST' })),
  ),
  ordering('turns missing values round with the direction', (order) =>
    order.map((clause) =>
      clause.direction === 'ASC' ? clause : { ...clause, nulls: clause.nulls === 'FIRST' ? 'LAST' : 'FIRST' },
    ),
  ),
  ordering('ignores the direction', (order) => order.map((clause) => ({ ...clause, direction: 'DESC' }))),
  ordering('looks at the first clause only', (order) => order.slice(0, 1)),
  ordering('lets the last clause of a field decide', (order) =>
    order.filter(({ field }, index) => order.findLastIndex((other) => other.field === field) === index),
  ),
  ordering('ignores the order', () => []),
  ordersByOtherTitles('compares titles with their case', (title) =>
    title.replace(/[A-Z]/g, (letter) => `!${letter}`),
  ),
  ordersByOtherTitles('compares titles by UTF-16 unit', (title) =>
    title.replace(/[\u{10000}-\u{10FFFF}]/gu, '\uD7FF'),
  ),
  answering('forgets the ending in positions', (page) => ({
    ...page,
    items: page.items.map(({ item, position }) => ({
      item,
      position: { ...position, values: position.values.slice(0, -1) },
    })),
  })),
  // Sets
  choosing('ignores the topic when there is a provider', ({ topic, ...set }) =>
    set.provider === undefined && topic !== undefined ? { ...set, topic } : set,
  ),
  choosing('ignores who is mentioned', ({ provider, topic }) => ({ provider, topic })),
  choosing('takes an unknown provider for any', ({ provider, ...set }, { providers }) =>
    providers.some(({ domain }) => domain === provider) ? { ...set, provider } : set,
  ),
  replacing('counts the whole corpus for every set', (right) => ({
    articleCounts: (sets) => Object.freeze(sets.map(() => right.summary.articleCount)),
  })),
  // Look-ups
  replacing('leaves out unknown ids', (right) => ({
    articlesById: async (ids) =>
      Object.freeze((await right.articlesById(ids)).filter((found) => found !== null)),
  })),
  replacing('answers repeated keys once', (right) => ({
    topicsBySlug: (slugs) => right.topicsBySlug([...new Set(slugs)]),
  })),
  replacing('answers in the order of keys', (right) => ({
    providersByDomain: (domains) => right.providersByDomain([...domains].sort()),
  })),
  {
    name: 'does not know former ids',
    createStore: (corpus) => createMemoryStore({ ...corpus, mentionIds: new Map() }),
  },
  {
    name: 'looks through roots by name',
    createStore: (corpus) => createMemoryStore({ ...corpus, rootNames: corpus.rootNames.toSorted() }),
  },
  replacing('takes URLs as they are spelled', (right, { addresses }) => ({
    articlesByUrl: (urls) => right.articlesByUrl(urls.map((url) => (addresses.has(url) ? url : ''))),
  })),
  replacing('throws for a malformed URL', (right) => ({
    articlesByUrl: (urls) => right.articlesByUrl(urls.map((url) => new URL(url).href)),
  })),
  replacing('finds domains in any case', (right) => ({
    providersByDomain: (domains) => right.providersByDomain(domains.map((domain) => domain.toLowerCase())),
  })),
  // Links
  replacing("gives the article's own quality in a related list", (right) => ({
    relatedPages: async (requests) =>
      deepFreeze(
        (await right.relatedPages(requests)).map((page) => ({
          ...page,
          items: page.items.map(({ item, position }) => ({
            item: { ...item, quality: item.article.quality },
            position,
          })),
        })),
      ),
  })),
  replacing('says what the first entry of a naming article says', (right) => ({
    mentionedByPages: async (requests) =>
      deepFreeze(
        (await right.mentionedByPages(requests)).map((page) => ({
          ...page,
          items: page.items.map(({ item, position }) => ({
            item: { ...item, ...item.article.related[0], article: item.article },
            position,
          })),
        })),
      ),
  })),
  // Lists
  replacing('leaves out topics without articles', (right, corpus) => {
    const bent = createMemoryStore({
      ...corpus,
      topics: corpus.topics.filter(
        ({ slug, articleCount }) =>
          articleCount > 0 || corpus.articles.some((a) => a.topicSlugs.includes(slug)),
      ),
    });
    return { topicPages: (requests) => bent.topicPages(requests) };
  }),
  replacing('sorts problems by line as text', (right, corpus) => {
    const bent = createMemoryStore({
      ...corpus,
      problems: corpus.problems.map((problem) => ({
        ...problem,
        line: problem.line === null ? null : Number(`0.${problem.line}`),
      })),
    });
    return { problemPages: (requests) => bent.problemPages(requests) };
  }),
  // Freezing
  replacing('answers with lists that can be changed', (right) => ({
    articlePages: async (requests) =>
      (await right.articlePages(requests)).map((page) => ({ ...page, items: [...page.items] })),
  })),
];
