/**
 * How often validation will compare two fields of one name, or two fragments, to see whether they can be merged. The comparisons are walked as graphql-js's
 * OverlappingFieldsCanBeMergedRule walks them, but only counted, so that nobody has to wait for them to know that there are too many.
 */
import { BREAK, type DocumentNode, type FieldNode, Kind, type SelectionSetNode, visit } from 'graphql';

/** What stands in one selection: inline fragments belong to it, spread fragments are named. */
interface Selection {
  readonly fields: ReadonlyMap<string, readonly FieldNode[]>;
  readonly spreads: readonly string[];
  /** Names of fragments that this selection has been compared with. */
  readonly compared: Set<string>;
}

/**
 * The number of comparisons; counting ends at the first beyond `limit`, and so do the time and memory it takes. Never fewer than graphql-js makes of fields whose
 * parents are of overlapping types: it ends early where two fields conflict, which is not looked at here.
 */
export function countPairs(document: DocumentNode, limit: number): number {
  const counter = new PairCounter(document, limit);
  visit(document, {
    SelectionSet(set, _key, parent) {
      if (isInlineFragment(parent)) return undefined; // Read with the selection around it.
      counter.countWithin(set);
      return counter.pairs > limit ? BREAK : undefined;
    },
  });
  return counter.pairs;
}

class PairCounter {
  pairs = 0;
  private readonly bodies = new Map<string, SelectionSetNode>();
  private readonly selections = new Map<SelectionSetNode, Selection>();
  /** For each fragment those that it has been compared with; the lesser name has the other. */
  private readonly comparedFragments = new Map<string, Set<string>>();

  constructor(
    { definitions }: DocumentNode,
    private readonly limit: number,
  ) {
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.bodies.set(definition.name.value, definition.selectionSet);
    }
  }

  /** All comparisons in one selection, with all that stands below the fields that are compared. */
  countWithin(set: SelectionSetNode): void {
    const selection = this.read(set);
    for (const fields of selection.fields.values()) {
      for (const [at, field] of fields.entries()) {
        for (let other = at + 1; other < fields.length && this.goesOn(); other += 1) {
          this.compareFields(field, fields[other]);
        }
      }
    }
    for (const [at, name] of selection.spreads.entries()) {
      this.compareWithFragment(selection, name);
      for (let other = at + 1; other < selection.spreads.length && this.goesOn(); other += 1) {
        this.compareFragments(name, selection.spreads[other]);
      }
    }
  }

  private goesOn(): boolean {
    return this.pairs <= this.limit;
  }

  private compareFields(one: FieldNode, other: FieldNode | undefined): void {
    this.pairs += 1;
    if (one.selectionSet === undefined || other?.selectionSet === undefined) return;
    const [below, otherBelow] = [this.read(one.selectionSet), this.read(other.selectionSet)];
    this.compareSelections(below, otherBelow);
    for (const name of otherBelow.spreads) this.compareWithFragment(below, name);
    for (const name of below.spreads) {
      this.compareWithFragment(otherBelow, name);
      for (const otherName of otherBelow.spreads) this.compareFragments(name, otherName);
    }
  }

  private compareSelections({ fields }: Selection, { fields: otherFields }: Selection): void {
    for (const [name, some] of fields) {
      for (const other of otherFields.get(name) ?? []) {
        for (const field of some) {
          if (!this.goesOn()) return;
          this.compareFields(field, other);
        }
      }
    }
  }

  private compareWithFragment(selection: Selection, name: string): void {
    this.pairs += 1;
    const body = this.bodies.get(name);
    if (body === undefined || selection.compared.has(name) || !this.goesOn()) return;
    selection.compared.add(name);
    const spread = this.read(body);
    if (spread === selection) return;
    this.compareSelections(selection, spread);
    for (const further of spread.spreads) this.compareWithFragment(selection, further);
  }

  private compareFragments(name: string, otherName: string | undefined): void {
    this.pairs += 1;
    if (otherName === undefined || name === otherName || !this.goesOn()) return;
    const [first, second] = name < otherName ? [name, otherName] : [otherName, name];
    const compared = this.comparedFragments.get(first) ?? new Set();
    if (compared.has(second)) return;
    this.comparedFragments.set(first, compared.add(second));
    const [body, otherBody] = [this.bodies.get(name), this.bodies.get(otherName)];
    if (body === undefined || otherBody === undefined) return;
    const [selection, other] = [this.read(body), this.read(otherBody)];
    this.compareSelections(selection, other);
    for (const further of other.spreads) this.compareFragments(name, further);
    for (const further of selection.spreads) this.compareFragments(further, otherName);
  }

  private read(set: SelectionSetNode): Selection {
    const known = this.selections.get(set);
    if (known !== undefined) return known;
    const fields = new Map<string, FieldNode[]>();
    const spreads = new Set<string>();
    const open = [set];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const selection of next.selections) {
        if (selection.kind === Kind.FRAGMENT_SPREAD) spreads.add(selection.name.value);
        else if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet);
        else {
          const name = (selection.alias ?? selection.name).value;
          const same = fields.get(name);
          if (same === undefined) fields.set(name, [selection]);
          else same.push(selection);
        }
      }
    }
    const selection = { fields, spreads: [...spreads], compared: new Set<string>() };
    this.selections.set(set, selection);
    return selection;
  }
}

function isInlineFragment(parent: unknown): boolean {
  return (
    typeof parent === 'object' && parent !== null && 'kind' in parent && parent.kind === Kind.INLINE_FRAGMENT
  );
}
