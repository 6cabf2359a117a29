import { describe, expect, test } from '@jest/globals';
import type { ArticleFilter, WhereField } from '../../../../src/model/article-filter.js';
import type { ArticleSet } from '../../../../src/store/article-set.js';
import { CountedRows } from '../../../../src/store/memory/aggregates/counted-rows.js';
import { ListedRows } from '../../../../src/store/memory/row-set.js';

function clause(field: WhereField): ArticleFilter[number] {
  return { field, path: `where.${field}`, filter: { kind: 'and', of: [] } };
}

/** Notes which sets were evaluated. */
function counted(): { readonly rows: CountedRows; readonly asked: ArticleSet[] } {
  const asked: ArticleSet[] = [];
  const rows = new CountedRows(5, (set) => {
    asked.push(set);
    return set.provider === undefined ? null : new ListedRows(Int32Array.of(1, 3));
  });
  return { rows, asked };
}

describe('CountedRows', () => {
  test('evaluates a frozen set once, and one that could change each time', () => {
    const { rows, asked } = counted();
    const frozen = Object.freeze({ provider: 'p.example' });
    expect([...rows.of(frozen)]).toEqual([1, 3]);
    rows.of(frozen);
    expect(asked).toHaveLength(1);
    const loose = { provider: 'p.example' };
    rows.of(loose);
    rows.of(loose);
    expect(asked).toHaveLength(3);
  });

  test('lists all rows where the set is everything', () => {
    expect([...counted().rows.of({})]).toEqual([0, 1, 2, 3, 4]);
  });

  test('makes the same narrower set of the same frozen set, and none where there is nothing to leave out', () => {
    const { rows } = counted();
    const set = Object.freeze({
      provider: 'p.example',
      filter: [clause('topics'), clause('heat'), clause('topics')],
    });
    const without = rows.withoutOwnClauses(set, 'topic');
    expect(without).toEqual({ provider: 'p.example', filter: [clause('heat')] });
    expect(rows.withoutOwnClauses(set, 'topic')).toBe(without);
    expect(Object.isFrozen(without)).toBe(true);
    expect(rows.withoutOwnClauses(set, 'provider')).toBe(set);
    expect(rows.withoutOwnClauses(Object.freeze({}), 'year')).toEqual({});
  });

  test.each([
    ['provider', 'provider'],
    ['topic', 'topics'],
    ['type', 'type'],
    ['category', 'category'],
    ['published', 'published'],
    ['host', 'host'],
    ['year', 'publishedDateTime'],
  ] as const)('takes the clauses of the facet %s to be those of %s', (facet, field) => {
    const filter = [clause(field), clause('quality')];
    expect(counted().rows.withoutOwnClauses({ filter }, facet)).toEqual({ filter: [clause('quality')] });
  });
});
