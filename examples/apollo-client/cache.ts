/**
 * A cache for Apollo Client 4 that knows this schema: what has an id is one object wherever it is asked, pages of a list join, and panels
 * that ask different things of the same list find each other's answers instead of overwriting them.
 */
import { type FieldPolicy, InMemoryCache, isReference, type TypePolicies } from '@apollo/client';

/** The types behind the interface, for fragments such as `... on Topic` under `node` and `suggest`. A test compares it with the schema. */
export const possibleTypes: Readonly<Record<string, string[]>> = {
  Node: ['Article', 'Corpus', 'Provider', 'Topic'],
};

/**
 * What a list is the same list by. `after` and `before` are not among them: pages join. `first` is: a panel of 5 and a list of 20 stay two,
 * so that neither shows what the other asked for.
 */
const listArguments = ['where', 'search', 'orderBy', 'first', 'last', 'offset'];

/** A list with a cursor: its pages join, everything else that is said of it is merged. */
export const list: FieldPolicy<unknown, unknown> = {
  keyArgs: (given) => listArguments.filter((name) => given?.[name] !== undefined),
  merge(existing, incoming, { args }) {
    if (!isObject(existing) || !isObject(incoming)) return incoming;
    // Two answers from two states of the corpus must not be mixed: select "snapshot { id }" and they never are.
    if (!sameSnapshot(existing, incoming)) return incoming;
    const merged = mergeValues(existing, incoming);
    if (!isObject(merged)) return incoming;
    if (args?.['after'] !== undefined && args['after'] !== null) return joined(merged, existing, incoming);
    if (args?.['before'] !== undefined && args['before'] !== null) return joined(merged, incoming, existing);
    return merged;
  },
};

/** A value without an id below something that has one. */
const value: FieldPolicy<unknown, unknown> = { merge: mergeValues };

export const typePolicies: TypePolicies = {
  Query: { fields: { articles: list, providers: list, topics: list, problems: list } },
  Provider: { fields: { articles: list } },
  Topic: { fields: { articles: list } },
  Article: { fields: { related: list, mentionedBy: list, document: value, image: value, images: value } },
  Corpus: { fields: { counts: value, fieldCoverage: value } },
};

/** A new cache. */
export function broadsheetCache(): InMemoryCache {
  return new InMemoryCache({ possibleTypes: { ...possibleTypes }, typePolicies });
}

type Fields = Readonly<Record<string, unknown>>;

/** A page behind another one: items one after the other, and the ends of the two that lie outside. */
function joined(merged: Fields, head: Fields, tail: Fields): Fields {
  const lists = ['edges', 'nodes'].flatMap((name) => {
    const [first, second] = [head[name], tail[name]];
    return isList(first) && isList(second) ? [[name, withoutRepeats([...first, ...second])] as const] : [];
  });
  const [first, second] = [head['pageInfo'], tail['pageInfo']];
  const pageInfo = isObject(first) && isObject(second) ? { pageInfo: { ...first, ...endOf(second) } } : {};
  return { ...merged, ...Object.fromEntries(lists), ...pageInfo };
}

/** A page that was fetched twice is in the list once. */
function withoutRepeats(items: readonly unknown[]): readonly unknown[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const node = isObject(item) && !isReference(item) ? item['node'] : item;
    if (!isReference(node)) return true;
    const isNew = !seen.has(node.__ref);
    seen.add(node.__ref);
    return isNew;
  });
}

function endOf(pageInfo: Fields): Fields {
  const ends = Object.entries(pageInfo).filter(([name]) => ['hasNextPage', 'endCursor'].includes(name));
  return Object.fromEntries(ends);
}

/**
 * Both answers' fields at every level; where both have a field the newer one counts. What has an id is a reference here, and merged
 * elsewhere.
 */
function mergeValues(existing: unknown, incoming: unknown): unknown {
  if (isList(existing) && isList(incoming)) return mergeItems(existing, incoming);
  if (!isValue(existing) || !isValue(incoming)) return incoming;
  const merged: Record<string, unknown> = { ...existing };
  for (const [name, field] of Object.entries(incoming)) merged[name] = mergeValues(existing[name], field);
  return merged;
}

/** Lists of values (facets, buckets, groups, edges) that are equally long and do not contradict each other are one list asked twice. */
function mergeItems(existing: readonly unknown[], incoming: readonly unknown[]): readonly unknown[] {
  const isSame =
    existing.length === incoming.length && incoming.every((item, at) => agree(existing[at], item));
  return isSame ? incoming.map((item, at) => mergeValues(existing[at], item)) : incoming;
}

function agree(a: unknown, b: unknown): boolean {
  if (isReference(a) && isReference(b)) return a.__ref === b.__ref;
  if (!isValue(a) || !isValue(b)) return Array.isArray(a) ? Array.isArray(b) : a === b;
  return Object.keys(b).every((name) => !(name in a) || agree(a[name], b[name]));
}

function isValue(field: unknown): field is Fields {
  return isObject(field) && !isReference(field);
}

function sameSnapshot(a: Fields, b: Fields): boolean {
  const [first, second] = [a['snapshot'], b['snapshot']];
  if (!isReference(first) || !isReference(second)) return true;
  return first.__ref === second.__ref;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
