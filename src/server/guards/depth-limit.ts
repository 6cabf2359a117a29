/** How deep fields may stand in one another. Setting `depth-limit`. */
import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIntrospection } from './introspection.js';
import { limitExceeded } from './limit-exceeded.js';

/** The dashboard's deepest query has 7, a list in a list in a list 10. */
export const defaultDepthLimit = 12;

/**
 * Throws the refusal of an operation that is deeper than `limit`. A field at the top is level 1; a fragment counts for nothing
 * itself. Introspection is exempt: graphql's own rule bounds it.
 */
export function assertDepth(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  limit: number,
): void {
  const depth = depthBelow(operation.selectionSet, fragments, new Map());
  if (depth <= limit) return;
  throw limitExceeded({
    what: `The query is ${depth} levels deep`,
    unit: 'levels',
    limit,
    came: depth,
    advice: 'Start from an object further down, by its id for example, in a request of its own',
    setting: '--depth-limit',
    node: operation,
  });
}

/** `known` holds the depth of each fragment once it has been found out, so that fragments of fragments stay linear. */
function depthBelow(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  known: Map<string, number>,
): number {
  let deepest = 0;
  for (const selection of selections) {
    let depth = 0;
    if (selection.kind === Kind.FIELD) {
      if (isIntrospection(selection)) continue;
      depth =
        1 + (selection.selectionSet === undefined ? 0 : depthBelow(selection.selectionSet, fragments, known));
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      depth = depthBelow(selection.selectionSet, fragments, known);
    } else {
      const name = selection.name.value;
      const fragment = fragments.get(name);
      if (fragment === undefined) continue;
      depth = known.get(name) ?? depthBelow(fragment.selectionSet, fragments, known);
      known.set(name, depth);
    }
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
