/** What a question makes use of, and how many answers showed what that does: some articles, and not all. */
import {
  getNamedType,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import type { Library } from './naive/listing.js';
import { readSearch } from './naive/search-text.js';
import { type Input, pruned } from './naive/where.js';
import type { Question } from './questions/question.js';

/** The features of search. */
export const searchFeatures = [
  ...['word', 'phrase', 'prefix', 'and', 'OR', 'exclusion', 'excluded phrase', 'forgiven typo', 'stem'],
].map((feature) => `search.${feature}`);

/** Every operator of `where`, as `Type.field` of each input type that can stand in it. */
export function operatorsOf(schema: GraphQLSchema): string[] {
  const open = [whereType(schema)];
  // Types are added while they are walked.
  for (const type of open) {
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type);
      if (isInputObjectType(inner) && !open.includes(inner)) open.push(inner);
    }
  }
  return open.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}

/** Everything else that questions must use: each order, each facet, each unit of time, each split, each way to group. */
export function otherUses(schema: GraphQLSchema): string[] {
  const enumUses = (name: string, use: (value: string) => string): string[] => {
    const type = schema.getType(name);
    if (!isEnumType(type))
      throw new Error(
        `The schema has no enum ${name}. Name the one that took its place in tests/oracle/hits.ts.`,
      );
    return type.getValues().map((value) => use(value.name));
  };
  const facets = schema.getType('ArticleFacets');
  if (!isObjectType(facets)) throw new Error('The schema has no type ArticleFacets.');
  return [
    ...enumUses('ArticleOrderField', (field) => `orderBy.${field}`),
    ...enumUses('OrderDirection', (direction) => `orderBy.${direction}`),
    ...enumUses('NullsPlacement', (nulls) => `orderBy.nulls ${nulls}`),
    ...['first', 'last', 'offset', 'after', 'before'].map((argument) => `page.${argument}`),
    ...['articles', 'provider', 'topic', 'mentionedBy'].map((owner) => `list.${owner}`),
    ...Object.keys(facets.getFields()).map((facet) => `facets.${facet}`),
    ...[
      'facets.excludeOwnFilter',
      'stats.quality',
      'stats.heat',
      'stats.span',
      'groups.having',
      'filterReport',
    ],
    ...enumUses('TimeInterval', (interval) => `timeSeries.${interval}`),
    ...['UTC', 'America/New_York', 'Asia/Kathmandu'].map((zone) => `timeSeries.${zone}`),
    ...enumUses('SeriesSplit', (split) => `timeSeries.split by ${split}`),
    ...enumUses('ArticleGroupField', (field) => `groups.by ${field}`),
    ...enumUses('ArticleGroupMeasure', (measure) => `groups.orderBy ${measure}`),
  ];
}

/** The operators in a `where` from which what is null or empty was taken: as `Type.field`, and with the field of an article that they are of. */
function operatorsIn(type: GraphQLInputObjectType, where: Input, path: readonly string[]): string[] {
  return Object.entries(where).flatMap(([name, operand]) => {
    const inner = getNamedType(type.getFields()[name]!.type);
    const use = `${type.name}.${name}`;
    if (!isInputObjectType(inner)) return [use, [...path, name].join('.')];
    const parts = (Array.isArray(operand) ? operand : [operand]) as readonly Input[];
    const innerPath = inner === type || inner.name === 'ArticleWhereInput' ? [] : [...path, name];
    return [use, ...parts.flatMap((part) => operatorsIn(inner, part, innerPath))];
  });
}

function whereType(schema: GraphQLSchema): GraphQLInputObjectType {
  return schema.getType('ArticleWhereInput') as GraphQLInputObjectType;
}

/** The features of search that a question uses. */
function searchUses({ searcher }: Library, search: string | null | undefined): string[] {
  const reading = readSearch(search ?? '');
  if (reading === null || reading === 'BAD') return [];
  const features = new Set(reading.groups.flat().map(({ kind }) => kind as string));
  if (reading.groups.length > 1) features.add('and');
  if (reading.groups.some((group) => group.length > 1)) features.add('OR');
  if (reading.excluded.length > 0) features.add('exclusion');
  if (reading.excluded.some(({ kind }) => kind === 'phrase')) features.add('excluded phrase');
  if (searcher.words(reading).some(({ readAs }) => readAs !== null)) features.add('forgiven typo');
  if (searcher.findsOtherForms(reading)) features.add('stem');
  return [...features].map((feature) => `search.${feature}`);
}

/** Everything that a question makes use of, each once. */
export function usesOf(
  schema: GraphQLSchema,
  library: Library,
  { list, owner, cut, counts }: Question,
): string[] {
  const orders = (list.orderBy ?? []).flatMap(({ field, direction = 'DESC', nulls = 'LAST' }) => [
    `orderBy.${field}`,
    `orderBy.${direction}`,
    `orderBy.nulls ${nulls}`,
  ]);
  const uses = [
    ...operatorsIn(whereType(schema), pruned(list.where) ?? {}, []),
    ...searchUses(library, list.search),
    ...orders,
    ...Object.keys(cut).map((name) => `page.${name}`),
    `list.${owner.kind}`,
    ...counts.flatMap(countUses),
  ];
  return [...new Set(uses)];
}

function countUses(count: Question['counts'][number]): string[] {
  switch (count.kind) {
    case 'facet':
      return [
        `facets.${count.field}`,
        ...(count.excludeOwnFilter === true ? ['facets.excludeOwnFilter'] : []),
      ];
    case 'timeSeries':
      return [
        `timeSeries.${count.interval ?? 'AUTO'}`,
        `timeSeries.${count.timeZone ?? 'UTC'}`,
        ...(count.splitBy === undefined ? [] : [`timeSeries.split by ${count.splitBy}`]),
      ];
    case 'groups':
      return [
        ...count.by.map(({ field }) => `groups.by ${field}`),
        ...(count.having === undefined ? [] : ['groups.having']),
        ...(count.orderBy ?? []).map(({ measure }) => `groups.orderBy ${measure}`),
      ];
    case 'statistics':
      return [`stats.${count.of}`];
    case 'span':
      return ['stats.span'];
    case 'report':
      return ['filterReport'];
  }
}

/** Counts, for everything that questions use, the answers that are neither empty nor everything. */
export class HitCounter {
  readonly #hits = new Map<string, number>();

  /** Adds one answer. */
  add(uses: readonly string[], isTelling: boolean): void {
    for (const use of uses) this.#hits.set(use, this.of(use) + (isTelling ? 1 : 0));
  }

  of(use: string): number {
    return this.#hits.get(use) ?? 0;
  }

  /** One line for each use, by name. */
  report(): string {
    const lines = [...this.#hits].sort(([a], [b]) => (a < b ? -1 : 1));
    return lines.map(([use, count]) => `${String(count).padStart(7)}  ${use}`).join('\n');
  }
}
