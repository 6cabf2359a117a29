/**
 * How often a query may write what is cheap to write and multiplies work: aliases, directives, and fields that are written
 * again beside themselves. Counted as written, each fragment that the operation uses once; what they multiply is the cost's.
 * Settings `alias-limit`, `directive-limit`, `repeat-limit`.
 */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { limitExceeded } from './limit-exceeded.js';

/** A dashboard of 20 panels writes about 25. */
export const defaultAliasLimit = 60;
/** More than any client writes: one for each panel, and some. */
export const defaultDirectiveLimit = 60;
/** Clients that put fragments together repeat `id` and `__typename`, but seldom beside themselves. */
export const defaultRepeatLimit = 60;

/** What a query writes. */
export interface Written {
  aliases: number;
  directives: number;
  /** Fields with a name in the answer that stands in the same selection already; inline fragments belong to the selection around them. */
  repeats: number;
}

/** Throws the refusal of an operation that writes too much of anything. */
export function assertWritten(
  { aliases, directives, repeats }: Written,
  limits: { readonly aliasLimit: number; readonly directiveLimit: number; readonly repeatLimit: number },
  operation: OperationDefinitionNode,
): void {
  if (aliases > limits.aliasLimit) {
    throw limitExceeded({
      what: `The query has ${aliases} aliases`,
      unit: 'aliases',
      limit: limits.aliasLimit,
      came: aliases,
      advice: 'Ask for several articles with "nodes" or "articlesByUrl", or send several requests',
      setting: '--alias-limit',
      node: operation,
    });
  }
  if (directives > limits.directiveLimit) {
    throw limitExceeded({
      what: `The query has ${directives} directives`,
      unit: 'directives',
      limit: limits.directiveLimit,
      came: directives,
      advice: 'Put the fields that one condition decides into one fragment',
      setting: '--directive-limit',
      node: operation,
    });
  }
  if (repeats > limits.repeatLimit) {
    throw limitExceeded({
      what: `The query writes ${repeats} fields again beside themselves`,
      unit: 'repeated fields',
      limit: limits.repeatLimit,
      came: repeats,
      advice: 'Write each field once in a selection',
      setting: '--repeat-limit',
      node: operation,
    });
  }
}

/** Counts the operation and the fragments it uses, each once. Linear in the query. */
export function countWritten(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Written {
  const written: Written = { aliases: 0, directives: operation.directives?.length ?? 0, repeats: 0 };
  const used = new Set<string>();
  const open: SelectionSetNode[] = [operation.selectionSet];
  for (const { directives } of operation.variableDefinitions ?? [])
    written.directives += directives?.length ?? 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const names = new Set<string>();
    for (const field of fieldsBeside(next)) {
      const name = field.alias?.value ?? field.name.value;
      if (field.alias !== undefined) written.aliases += 1;
      if (names.has(name)) written.repeats += 1;
      names.add(name);
      if (field.selectionSet !== undefined) open.push(field.selectionSet);
    }
  }
  return written;

  /** The fields of a selection and of the inline fragments in it. What fragments are spread there is put aside for its own turn. */
  function fieldsBeside(selectionSet: SelectionSetNode): FieldNode[] {
    const fields: FieldNode[] = [];
    const beside = [selectionSet];
    for (let set = beside.pop(); set !== undefined; set = beside.pop()) {
      for (const selection of set.selections) {
        written.directives += selection.directives?.length ?? 0;
        if (selection.kind === Kind.FIELD) fields.push(selection);
        else if (selection.kind === Kind.INLINE_FRAGMENT) beside.push(selection.selectionSet);
        else putAside(selection.name.value);
      }
    }
    return fields;
  }

  function putAside(name: string): void {
    const fragment = fragments.get(name);
    if (fragment === undefined || used.has(name)) return;
    used.add(name);
    written.directives += fragment.directives?.length ?? 0;
    open.push(fragment.selectionSet);
  }
}
