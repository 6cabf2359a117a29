/** Walks a whole list page by page, in each of the three ways that a client can, and says what was visited. */
import type { Page, PageRequest, Position } from '../../src/model/page.js';
import { cut } from './ask.js';

type Fetch<T> = (page: PageRequest) => Promise<Page<T>>;

/** By `after`, from the first page to the one that says that nothing follows. */
export async function walkForwards<T>(fetch: Fetch<T>, limit: number, most: number): Promise<T[]> {
  const visited: T[] = [];
  let after: Position | null = null;
  for (;;) {
    const page: Page<T> = await fetch(cut({ after, limit }));
    checkPage(page, page.hasPreviousPage, visited.length, limit, page.hasNextPage);
    visited.push(...page.items.map(({ item }) => item));
    if (!page.hasNextPage) return visited;
    after = page.items.at(-1)!.position;
    if (visited.length > most) throw new Error(`walked past ${most} items`);
  }
}

/** By `before`, from the last page to the first. The result is in the list's order. */
export async function walkBackwards<T>(fetch: Fetch<T>, limit: number, most: number): Promise<T[]> {
  const visited: T[] = [];
  let before: Position | null = null;
  for (;;) {
    const page: Page<T> = await fetch(cut({ before, limit, from: 'END' }));
    checkPage(page, page.hasNextPage, visited.length, limit, page.hasPreviousPage);
    visited.unshift(...page.items.map(({ item }) => item));
    if (!page.hasPreviousPage) return visited;
    before = page.items[0]!.position;
    if (visited.length > most) throw new Error(`walked past ${most} items`);
  }
}

/** By `offset`. */
export async function walkByOffset<T>(fetch: Fetch<T>, limit: number, most: number): Promise<T[]> {
  const visited: T[] = [];
  for (;;) {
    const page = await fetch(cut({ offset: visited.length, limit }));
    checkPage(page, page.hasPreviousPage, visited.length, limit, page.hasNextPage);
    visited.push(...page.items.map(({ item }) => item));
    if (!page.hasNextPage) return visited;
    if (visited.length > most) throw new Error(`walked past ${most} items`);
  }
}

/** Only the last page of a walk may be short, and only what was visited lies behind. */
function checkPage<T>(
  page: Page<T>,
  saysBehind: boolean,
  visited: number,
  limit: number,
  saysMore: boolean,
): void {
  if (saysBehind !== visited > 0)
    throw new Error(
      `a page after ${visited} items says that ${visited > 0 ? 'nothing' : 'something'} lies behind`,
    );
  if (saysMore && page.items.length !== limit)
    throw new Error(`a page of ${page.items.length} that is not the last, expected ${limit}`);
}
