/** Engines that filter wrongly in one way each: each of these must be refused. */
import type { ArticleFilter, Logic } from '../../src/model/article-filter.js';
import type { ArticleSet } from '../../src/store/article-set.js';
import type { CorpusStore } from '../../src/store/corpus-store.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import type { Mutant } from './mutants.js';

type Bend = (filter: ArticleFilter) => ArticleFilter;

/** Bends the filter of every set. */
function filtering(name: string, bend: Bend): Mutant {
  return {
    name,
    createStore: (corpus) => {
      const right = createMemoryStore(corpus);
      const bent = (set: ArticleSet): ArticleSet =>
        set.filter === undefined ? set : { ...set, filter: bend(set.filter) };
      return {
        ...right,
        articlePages: (requests) =>
          right.articlePages(requests.map((request) => ({ ...request, set: bent(request.set) }))),
        articleCounts: (sets) => right.articleCounts(sets.map(bent)),
      };
    },
  };
}

/** Bends every object of a filter: logic, tests and what they ask. */
function everywhere(name: string, bend: (part: Readonly<Record<string, unknown>>) => object): Mutant {
  return filtering(name, (filter) => {
    const walk = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(walk);
      if (typeof value !== 'object' || value === null) return value;
      return bend(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)])));
    };
    return filter.map((clause) => ({ ...clause, filter: walk(clause.filter) as Logic<never> }));
  });
}

const never = { kind: 'or', of: [] } as const;

function replacing(name: string, replace: (right: CorpusStore) => Partial<CorpusStore>): Mutant {
  return {
    name,
    createStore: (corpus) => {
      const right = createMemoryStore(corpus);
      return { ...right, ...replace(right) };
    },
  };
}

export const filterMutants: readonly Mutant[] = [
  filtering('reads the first clause only', (filter) => filter.slice(0, 1)),
  filtering('reads clauses as alternatives', ([first, ...rest]) =>
    first === undefined
      ? []
      : [{ ...first, filter: { kind: 'or', of: [first, ...rest].map(({ filter }) => filter) } }],
  ),
  everywhere('ignores case where it counts', (part) =>
    'mode' in part ? { ...part, mode: 'INSENSITIVE' } : part,
  ),
  everywhere('minds case where it does not count', (part) =>
    'mode' in part ? { ...part, mode: 'SENSITIVE' } : part,
  ),
  everywhere('excludes lower bounds', (part) =>
    part['kind'] === 'range' && typeof part['from'] === 'number'
      ? { ...part, from: part['from'] + 0.25 }
      : part,
  ),
  everywhere('finds nothing missing', (part) =>
    part['kind'] === 'missing' ? { kind: 'in', values: [], mode: 'SENSITIVE' } : part,
  ),
  everywhere('lets `not` leave out what is missing', (part) => {
    const of = part['of'] as Logic<{ field: string; test?: object }> | undefined;
    const isTested = part['kind'] === 'not' && of?.kind === 'test' && of.of.test !== undefined;
    if (!isTested) return part;
    const missing = { kind: 'test', of: { ...of.of, test: { kind: 'missing' } } };
    return { kind: 'not', of: { kind: 'or', of: [of, missing] } };
  }),
  everywhere('lets no part of nothing hold', (part) =>
    part['kind'] === 'and' && String(part['of']) === '' ? never : part,
  ),
  everywhere('looks for halves in several topics or pictures', (part) => {
    const some = part['some'] as Logic<unknown> | undefined;
    if (some?.kind !== 'and' || some.of.length < 2) return part;
    return { ...part, some: some.of[0] };
  }),
  everywhere('follows links the wrong way', (part) =>
    part['field'] === 'related' ? { ...part, field: 'mentionedBy' } : part,
  ),
  replacing('counts providers without their filter', (right) => ({
    providerCounts: (filters) => right.providerCounts(filters.map(() => null)),
  })),
  replacing('pages topics without their filter', (right) => ({
    topicPages: (requests) => right.topicPages(requests.map((request) => ({ ...request, filter: null }))),
  })),
  replacing('pages problems without their filter', (right) => ({
    problemPages: (requests) => right.problemPages(requests.map((request) => ({ ...request, filter: null }))),
  })),
];
