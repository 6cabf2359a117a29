/**
 * Estimates what an operation costs before it runs: every field as it will be executed, with the values that its variables really
 * have, lists multiplying what stands in them.
 */
import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Arguments, noSizes, priceOf, type Sizes } from './field-prices.js';
import { isIntrospection } from './introspection.js';

export interface CostEstimate {
  /** Rounded up to a whole number; Infinity when there is more to estimate than is worth it. */
  readonly cost: number;
  /** The field at the top that costs most, with its own part; null for an operation without any that costs. */
  readonly dearest: { readonly name: string; readonly cost: number; readonly field: FieldNode } | null;
}

/** What an operation is read with. */
export interface OperationParts {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** So many fields are looked at; fragments within fragments can mean more than anybody could answer. */
const fieldLimit = 10_000;

/** The estimate. Linear in the fields that will be executed, counted once for each list; never throws for what a client sends. */
export function estimateCost(parts: OperationParts): CostEstimate {
  const { schema, operation } = parts;
  const root = schema.getRootType(operation.operation);
  if (!root) return { cost: 0, dearest: null };
  const estimator = new Estimator(parts);
  let cost = 0;
  let dearest: CostEstimate['dearest'] = null;
  for (const [name, fields] of estimator.fieldsOf([operation.selectionSet], root)) {
    const [field] = fields;
    if (field === undefined) continue;
    const own = estimator.costOfField(root, fields, noSizes);
    cost += own;
    if (own > (dearest?.cost ?? 0)) dearest = { name, cost: own, field };
  }
  return estimator.isExhausted ? { cost: Infinity, dearest } : { cost: Math.ceil(cost), dearest };
}

class Estimator {
  readonly #parts: OperationParts;
  #looked = 0;

  constructor(parts: OperationParts) {
    this.#parts = parts;
  }

  get isExhausted(): boolean {
    return this.#looked > fieldLimit;
  }

  /** What the fields with one name in the answer, which are executed as one, cost for one object of `parent`. */
  costOfField(parent: GraphQLObjectType, fields: readonly FieldNode[], sizes: Sizes): number {
    const [node] = fields;
    this.#looked += 1;
    if (node === undefined || isIntrospection(node) || this.isExhausted) return 0;
    const field = parent.getFields()[node.name.value];
    if (field === undefined) return 0; // __typename
    const priced = priceOf(parent, field, this.#argumentsOf(field, node), sizes);
    const selections = fields.flatMap(({ selectionSet }) =>
      selectionSet === undefined ? [] : [selectionSet],
    );
    if (selections.length === 0) return priced.price;
    const each = Math.max(
      ...this.#objectTypesOf(field).map((type) => this.#costOfObject(type, selections, priced.sizes)),
    );
    return priced.price + priced.items * (1 + each);
  }

  /** The fields of `selections` on an object of `type`, by their name in the answer: as graphql-js collects them. */
  fieldsOf(
    selections: readonly SelectionSetNode[],
    type: GraphQLObjectType,
  ): ReadonlyMap<string, readonly FieldNode[]> {
    const fields = new Map<string, FieldNode[]>();
    const visited = new Set<string>();
    const collect = (set: SelectionSetNode): void => {
      for (const selection of set.selections) {
        if (!this.#isIncluded(selection)) continue;
        if (selection.kind === Kind.FIELD) {
          const name = (selection.alias ?? selection.name).value;
          const same = fields.get(name);
          if (same === undefined) fields.set(name, [selection]);
          else same.push(selection);
          continue;
        }
        let fragment: {
          typeCondition?: { name: { value: string } } | undefined;
          selectionSet: SelectionSetNode;
        } = selection.kind === Kind.INLINE_FRAGMENT ? selection : noFragment;
        if (selection.kind === Kind.FRAGMENT_SPREAD) {
          const name = selection.name.value;
          if (visited.has(name)) continue;
          visited.add(name);
          fragment = this.#parts.fragments.get(name) ?? noFragment;
        }
        if (this.#isFor(fragment.typeCondition?.name.value, type)) collect(fragment.selectionSet);
      }
    };
    for (const set of selections) collect(set);
    return fields;
  }

  #costOfObject(type: GraphQLObjectType, selections: readonly SelectionSetNode[], sizes: Sizes): number {
    let cost = 0;
    for (const fields of this.fieldsOf(selections, type).values())
      cost += this.costOfField(type, fields, sizes);
    return cost;
  }

  #argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Arguments {
    if (field.args.length === 0) return {};
    try {
      return getArgumentValues(field, node, this.#parts.variables);
    } catch {
      return {}; // The field itself will say what is wrong.
    }
  }

  #objectTypesOf(field: GraphQLField<unknown, unknown>): readonly GraphQLObjectType[] {
    const type = getNamedType(field.type);
    if (isAbstractType(type)) return this.#parts.schema.getPossibleTypes(type);
    return isObjectType(type) ? [type] : [];
  }

  #isIncluded(node: { readonly directives?: readonly DirectiveNode[] | undefined }): boolean {
    if (node.directives === undefined || node.directives.length === 0) return true;
    try {
      const { variables } = this.#parts;
      if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
      return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
    } catch {
      return true;
    }
  }

  #isFor(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const { schema } = this.#parts;
    const named = schema.getType(condition);
    return named !== undefined && isAbstractType(named) && schema.isSubType(named, type);
  }
}

const noFragment = {
  typeCondition: undefined,
  selectionSet: { kind: Kind.SELECTION_SET, selections: [] },
} as const;
