import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CursorOrder, decodeCursor, encodeCursor } from '../../../../src/graphql/relay/cursor.js';

const order: CursorOrder = {
  signature: 'things,NAME ASC LAST',
  values: ['string', 'number or null', 'number'],
};
const cursor = (...parts: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');
const position = fc.record({
  values: fc.tuple(
    fc.string({ unit: 'binary' }),
    fc.option(fc.integer()),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  ),
  id: fc.string({ minLength: 1, unit: 'binary' }),
});

describe('a cursor', () => {
  test('is the place that it was made from, in its order', () => {
    fc.assert(
      fc.property(position, (place) => {
        expect(decodeCursor(order, encodeCursor(order, place))).toEqual(place);
      }),
    );
  });

  test('can stand in a URL as it is', () => {
    fc.assert(
      fc.property(position, (place) => {
        const text = encodeCursor(order, place);
        expect(encodeURIComponent(text)).toBe(text);
      }),
    );
  });

  test('is none of another order, whatever its values', () => {
    fc.assert(
      fc.property(position, (place) => {
        const other = { ...order, signature: 'things,NAME DESC LAST' };
        expect(decodeCursor(order, encodeCursor(other, place))).toBe('OTHER_ORDER');
      }),
    );
  });

  describe('of an order that belongs to a snapshot', () => {
    const bound: CursorOrder = { ...order, snapshotId: 'one' };

    test('is its place there, and has expired in another snapshot', () => {
      fc.assert(
        fc.property(position, (place) => {
          const text = encodeCursor(bound, place);
          expect(decodeCursor(bound, text)).toEqual(place);
          expect(decodeCursor({ ...bound, snapshotId: 'two' }, text)).toBe('EXPIRED');
        }),
      );
    });

    test('is none where no snapshot is meant, and none without its snapshot', () => {
      const place = { values: ['a', 1, 2], id: 'id' };
      expect(decodeCursor(order, encodeCursor(bound, place))).toBe('MALFORMED');
      expect(decodeCursor(bound, encodeCursor(order, place))).toBe('MALFORMED');
    });

    test.each<[string, string, string]>([
      ['a snapshot that is no text', cursor(order.signature, ['a', 1, 2], 'id', 7), 'MALFORMED'],
      ['null for a snapshot', cursor(order.signature, ['a', 1, 2], 'id', null), 'MALFORMED'],
      ['two snapshots', cursor(order.signature, ['a', 1, 2], 'id', 'one', 'one'), 'MALFORMED'],
      ['wrong values of an old snapshot', cursor(order.signature, ['a', 1], 'id', 'none'), 'MALFORMED'],
      ['another order of an old snapshot', cursor('other', ['a', 1, 2], 'id', 'none'), 'OTHER_ORDER'],
    ])('is not %s', (_what, text, fault) => {
      expect(decodeCursor(bound, text)).toBe(fault);
    });
  });

  test.each<[string, string]>([
    ['nothing', ''],
    ['words', 'page two'],
    ['a number', '10'],
    ['an offset cursor of another library', Buffer.from('arrayconnection:10').toString('base64')],
    ['JSON that is no list', Buffer.from('{}').toString('base64url')],
    ['JSON null', Buffer.from('null').toString('base64url')],
    ['a short list', cursor(order.signature, ['a', 1, 2])],
    ['a long list', cursor(order.signature, ['a', 1, 2], 'id', 'more')],
    ['a signature that is no text', cursor(7, ['a', 1, 2], 'id')],
    ['values that are no list', cursor(order.signature, 'a', 'id')],
    ['values that are too few', cursor(order.signature, ['a', 1], 'id')],
    ['values that are too many', cursor(order.signature, ['a', 1, 2, 3], 'id')],
    ['a value of a wrong type', cursor(order.signature, [1, 1, 2], 'id')],
    ['null where it cannot be', cursor(order.signature, ['a', null, null], 'id')],
    ['a nested value', cursor(order.signature, ['a', [1], 2], 'id')],
    ['a boolean', cursor(order.signature, ['a', true, 2], 'id')],
    ['an id that is no text', cursor(order.signature, ['a', 1, 2], 7)],
    ['an empty id', cursor(order.signature, ['a', 1, 2], '')],
    [
      'a number beyond all numbers',
      Buffer.from('["things,NAME ASC LAST",["a",1,1e999],"id"]').toString('base64url'),
    ],
    [
      'white space in the JSON',
      Buffer.from(' ["things,NAME ASC LAST",["a",1,2],"id"]').toString('base64url'),
    ],
    ['padding', `${cursor(order.signature, ['a', 1, 2], 'idd')}=`],
    ['a line feed at the end', `${cursor(order.signature, ['a', 1, 2], 'id')}\n`],
  ])('is not %s', (_what, text) => {
    expect(decodeCursor(order, text)).toBe('MALFORMED');
  });

  test('is no text that it was not, whatever the text', () => {
    const garbage = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
      fc.array(fc.jsonValue(), { maxLength: 4 }).map((parts) => cursor(order.signature, ...parts)),
    );
    fc.assert(
      fc.property(garbage, (text) => {
        const place = decodeCursor(order, text);
        expect(typeof place === 'string' || encodeCursor(order, place) === text).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('is none any more when one character of it is changed, unless it is that of another place', () => {
    const text = encodeCursor(order, { values: ['name', null, 1.5], id: 'a_1' });
    for (let at = 0; at < text.length; at += 1) {
      for (const character of ['A', 'z', '-', '=', '*', ' ']) {
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        const place = decodeCursor(order, changed);
        expect(typeof place === 'string' || encodeCursor(order, place) === changed).toBe(true);
      }
    }
  });
});
