/**
 * Makes every field of a schema count what it answers against the budget of its request: each object, and each member of each
 * list, so that no nesting of lists without `first` can fill the memory.
 */
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { RequestContext } from '../context.js';
import type { RequestBudget } from './request-budget.js';

/** Sets the resolvers of `schema` anew; properties that are one scalar are read as before. */
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
      const list: unknown = resolve(source, args, context, info);
      return list instanceof Promise ? countedLater(list, context.budget) : counted(list, context.budget);
    });
  } else if (isCompositeType(answered)) {
    field.resolve = rejecting((source, args, context, info) => {
      context.budget.take(1);
      return resolve(source, args, context, info);
    });
  } else if (field.resolve !== undefined) field.resolve = rejecting(resolve);
}

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
  if (Array.isArray(list)) budget.take(list.length);
  return list;
}

/** A list that was waited for is where a long answer lets others in: its members are answered in one go. */
function countedLater(list: Promise<unknown>, budget: RequestBudget): Promise<unknown> {
  return list.then((members) =>
    budget.isTurnOver ? budget.nextTurn().then(() => counted(members, budget)) : counted(members, budget),
  );
}
