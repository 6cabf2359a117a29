/** What the schema makes of a `where`: asked through the whole schema, as a literal and as a variable. */
import { expect } from '@jest/globals';
import { execute, parse, validate } from 'graphql';
import type { ArticleFilter } from '../../../../src/model/article-filter.js';
import { createRequestContext } from '../../../../src/graphql/context.js';
import type { CorpusStore } from '../../../../src/store/corpus-store.js';
import type { ArticleSet } from '../../../../src/store/article-set.js';
import { askedStore } from '../asked-store.js';
import { schema } from '../ask.js';

/** A `where` as variables hold it. */
export type Where = Readonly<Record<string, unknown>>;

/**
 * The set that the store is asked for `articles(where)`; the same whether the `where` is written in the query or comes as a
 * variable, for pages and for counts.
 */
export async function setOf(
  store: CorpusStore,
  where: Where | null,
  clock: () => number = () => Date.UTC(2030, 0, 1),
): Promise<ArticleSet> {
  const asVariable = await asked(
    store,
    'query ($where: ArticleWhereInput) { a: articles(where: $where)',
    { where },
    clock,
  );
  const asLiteral = await asked(store, `{ a: articles(where: ${literal(where)})`, {}, clock);
  expect(asLiteral).toEqual(asVariable);
  return asVariable;
}

/** The clauses of {@link setOf}. */
export async function filterOf(store: CorpusStore, where: Where | null): Promise<ArticleFilter> {
  return (await setOf(store, where)).filter ?? [];
}

async function asked(
  store: CorpusStore,
  query: string,
  variableValues: Readonly<Record<string, unknown>>,
  clock: () => number,
): Promise<ArticleSet> {
  const document = parse(`${query} { totalCount nodes { id } } }`);
  expect(validate(schema, document)).toEqual([]);
  const { store: listening, asked } = askedStore(store);
  const contextValue = createRequestContext(listening, clock);
  const { errors } = await execute({ schema, document, variableValues, contextValue });
  expect(errors).toBeUndefined();
  const [counted] = asked['articleCounts'] as ArticleSet[];
  const [page] = asked['articlePages'] as { set: ArticleSet }[];
  expect(page!.set).toBe(counted);
  return counted!;
}

/** Enum values stand where "mode", "anchor" and "type" are. */
function literal(value: unknown, isEnum = false): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, isEnum)).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return isEnum ? String(value) : JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([name, field]) => `${name}: ${literal(field, isEnum || enumFields.has(name))}`,
  );
  return `{${fields.join(' ')}}`;
}

const enumFields: ReadonlySet<string> = new Set(['mode', 'anchor', 'type']);
