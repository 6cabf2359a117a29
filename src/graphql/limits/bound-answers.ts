/**
 * Makes every field of a schema count what it answers against the budget of its request: each object, each member of each list, and how
 * long names and texts are, so that neither lists without `first` nor one long text under many names can fill the memory.
 */
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { RequestContext } from '../context.js';
import type { RequestBudget } from './request-budget.js';

/** Sets the resolvers of `schema` anew. */
export function boundAnswers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const fields: Readonly<Record<string, GraphQLField<unknown, RequestContext>>> = type.getFields();
    for (const field of Object.values(fields)) boundField(field);
  }
}

// A schema's fields say nothing of their sources; the context is the one that every request of this schema is given.
function boundField(field: GraphQLField<unknown, RequestContext>): void {
  const answered = isNonNullType(field.type) ? field.type.ofType : field.type;
  const { resolve = defaultFieldResolver } = field;
  if (isListType(answered)) {
    field.resolve = rejecting((source, args, context, info) => {
      context.budget.write(nameIn(info));
      const list: unknown = resolve(source, args, context, info);
      return list instanceof Promise ? countedLater(list, context.budget) : counted(list, context.budget);
    });
  } else if (isCompositeType(answered)) {
    field.resolve = rejecting((source, args, context, info) => {
      context.budget.take(1);
      context.budget.write(nameIn(info));
      return resolve(source, args, context, info);
    });
  } else field.resolve = field.resolve === undefined ? countedProperty : countedLeaf(field.resolve);
}

function countedLeaf(
  resolve: GraphQLFieldResolver<unknown, RequestContext>,
): GraphQLFieldResolver<unknown, RequestContext> {
  return rejecting((source, args, context, info) => {
    const value: unknown = resolve(source, args, context, info);
    const name = nameIn(info);
    if (!(value instanceof Promise)) return written(value, name, context.budget);
    return value.then((later: unknown) => written(later, name, context.budget));
  });
}

/** The resolver of all leaves that are read as they stand: graphql-js's own, and counted. */
export const countedProperty: GraphQLFieldResolver<unknown, RequestContext> =
  countedLeaf(defaultFieldResolver);

/** How long the name in the answer is, in characters. */
function nameIn({ path }: GraphQLResolveInfo): number {
  return String(path.key).length;
}

/** A value of a leaf, once it is counted with its name: text as long as it is, all else as a few characters. */
function written(value: unknown, name: number, budget: RequestBudget): unknown {
  if (typeof value === 'string') budget.write(name + value.length);
  else if (typeof value === 'object' && value !== null) budget.write(name + JSON.stringify(value).length);
  else budget.write(name + shortValue);
  return value;
}

/** Numbers, `true`, `null`: about so many characters. */
const shortValue = 8;

/**
 * What `resolve` throws, as a rejected promise. graphql-js 16 forgets the promises of a list's earlier members when a later one
 * throws at once; when they reject in their turn, nobody handles it, and the process would end.
 */
function rejecting(
  resolve: GraphQLFieldResolver<unknown, RequestContext>,
): GraphQLFieldResolver<unknown, RequestContext> {
  return (source, args, context, info) => {
    try {
      return resolve(source, args, context, info);
    } catch (thrown) {
      return Promise.reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  };
}

function counted(list: unknown, budget: RequestBudget): unknown {
  if (!Array.isArray(list)) return list;
  budget.take(list.length);
  for (const member of list) if (typeof member === 'string') budget.write(member.length);
  return list;
}

/** A list that was waited for is where a long answer lets others in: its members are answered in one go. */
function countedLater(list: Promise<unknown>, budget: RequestBudget): Promise<unknown> {
  return list.then((members) =>
    budget.isTurnOver ? budget.nextTurn().then(() => counted(members, budget)) : counted(members, budget),
  );
}
