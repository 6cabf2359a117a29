import { describe, expect, test } from '@jest/globals';
import { TextColumn } from '../../../../src/store/memory/filter/text-column.js';
import { TextDictionary } from '../../../../src/store/memory/filter/text-dictionary.js';

const texts = ['Liquid', 'costarring', null, 'Zébra', 'zebra', '', 'LIQUID'];

function countedColumn() {
  const reads: number[] = [];
  const column = new TextColumn(texts.length, (row) => {
    reads.push(row);
    return texts[row] ?? null;
  });
  return { reads, column };
}

describe('a column of texts', () => {
  test('tells equal texts from those that only have the same number', () => {
    // 32-bit FNV-1a gives "liquid" and "costarring" the same number.
    const { column } = countedColumn();
    const rowsIn = (values: string[], mode: 'INSENSITIVE' | 'SENSITIVE' = 'INSENSITIVE') => [
      ...column.rowsWhere({ kind: 'in', values, mode }).toRows(),
    ];
    expect(rowsIn(['liquid'])).toEqual([0, 6]);
    expect(rowsIn(['Liquid'], 'SENSITIVE')).toEqual([0]);
    expect(rowsIn(['costarring', 'ZEBRA'])).toEqual([1, 3, 4]);
    expect(rowsIn([''])).toEqual([5]);
    expect(rowsIn([])).toEqual([]);
  });

  test('folds a text once, when it is first asked for', () => {
    const { reads, column } = countedColumn();
    const ask = () => column.rowsWhere({ kind: 'contains', value: 'ZE', mode: 'INSENSITIVE' });
    expect(ask().atOrAfter(0)).toBe(3);
    expect(reads).toEqual([0, 1, 2, 3]);
    expect([...ask().toRows()]).toEqual([3, 4]);
    expect([...ask().toRows()]).toEqual([3, 4]);
    expect(reads).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('agrees with a dictionary of the same texts', () => {
    const { column } = countedColumn();
    const dictionary = new TextDictionary(texts);
    for (const mode of ['INSENSITIVE', 'SENSITIVE'] as const) {
      for (const value of ['', 'z', 'É', 'liquid', 'ra', 'Zébra', 'q\u0301']) {
        for (const kind of ['contains', 'startsWith', 'endsWith', 'in'] as const) {
          const asked =
            kind === 'in' ? { kind, values: [value, 'ZEBRA', value], mode } : { kind, value, mode };
          expect([asked, [...column.rowsWhere(asked).toRows()]]).toEqual([
            asked,
            dictionary.indexesWhere(asked),
          ]);
        }
      }
    }
    expect(dictionary.indexesWhere({ kind: 'missing' })).toEqual([2]);
    expect([...column.rowsWhere({ kind: 'missing' }).toRows()]).toEqual([2]);
  });
});
