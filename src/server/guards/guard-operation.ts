/**
 * All limits that hold before an operation runs, in one call: how deep, how often, how dear. It is called for every request,
 * because what an operation costs depends on its variables, and a document that was seen before is not validated again.
 */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { assertCost } from './cost-limit.js';
import { assertDepth } from './depth-limit.js';
import { type CostEstimate, estimateCost } from './estimate-cost.js';
import { assertIntrospection } from './introspection.js';
import type { QueryLimits } from './query-limits.js';
import { assertVariableDepth } from './variable-depth-limit.js';
import { assertWritten, countWritten } from './written-limits.js';

/** A valid document, the operation of it that is meant, and the variables as they came. */
export interface GuardedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

const nothing: CostEstimate = { cost: 0, dearest: null };

/**
 * What the operation is estimated to cost. Throws the refusal, a GraphQLError, of one that exceeds a limit. Variables that do not
 * fit their types cost nothing: the operation will not run.
 */
export function guardOperation(
  { schema, document, operation, variables: given }: GuardedOperation,
  limits: QueryLimits,
): CostEstimate {
  assertVariableDepth(given, limits.variableDepthLimit);
  const fragments = fragmentsOf(document);
  assertWritten(countWritten(operation, fragments), limits, operation);
  assertIntrospection(operation, fragments);
  assertDepth(operation, fragments, limits.depthLimit);
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 });
  if (variables.coerced === undefined) return nothing;
  const estimate = estimateCost({ schema, operation, fragments, variables: variables.coerced });
  assertCost(estimate, limits.costLimit, operation);
  return estimate;
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}
