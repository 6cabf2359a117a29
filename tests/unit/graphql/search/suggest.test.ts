/** `suggest`: completions of every kind, what they stand for, and wrong use. */
import { describe, expect, test } from '@jest/globals';
import { answer, ask } from '../ask.js';
import { askedStore } from '../asked-store.js';
import { countingStore } from '../counting-store.js';
import { newsroom } from './newsroom.js';

const fields =
  '{ kind text count node { __typename id ... on Topic { slug } ... on Provider { domain } ... on Article { title } } }';

describe('suggest', () => {
  test('answers completions of every kind, with what they stand for', async () => {
    const { suggest } = await ask(newsroom, `{ suggest(prefix: "po") ${fields} }`);
    expect(suggest).toEqual(
      expect.arrayContaining([
        {
          kind: 'TOPIC',
          text: 'Police',
          count: 1,
          node: { __typename: 'Topic', id: expect.stringMatching(/^t_/), slug: 'police' },
        },
        {
          kind: 'TITLE',
          text: 'Police drop facial recognition',
          count: 1,
          node: {
            __typename: 'Article',
            id: expect.stringMatching(/^a_/),
            title: 'Police drop facial recognition',
          },
        },
        { kind: 'TERM', text: 'police', count: 2, node: null },
      ]),
    );
    expect(suggest).toHaveLength(3);
  });

  test('answers providers, whatever the case', async () => {
    const { suggest } = await ask(newsroom, `{ suggest(prefix: "WET", kinds: [PROVIDER]) ${fields} }`);
    expect(suggest).toEqual([
      {
        kind: 'PROVIDER',
        text: 'Wetter',
        count: 2,
        node: { __typename: 'Provider', id: expect.stringMatching(/^p_/), domain: 'wetter.example' },
      },
    ]);
  });

  test('keeps to the kinds, in the order asked, and to the number', async () => {
    const kinds = async (list: string): Promise<string[]> => {
      const { suggest } = await ask(newsroom, `{ suggest(prefix: "fac", ${list}) { kind } }`);
      return suggest.map(({ kind }: { kind: string }) => kind);
    };
    expect(await kinds('kinds: [TERM, TITLE], first: 2')).toEqual(['TERM', 'TITLE']);
    expect(await kinds('kinds: [TITLE, TERM], first: 2')).toEqual(['TITLE', 'TERM']);
    expect(await kinds('first: 0')).toEqual([]);
    expect((await kinds('kinds: TITLE')).every((kind) => kind === 'TITLE')).toBe(true);
  });

  test('takes a missing, null and empty list of kinds for all of them, and each kind once', async () => {
    const { store, asked } = askedStore(newsroom);
    await ask(
      store,
      `{ a: suggest(prefix: "p") { text } b: suggest(prefix: "p", kinds: null, first: 10) { text }
         c: suggest(prefix: "p", kinds: []) { text } d: suggest(prefix: "p", kinds: [TERM, TERM]) { text } }`,
    );
    expect(asked['suggestions']).toEqual([
      { prefix: 'p', kinds: ['TOPIC', 'PROVIDER', 'TITLE', 'TERM'], first: 10 },
      { prefix: 'p', kinds: ['TERM'], first: 10 },
    ]);
  });

  test('has nothing for an empty prefix', async () => {
    const { a, b } = await ask(
      newsroom,
      '{ a: suggest(prefix: "") { text } b: suggest(prefix: "  ") { text } }',
    );
    expect([a, b]).toEqual([[], []]);
  });

  test('loads what the completions stand for in one batch a kind', async () => {
    const { store, calls } = countingStore(newsroom);
    await ask(store, `{ suggest(prefix: "p") ${fields} other: suggest(prefix: "f", first: 100) ${fields} }`);
    expect(calls).toEqual({
      suggestions: [2],
      topicsBySlug: [2],
      articlesById: [expect.any(Number)],
    });
  });
});

test.each<[string, string, string]>([
  [
    'prefix: "a", first: 101',
    'Argument "first": expected an integer from 0 to 100, but 101 came. Complete more of the word instead.',
    'first',
  ],
  [
    'prefix: "a", first: -1',
    'Argument "first": expected an integer from 0 to 100, but -1 came. Complete more of the word instead.',
    'first',
  ],
  [
    `prefix: "${'a'.repeat(257)}"`,
    'Argument "prefix": expected at most 256 UTF-16 code units, but 257 came. Send the end of what was typed, from the word on that is to be completed.',
    'prefix',
  ],
])('suggest(%.40s) is wrong use', async (list, message, argument) => {
  const { errors } = await answer(newsroom, `{ suggest(${list}) { text } }`);
  expect(errors?.[0]?.message).toBe(message);
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
});
