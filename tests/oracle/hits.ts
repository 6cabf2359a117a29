/** Which operators a question uses, and how many answers showed what they do: some articles, and not all. */
import { readSearch, type Term } from './naive/search-text.js';
import type { Library } from './naive/listing.js';
import { type Input, pruned } from './naive/where.js';
import type { Question } from './questions/question.js';

/** The input types of the schema by the fields of `where` that take them; what is not here is described in {@link operatorsIn}. */
const textFields = ['title', 'excerpt', 'url', 'host', 'category', 'domain', 'name', 'slug'];
const numberFields = ['quality', 'heat', 'count', 'width', 'height'];

/** The operators of a `where`, from which what is null or empty was taken; each once as `Type.operator` and once with its field. */
export function operatorsIn(where: Input | undefined, path = ''): string[] {
  return Object.entries(where ?? {}).flatMap(([field, operand]) => {
    const at = path === '' ? field : `${path}.${field}`;
    const input = operand as Input;
    if (field === 'and' || field === 'or') {
      return [
        `ArticleWhereInput.${field}`,
        ...(operand as readonly Input[]).flatMap((part) => operatorsIn(part)),
      ];
    }
    if (field === 'not') return ['ArticleWhereInput.not', ...operatorsIn(input)];
    if (field === 'related' || field === 'mentionedBy') {
      const inner = input['some'] === undefined ? [] : operatorsIn(input['some'] as Input);
      return [...labels('ArticleLinksFilterInput', at, input), ...inner, ...countLabels(at, input)];
    }
    if (field === 'topics') {
      const inner = ['some', 'every', 'none'].flatMap((name) =>
        operatorsIn(input[name] as Input | undefined, 'topics'),
      );
      return [...labels('ArticleTopicsFilterInput', at, input), ...inner, ...countLabels(at, input)];
    }
    if (field === 'images') {
      const inner = operatorsIn(input['some'] as Input | undefined, 'images');
      return [...labels('ArticleImagesFilterInput', at, input), ...inner, ...countLabels(at, input)];
    }
    if (field === 'provider') return ['ArticleWhereInput.provider', ...operatorsIn(input, 'provider')];
    if (field === 'publishedDateTime') return labels('DateTimeFilterInput', at, input);
    if (field === 'type') return labels('ArticleTypeFilterInput', at, input);
    if (textFields.includes(field) || at === 'images.title') return labels('StringFilterInput', at, input);
    if (numberFields.includes(field)) return labels('IntFilterInput', at, input);
    return [field === 'isCached' ? 'ImageFilterInput.isCached' : `ArticleWhereInput.${field}`];
  });
}

function labels(type: string, path: string, input: Input): string[] {
  return Object.keys(input).flatMap((operator) => [`${type}.${operator}`, `${path}.${operator}`]);
}

function countLabels(path: string, input: Input): string[] {
  return input['count'] === undefined
    ? []
    : labels('IntFilterInput', `${path}.count`, input['count'] as Input);
}

/** The features of search that a question uses. */
function searchFeatures({ searcher }: Library, search: string | null | undefined): string[] {
  const reading = readSearch(search ?? '');
  if (reading === null || reading === 'BAD') return [];
  const features = new Set(reading.groups.flat().map(({ kind }) => kind as string));
  if (reading.groups.length > 1) features.add('and');
  if (reading.groups.some((group) => group.length > 1)) features.add('OR');
  if (reading.excluded.length > 0) features.add('exclusion');
  if (reading.excluded.some(({ kind }: Term) => kind === 'phrase')) features.add('excluded phrase');
  if (searcher.words(reading).some(({ readAs }) => readAs !== null)) features.add('forgiven typo');
  if (searcher.findsOtherForms(reading)) features.add('stem');
  return [...features].map((feature) => `search.${feature}`);
}

/** Everything that a question uses, each once. */
export function usesOf(library: Library, { list, owner, cut, counts }: Question): string[] {
  const orders = (list.orderBy ?? []).flatMap(({ field, direction = 'DESC', nulls = 'LAST' }) => [
    `orderBy.${String(field)}`,
    `orderBy.${String(direction)}`,
    `orderBy.nulls ${String(nulls)}`,
  ]);
  const uses = [
    ...operatorsIn(pruned(list.where)),
    ...searchFeatures(library, list.search),
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
