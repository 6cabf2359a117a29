/** The drawing of a story: nobody stands on another, nobody stands outside, and who is left out is counted. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { layOut, shortened } from '../../../dashboard/src/article/graph-layout.js';

const neighbour = (id: string) => ({ id, title: `Title ${id}`, provider: { name: 'Wire' } });
function story(named: readonly string[], naming: readonly string[]) {
  return {
    related: { edges: named.map((id, place) => ({ position: place + 1, node: neighbour(id) })) },
    mentionedBy: { edges: naming.map((id) => ({ node: neighbour(id) })) },
  };
}
const ids = fc.uniqueArray(
  fc.nat(30).map((id) => `a${id}`),
  { maxLength: 20 },
);

describe.each([
  ['wide', false],
  ['narrow', true],
])('on a %s page', (_, isNarrow) => {
  test('each neighbour has a place of its own inside the drawing, and none is lost without being counted', () => {
    fc.assert(
      fc.property(ids, ids, (named, naming) => {
        const { nodes, left, width, height, centre } = layOut(story(named, naming), isNarrow);
        expect(nodes.length + left).toBe(new Set([...named, ...naming]).size);
        expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
        for (const { x, y, room } of [...nodes, { ...centre, room: 1 }]) {
          expect(x > 0 && x < width && y > 0 && y < height && room > 0).toBe(true);
        }
      }),
    );
  });
});

test('who is both named and naming stands once, with its place', () => {
  const { nodes } = layOut(story(['b', 'c'], ['c', 'd']), false);
  expect(nodes.map(({ id, names, place, side }) => [id, names, place, side])).toEqual([
    ['d', true, null, 'left'],
    ['b', false, 1, 'right'],
    ['c', true, 2, 'right'],
  ]);
});

test('a title that is too long is cut after a word where there is one, never inside a character', () => {
  expect(shortened('Optivue stops', 20)).toBe('Optivue stops');
  expect(shortened('Optivue stops selling', 16)).toBe('Optivue stops…');
  expect(shortened('😀😀😀😀', 3)).toBe('😀😀…');
});
