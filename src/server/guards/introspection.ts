/**
 * Introspection answers from the schema alone, so that depth, objects and cost are not asked of it: GraphiQL asks 15 levels. It
 * is bounded by what it writes instead: each field of the schema once at its place, so that nothing multiplies the schema.
 */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { limitExceeded } from './limit-exceeded.js';

/** `__schema` and `__type`s at the top of an operation. Code generators ask one, people some types by name. */
const rootLimit = 10;
/** Fields below them, fragments written out: the whole schema is asked with about 150. */
const fieldLimit = 2_000;

/** Whether the field asks for the schema and not for the corpus. */
export function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

/** Throws the refusal of an operation that asks the schema for more than there is to say. These two bounds are no settings: nobody needs more. */
export function assertIntrospection(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): void {
  const roots = [...fieldsOf([operation.selectionSet], fragments).values()].filter(([field]) =>
    isIntrospection(field),
  );
  if (roots.length > rootLimit)
    throw tooMuch(`asks ${roots.length} times`, rootLimit, roots.length, operation);
  const open: (readonly FieldNode[])[] = roots;
  let looked = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const names = new Set<string>();
    for (const fields of fieldsOf(selectionsOf(next), fragments).values()) {
      const name = fields[0].name.value;
      looked += 1;
      if (looked > fieldLimit) throw tooMuch('writes too many fields', fieldLimit, looked, operation);
      if (names.has(name)) throw tooMuch(`asks "${name}" twice at one place`, 1, 2, operation);
      names.add(name);
      open.push(fields);
    }
  }
}

type Fields = [FieldNode, ...FieldNode[]];

/** The fields of `selections` by their names in the answer, those of one name together. */
function fieldsOf(
  selections: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): ReadonlyMap<string, Fields> {
  const fields = new Map<string, Fields>();
  const spread = new Set<string>();
  const open = selections.flatMap((set) => set.selections);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === Kind.FIELD) {
      const name = (next.alias ?? next.name).value;
      const same = fields.get(name);
      if (same === undefined) fields.set(name, [next]);
      else same.push(next);
    } else if (next.kind === Kind.INLINE_FRAGMENT) open.push(...next.selectionSet.selections);
    else if (!spread.has(next.name.value)) {
      spread.add(next.name.value);
      open.push(...(fragments.get(next.name.value)?.selectionSet.selections ?? []));
    }
  }
  return fields;
}

function selectionsOf(fields: readonly FieldNode[]): SelectionSetNode[] {
  return fields.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
}

function tooMuch(what: string, limit: number, came: number, node: OperationDefinitionNode) {
  return limitExceeded({
    what: `The query ${what} for the schema`,
    unit: 'introspection fields',
    limit,
    came,
    advice: 'Ask for the schema once, each of its fields once, or read /schema.graphql',
    setting: null,
    node,
  });
}
