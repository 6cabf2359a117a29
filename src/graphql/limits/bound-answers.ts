/**
 * Makes every field of a schema count what it answers against the budget of its request: each object, and each member of each
 * list, so that no nesting of lists without `first` can fill the memory.
 */
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { RequestContext } from '../context.js';
import type { RequestBudget } from './request-budget.js';

/** Sets the resolvers of `schema` anew. Fields whose answer is one scalar stay as they are. */
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
  const resolve = field.resolve ?? defaultFieldResolver;
  if (isListType(answered)) {
    field.resolve = (source, args, context, info) => {
      const list: unknown = resolve(source, args, context, info);
      return list instanceof Promise ? countedLater(list, context.budget) : counted(list, context.budget);
    };
  } else if (isCompositeType(answered)) {
    field.resolve = (source, args, context, info) => {
      context.budget.take(1);
      return resolve(source, args, context, info);
    };
  }
}

function counted(list: unknown, budget: RequestBudget): unknown {
  if (Array.isArray(list)) budget.take(list.length);
  return list;
}

/** A list that was waited for is where a long answer lets others in: its members are answered in one go. */
function countedLater(list: Promise<unknown>, budget: RequestBudget): Promise<unknown> {
  return list.then((members) =>
    budget.isTurnOver ? afterTurns(budget).then(() => counted(members, budget)) : counted(members, budget),
  );
}

async function afterTurns(budget: RequestBudget): Promise<void> {
  // Several lists wait for the same turn, and the first of them may use it up.
  while (budget.isTurnOver) await budget.nextTurn();
}
