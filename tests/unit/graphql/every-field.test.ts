/** Every field of the schema answers, and reaches the store through the loaders only. */
import { expect, test } from '@jest/globals';
import {
  execute,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { createRequestContext, type RequestContext } from '../../../src/graphql/context.js';
import type { CorpusStore } from '../../../src/store/corpus-store.js';
import { ask, sampleFolder, schema, storeOf } from './ask.js';

const store = storeOf(sampleFolder);
const seen = new Set<string>();

/** What fields that need arguments are asked with. */
const needed: Readonly<Record<string, string>> = {
  groups: '(by: [{field: PROVIDER}, {field: PUBLISHED_DATE_TIME}])',
  percentile: '(p: 50)',
  histogram: '(interval: 10)',
  suggest: '(prefix: "a")',
  changes: `(since: "${store.summary.snapshotId}")`,
};

/** The fields that can be selected without a key, `depth` objects deep. */
function everything(type: GraphQLNamedType, depth: number): string {
  if (!isObjectType(type)) return '{ __typename id }';
  const select = (field: GraphQLField<unknown, unknown>): string => {
    const target = getNamedType(field.type);
    const given = field.args.some(isRequiredArgument) ? needed[field.name] : '';
    if (given === undefined || (depth === 1 && !isLeafType(target))) return '';
    seen.add(`${type.name}.${field.name}`);
    return `${field.name}${given} ${isLeafType(target) ? '' : everything(target, depth - 1)}`;
  };
  return `{ __typename ${Object.values(type.getFields()).map(select).join(' ')} }`;
}

test('every field of every type answers, with nothing but the loaders', async () => {
  const { articles } = await ask(store, '{ articles(first: 1) { nodes { id url } } }');
  const [{ id, url }] = articles.nodes;
  const article = everything(schema.getType('Article')!, 4);
  const query = `{
    ...Q node(id: "${id}") { __typename id } nodes(ids: ["${id}"]) { __typename id }
    article(by: {id: "${id}"}) ${article} articlesByUrl(urls: ["${url}"]) ${article}
    provider(domain: "reuters.com") ${everything(schema.getType('Provider')!, 3)}
    topic(slug: "ai") ${everything(schema.getType('Topic')!, 3)}
    deep: articles(first: 1) ${everything(schema.getType('ArticleConnection')!, 4)}
  } fragment Q on Query ${everything(schema.getQueryType()!, 4)}`;
  const noStore = new Proxy({} as CorpusStore, {
    get: (_target, name) => {
      throw new Error(`A resolver asked the store for ${String(name)} past the loaders.`);
    },
  });
  const contextValue: RequestContext = { ...createRequestContext(store), store: noStore };
  const { errors, data } = await execute({ schema, document: parse(query), contextValue });
  expect(errors).toBeUndefined();
  expect(data?.['node']).toEqual({ __typename: 'Article', id });

  const all = Object.values(schema.getTypeMap())
    // A subscription's answers come one by one: tests/http/subscriptions.test.ts asks for them.
    .filter((type) => isObjectType(type) && !/^__|^Subscription$|^ArticleChangedEvent$/.test(type.name))
    .flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : [],
    );
  const byKey = ['node', 'nodes', 'article', 'articlesByUrl', 'provider', 'topic'].map(
    (name) => `Query.${name}`,
  );
  expect(all.filter((field) => !seen.has(field) && !byKey.includes(field))).toEqual([]);
});
