import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { IdTable } from '../../../../src/store/memory/packed/id-table.js';
import { JsonColumnBuilder } from '../../../../src/store/memory/packed/json-column.js';
import { KeyTable } from '../../../../src/store/memory/packed/key-table.js';
import { packCorpus } from '../../../../src/store/memory/packed/packed-corpus.js';
import { TextColumnBuilder } from '../../../../src/store/memory/packed/text-column.js';
import type { FacetKey } from '../../../../src/store/aggregates.js';
import { ValueColumn } from '../../../../src/store/memory/columns/value-column.js';
import { withoutSharedTail, withSharedTail } from '../../../../src/store/memory/packed/shared-tail.js';
import { factsOf } from '../../../contract/ask.js';
import { makeCorpus } from '../../../contract/corpus-builder.js';

const texts = fc.array(fc.option(fc.string({ unit: 'grapheme', maxLength: 300 })), { maxLength: 60 });

describe('columns', () => {
  test('of texts give back what was added: empty, missing, Latin-1 and any other', () => {
    fc.assert(
      fc.property(texts, (values) => {
        const builder = new TextColumnBuilder(values.length);
        for (const value of values) builder.add(value);
        const column = builder.build();
        expect(values.map((_, row) => column.at(row))).toEqual(values);
      }),
    );
  });

  test('of texts grow beyond the first 64 KiB', () => {
    const values = Array.from({ length: 50 }, (_, row) => `${row} é€`.repeat(1_000));
    const builder = new TextColumnBuilder(values.length);
    for (const value of values) builder.add(value);
    const column = builder.build();
    expect(values.every((value, row) => column.at(row) === value)).toBe(true);
  });

  test('of texts give them back from many buffers, with pieces larger than one', () => {
    const sizes = [3, 1_200_000, 0, 7, 1_048_576, 1_048_575, 1, 900_000, 20_000];
    const values = Array.from({ length: 70 }, (_, row) => {
      const size = sizes[row % sizes.length] ?? 0;
      const text = (row % 5 === 0 ? 'Ω' : 'é').repeat(row % 3 === 0 ? size : size % 1_000);
      return row % 11 === 0 ? null : text;
    });
    const builder = new TextColumnBuilder(values.length);
    for (const value of values) builder.add(value);
    const column = builder.build();
    expect(values.every((value, row) => column.at(row) === value)).toBe(true);
    const bytes = Buffer.byteLength(values.join(''));
    expect(column.byteLength / bytes).toBeLessThan(1.2);
  });

  test('of values give back what was added, and tell 0, false and the empty text from a missing one', () => {
    for (const values of [
      [0, null, -1, 2 ** 31 - 1, -(2 ** 31), null],
      [false, true, null],
      ['', null, 'b', 'a'],
      Array.from({ length: 80_000 }, (_, row) => (row % 7 === 0 ? null : `word ${row % 70_000}`)),
    ]) {
      const column = ValueColumn.of<FacetKey>(values);
      expect(values.every((value, row) => column.valueAt(row) === value)).toBe(true);
    }
  });

  test('of texts take UTF-16 as it comes: pairs, and a lone surrogate as U+FFFD', () => {
    const values = ['\u{1f600} é', 'a\ud83d', '\ude00b', '\ud83d\ud83d\ude00', 'Ω', '\uffff'];
    const builder = new TextColumnBuilder(values.length);
    for (const value of values) builder.add(value);
    const column = builder.build();
    expect(values.map((_, row) => column.at(row))).toEqual(values.map((value) => value.toWellFormed()));
  });

  test('of JSON give frozen copies', () => {
    const builder = new JsonColumnBuilder<readonly { readonly a: readonly number[] }[]>(2, []);
    builder.add([]);
    builder.add([{ a: [1] }]);
    const column = builder.build();
    expect([column.at(0), column.at(1)]).toEqual([[], [{ a: [1] }]]);
    expect(Object.isFrozen(column.at(1)[0]?.a)).toBe(true);
  });
});

test('a shared tail comes back, whatever the texts end with', () => {
  const part = fc.constantFrom('https://', 'a.b/page', '\u0001', '\u0002', 'x', '');
  const text = fc.option(fc.array(part, { maxLength: 4 }).map((parts) => parts.join('')));
  fc.assert(
    fc.property(text, text, (cached, own) => {
      expect(withSharedTail(withoutSharedTail(cached, own), () => own)).toBe(cached);
    }),
  );
  expect(withoutSharedTail('https://a-b.cdn.example/c/s/a.b/page', 'https://a.b/page')).toHaveLength(29);
});

describe('tables', () => {
  test('of ids find every id and nothing else', () => {
    const ids = Array.from({ length: 5_000 }, (_, row) => `a_${(row * 2_654_435_761).toString(36)}`);
    const table = new IdTable(ids.length, (row) => ids[row] ?? '');
    expect(ids.map((id) => table.get(id))).toEqual(ids.map((_, row) => row));
    for (const id of ['', 'a_', `${ids[0]}x`, '__proto__']) expect(table.get(id)).toBeUndefined();
    expect(new IdTable(0, () => '').get('a_1')).toBeUndefined();
  });

  test('of keys find every key and nothing else; of a key that comes twice the first counts', () => {
    const keys = Array.from({ length: 5_000 }, (_, row) => `https://example.com/${row}`);
    const table = new KeyTable(keys.length + 1);
    for (const [row, key] of keys.entries()) table.add(key, row);
    table.add('https://example.com/7', 9_999);
    expect(keys.map((key) => table.get(key))).toEqual(keys.map((_, row) => row));
    expect(table.get('https://example.com/')).toBeUndefined();
    expect(new KeyTable(0).get('x')).toBeUndefined();
  });
});

test('packed articles say what the articles said, each fact, frozen', () => {
  const corpus = makeCorpus({
    articles: [
      {
        id: 'one',
        minute: 3,
        published: false,
        quality: 0,
        heat: -1,
        topics: ['a', 'b'],
        related: [
          'two',
          {
            id: 'three',
            title: 'Another',
            quality: 5,
            conflicts: [{ field: 'title', document: null, mention: 'x' }],
          },
        ],
      },
      {
        id: 'two',
        minute: 2,
        document: null,
        fields: {
          category: 'news',
          excerpt: 'Ω café',
          originalUrl: 'https://example.com/two',
          ampWebUrl: '',
          type: 'VIDEO',
          featuredContent: '<b>',
          embedUrl: 'https://e.example/',
          secured: 's',
          sameUrlIds: ['one', 'two'],
        },
      },
      {
        id: 'three',
        minute: 1,
        published: true,
        fields: {
          images: [
            { url: 'https://i.example/', width: 3, height: null, title: 'T', isCached: false },
            { url: 'https://j.example/', width: null, height: 2, title: null, isCached: null },
          ],
        },
      },
    ],
  });
  const packed = packCorpus(corpus).articles;
  expect(packed.map(factsOf)).toEqual(corpus.articles.map(factsOf));
  expect(packed.every((article) => Object.isFrozen(article))).toBe(true);
});
