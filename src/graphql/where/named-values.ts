/** The keys and names of topics and providers that a client wrote into a filter, and what to say of those that do not exist. */
import type { ArticleTest, Logic, TextMode, TextTest } from '../../model/article-filter.js';
import { orderKey } from '../../model/text-order.js';
import { quoted } from '../errors/client-error.js';
import type { Loaders, NearestRequest } from '../loaders/loaders.js';
import { testOf } from './logic.js';

/** A text that must equal a key or a name for its test to hold. */
export interface NamedValue extends NearestRequest {
  readonly mode: TextMode;
}

/** The values that the tests of a filter compare with slugs, domains and names, in its order, each once. */
export function namedValues(filter: Logic<ArticleTest>): NamedValue[] {
  const found = new Map<string, NamedValue>();
  for (const value of valuesIn(filter, ofArticle)) found.set(JSON.stringify(value), value);
  return [...found.values()];
}

/** A sentence for a value that nothing has, with the nearest one that exists; null when something has it. */
export async function unknownValue(value: NamedValue, loaders: Loaders): Promise<string | null> {
  const { kind, text, mode } = value;
  const nearest = await loaders.nearest.load({ kind, text });
  const [noun, property] = wordsOf[kind];
  const unknown = `No ${noun} has the ${property} ${quoted(text)}`;
  if (nearest === null) return `${unknown}, and none has one like it.`;
  const isEqual = mode === 'SENSITIVE' ? nearest === text : orderKey(nearest) === orderKey(text);
  if (isEqual || (orderKey(nearest) === orderKey(text) && (await isWritten(value, loaders)))) return null;
  return `${unknown}; the nearest is ${quoted(nearest)}.`;
}

const wordsOf: Readonly<Record<NamedValue['kind'], readonly [noun: string, property: string]>> = {
  'topic.slug': ['topic', 'slug'],
  'topic.name': ['topic', 'name'],
  'provider.domain': ['provider', 'domain'],
  'provider.name': ['provider', 'name'],
};

/** Whether something has exactly this text, though the nearest text is another spelling of it. */
async function isWritten({ kind, text, mode }: NamedValue, loaders: Loaders): Promise<boolean> {
  const test: TextTest = { kind: 'in', values: [text], mode };
  const count =
    kind === 'topic.slug' || kind === 'topic.name'
      ? loaders.topicCount.load(testOf({ field: kind === 'topic.slug' ? 'slug' : 'name', test }))
      : loaders.providerCount.load(testOf({ field: kind === 'provider.domain' ? 'domain' : 'name', test }));
  return (await count) > 0;
}

function valuesIn<Test>(logic: Logic<Test>, of: (test: Test) => NamedValue[]): NamedValue[] {
  if (logic.kind === 'test') return of(logic.of);
  return logic.kind === 'not' ? valuesIn(logic.of, of) : logic.of.flatMap((part) => valuesIn(part, of));
}

function ofArticle(test: ArticleTest): NamedValue[] {
  switch (test.field) {
    case 'provider.domain':
    case 'provider.name':
      return compared(test.field, test.test);
    case 'topics':
      return valuesIn(test.some, ({ field, test: ofTopic }) => compared(`topic.${field}`, ofTopic));
    case 'related':
    case 'mentionedBy':
      return valuesIn(test.some, ofArticle);
    default:
      return [];
  }
}

function compared(kind: NamedValue['kind'], test: TextTest): NamedValue[] {
  return test.kind === 'in' ? test.values.map((text) => ({ kind, text, mode: test.mode })) : [];
}
