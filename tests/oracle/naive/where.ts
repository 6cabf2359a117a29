/**
 * A client's `where`, just as it is sent, tested against one article at a time. First what is null or empty is taken out; then
 * logic is two-valued: a comparison with what is missing is false, and `not`, `ne` and `notIn` turn that around.
 */
import { canonicalUrl } from '../../../src/model/canonical-url.js';
import { rangeOfWithin } from './calendar.js';
import type { ArticleFacts, ImageFacts, TopicFacts } from './facts.js';
import { fold } from './text.js';

/** Any input object as it is sent. */
export interface Input {
  readonly [name: string]: InputValue;
}
export type InputValue = string | number | boolean | null | readonly InputValue[] | Input;

/** The moments that `within` counts back from, milliseconds since 1970. */
export interface Clock {
  readonly now: number;
  readonly latestArticle: number;
}

/** Whether `article` fits `where`, from which {@link pruned} has taken what is null or empty; undefined fits everything. */
export function fits(article: ArticleFacts, where: Input | undefined, clock: Clock): boolean {
  return Object.entries(where ?? {}).every(([field, operand]) => {
    const input = operand as Input;
    const inputs = operand as readonly Input[];
    switch (field) {
      case 'and':
        return inputs.every((one) => fits(article, one, clock));
      case 'or':
        return inputs.some((one) => fits(article, one, clock));
      case 'not':
        return !fits(article, input, clock);
      case 'title':
      case 'excerpt':
      case 'host':
      case 'category':
        return textFits(article[field], input);
      case 'url':
        return textFits(article.url, withCanonicalOperands(input));
      case 'publishedDateTime':
        return momentFits(article.publishedAt, input, clock);
      case 'quality':
      case 'heat':
        return numberFits(article[field], input);
      case 'type':
        return textFits(article.type, { ...input, mode: 'SENSITIVE' });
      case 'published':
      case 'hasDocument':
        return article[field] === operand;
      case 'provider':
        return Object.entries(input).every(([name, filter]) =>
          textFits(article.provider[name as 'domain' | 'name'], filter as Input),
        );
      case 'topics':
        return topicsFit(article.topics, input);
      case 'images':
        return listFits(article.images, input, imageFits);
      case 'related':
      case 'mentionedBy':
        return listFits(article[field], input, (one, some) => fits(one, some, clock));
      default:
        throw new Error(
          `The oracle does not know the field ${field} of where. Teach it in tests/oracle/naive/where.ts.`,
        );
    }
  });
}

/** Without operands that are null or empty, all the way down; undefined when nothing is left. Lists of values stay as they are. */
export function pruned(where: InputValue | undefined): Input | undefined {
  return prunedValue(where ?? null, 'where') as Input | undefined;
}

/** An empty list of these is one that nothing is in. */
const listsOfValues = new Set(['in', 'notIn']);

function prunedValue(value: InputValue, name: string): InputValue | undefined {
  if (value === null) return undefined;
  if (typeof value !== 'object' || listsOfValues.has(name)) return value;
  if (Array.isArray(value)) {
    const kept = value.map((one: InputValue) => prunedValue(one, name)).filter((one) => one !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  const entries = Object.entries(value as Input)
    .map(([key, inner]) => [key, prunedValue(inner, key)] as const)
    .filter((entry): entry is [string, InputValue] => entry[1] !== undefined);
  // How to compare says nothing where there is nothing to compare.
  return entries.every(([key]) => key === 'mode') ? undefined : Object.fromEntries(entries);
}

function textFits(value: string | null, filter: Input): boolean {
  const form = filter['mode'] === 'SENSITIVE' ? (text: string) => text : fold;
  const holds = (test: (text: string) => boolean): boolean => value !== null && test(form(value));
  return Object.entries(filter).every(([operator, operand]) => {
    const one = typeof operand === 'string' ? form(operand) : '';
    const many = Array.isArray(operand) ? (operand as readonly string[]).map(form) : [];
    switch (operator) {
      case 'mode':
        return true;
      case 'eq':
        return holds((text) => text === one);
      case 'ne':
        return !holds((text) => text === one);
      case 'in':
        return holds((text) => many.includes(text));
      case 'notIn':
        return !holds((text) => many.includes(text));
      case 'contains':
        return holds((text) => text.includes(one));
      case 'startsWith':
        return holds((text) => text.startsWith(one));
      case 'endsWith':
        return holds((text) => text.endsWith(one));
      case 'isNull':
        return (value === null) === operand;
      default:
        return unknownOperator(operator);
    }
  });
}

/** Whether a number, null when it is missing, fits an `IntFilterInput`. */
export function numberFits(value: number | null, filter: Input): boolean {
  const holds = (test: (number: number) => boolean): boolean => value !== null && test(value);
  return Object.entries(filter).every(([operator, operand]) => {
    const one = operand as number;
    const many = operand as readonly number[];
    switch (operator) {
      case 'eq':
        return holds((number) => number === one);
      case 'ne':
        return !holds((number) => number === one);
      case 'in':
        return holds((number) => many.includes(number));
      case 'notIn':
        return !holds((number) => many.includes(number));
      case 'gt':
        return holds((number) => number > one);
      case 'gte':
        return holds((number) => number >= one);
      case 'lt':
        return holds((number) => number < one);
      case 'lte':
        return holds((number) => number <= one);
      case 'isNull':
        return (value === null) === operand;
      default:
        return unknownOperator(operator);
    }
  });
}

function momentFits(value: number, filter: Input, clock: Clock): boolean {
  return Object.entries(filter).every(([operator, operand]) => {
    if (operator !== 'within') return numberFits(value, { [operator]: momentOf(operand as string) });
    const { from, to } = rangeOfWithin(operand as Input, clock);
    return value >= from && value <= to;
  });
}

/** Milliseconds since 1970 of a date and time with an offset, or of a bare date, as clients send them. */
export function momentOf(text: string): number {
  return Date.parse(text);
}

function topicsFit(topics: readonly TopicFacts[], filter: Input): boolean {
  return Object.entries(filter).every(([operator, operand]) => {
    switch (operator) {
      case 'some':
        return topics.some((topic) => topicFits(topic, operand as Input));
      case 'every':
        return topics.every((topic) => topicFits(topic, operand as Input));
      case 'none':
        return !topics.some((topic) => topicFits(topic, operand as Input));
      case 'hasAll':
        return (operand as readonly string[]).every((wanted) =>
          topics.some(({ slug }) => fold(slug) === fold(wanted)),
        );
      case 'count':
        return numberFits(topics.length, operand as Input);
      default:
        return unknownOperator(operator);
    }
  });
}

function topicFits(topic: TopicFacts, filter: Input): boolean {
  return Object.entries(filter).every(([field, test]) =>
    textFits(topic[field as 'slug' | 'name'], test as Input),
  );
}

function imageFits(image: ImageFacts, filter: Input): boolean {
  return Object.entries(filter).every(([field, test]) => {
    switch (field) {
      case 'url':
      case 'title':
        return textFits(image[field], test as Input);
      case 'width':
      case 'height':
        return numberFits(image[field], test as Input);
      case 'isCached':
        return image.isCached === test;
      default:
        return unknownOperator(field);
    }
  });
}

function listFits<T>(
  items: readonly T[],
  filter: Input,
  itemFits: (item: T, some: Input) => boolean,
): boolean {
  return Object.entries(filter).every(([operator, operand]) => {
    if (operator === 'some') return items.some((item) => itemFits(item, operand as Input));
    if (operator === 'count') return numberFits(items.length, operand as Input);
    return unknownOperator(operator);
  });
}

/** `eq`, `ne`, `in` and `notIn` of an article's URL mean the canonical form of what they are given. */
function withCanonicalOperands(filter: Input): Input {
  const canonical = (text: InputValue): InputValue =>
    typeof text === 'string' ? (canonicalUrl(text) ?? text) : text;
  return Object.fromEntries(
    Object.entries(filter).map(([operator, operand]) => {
      if (!['eq', 'ne', 'in', 'notIn'].includes(operator)) return [operator, operand];
      return [operator, Array.isArray(operand) ? operand.map(canonical) : canonical(operand)];
    }),
  );
}

function unknownOperator(operator: string): never {
  throw new Error(
    `The oracle does not know the operator ${operator}. Teach it in tests/oracle/naive/where.ts.`,
  );
}
