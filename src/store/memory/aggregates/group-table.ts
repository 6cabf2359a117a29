/** Groups by up to three numbers, found again in constant time: a hash table with open addressing, and no more groups than are allowed. */

/** What is counted of a group. Rows are added ascending: newest first. */
export interface Group {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  count: number;
  readonly firstRow: number;
  lastRow: number;
  readonly quality: NumberTally;
  readonly heat: NumberTally;
}

export interface NumberTally {
  count: number;
  min: number;
  max: number;
  sum: number;
}

export class GroupTable {
  /** In the order in which they were met. */
  readonly groups: Group[] = [];
  readonly #maximum: number;
  /** Index of a group plus 1, or 0; twice as many places as groups at least. */
  #places = new Uint32Array(256);

  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  /** The group of the three numbers, with `row` as its first when it is new; null when it would be one too many. */
  groupOf(a: number, b: number, c: number, row: number): Group | null {
    let place = this.#placeOf(a, b, c);
    for (let found = this.#places[place] ?? 0; found !== 0; found = this.#places[place] ?? 0) {
      const group = this.groups[found - 1];
      if (group?.a === a && group.b === b && group.c === c) return group;
      place = (place + 1) & (this.#places.length - 1);
    }
    if (this.groups.length >= this.#maximum) return null;
    const group: Group = {
      a,
      b,
      c,
      count: 0,
      firstRow: row,
      lastRow: row,
      quality: emptyTally(),
      heat: emptyTally(),
    };
    this.groups.push(group);
    this.#places[place] = this.groups.length;
    if (this.groups.length * 2 > this.#places.length) this.#grow();
    return group;
  }

  #placeOf(a: number, b: number, c: number): number {
    let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    return (mixed ^ (mixed >>> 12)) & (this.#places.length - 1);
  }

  #grow(): void {
    this.#places = new Uint32Array(this.#places.length * 2);
    this.groups.forEach(({ a, b, c }, index) => {
      let place = this.#placeOf(a, b, c);
      while (this.#places[place] !== 0) place = (place + 1) & (this.#places.length - 1);
      this.#places[place] = index + 1;
    });
  }
}

/** The number of the group's key at `index`, 0 to 2. */
export function idAt({ a, b, c }: Group, index: number): number {
  if (index === 0) return a;
  return index === 1 ? b : c;
}

export function addNumber(tally: NumberTally, value: number): void {
  tally.count += 1;
  tally.sum += value;
  tally.min = Math.min(tally.min, value);
  tally.max = Math.max(tally.max, value);
}

function emptyTally(): NumberTally {
  return { count: 0, min: Infinity, max: -Infinity, sum: 0 };
}
