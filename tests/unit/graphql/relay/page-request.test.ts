import { describe, expect, test } from '@jest/globals';
import { UserInputError } from '../../../../src/graphql/errors/user-input-error.js';
import { encodeCursor } from '../../../../src/graphql/relay/cursor.js';
import { defaultAnswerLimits } from '../../../../src/graphql/limits/answer-limits.js';
import { pageRequest, type Paging } from '../../../../src/graphql/relay/page-request.js';

const order = { signature: 'things', values: ['number'] } as const;
const place = { values: [7], id: 'x' };
const here = encodeCursor(order, place);
const elsewhere = encodeCursor({ ...order, signature: 'others' }, place);
const start = { after: null, before: null, offset: 0, limit: 20, from: 'START' } as const;

describe('the paging arguments', () => {
  test.each<[string, Paging, object]>([
    ['nothing: the first 20', {}, start],
    [
      'nulls: as if they were absent',
      { first: null, after: null, last: null, before: null, offset: null },
      start,
    ],
    ['first: that many', { first: 3 }, { ...start, limit: 3 }],
    ['first: 0: none', { first: 0 }, { ...start, limit: 0 }],
    ['first: 100: the most', { first: 100 }, { ...start, limit: 100 }],
    ['last: the end of the list', { last: 3 }, { ...start, limit: 3, from: 'END' }],
    ['last with first null', { last: 0, first: null }, { ...start, limit: 0, from: 'END' }],
    ['after', { after: here }, { ...start, after: place }],
    ['before: the first of what is before', { before: here }, { ...start, before: place }],
    ['last and before', { last: 2, before: here }, { ...start, limit: 2, from: 'END', before: place }],
    ['between two places', { after: here, before: here }, { ...start, after: place, before: place }],
    ['offset', { first: 5, offset: 40 }, { ...start, limit: 5, offset: 40 }],
    ['offset 0 and last null', { offset: 0, last: null }, start],
  ])('mean, given %s', (_what, paging, expected) => {
    expect(pageRequest(paging, order, defaultAnswerLimits)).toEqual(expected);
  });

  test.each<[string, Paging, string, string]>([
    [
      'first below 0',
      { first: -1 },
      'first',
      'Argument "first": expected an integer from 0 to 100, but -1 came. Ask for 0 to 100.',
    ],
    [
      'first above 100',
      { first: 101 },
      'first',
      'Argument "first": expected an integer from 0 to 100, but 101 came. Ask for 100 or fewer, then go on with "after", the endCursor of the page.',
    ],
    [
      'last below 0',
      { last: -5 },
      'last',
      'Argument "last": expected an integer from 0 to 100, but -5 came. Ask for 0 to 100.',
    ],
    [
      'last above 100',
      { last: 1000 },
      'last',
      'Argument "last": expected an integer from 0 to 100, but 1000 came. Ask for 100 or fewer, then go on with "before", the startCursor of the page.',
    ],
    [
      'offset below 0',
      { offset: -1 },
      'offset',
      'Argument "offset": expected an integer of 0 or more, but -1 came. Take the end of the list with "last".',
    ],
    [
      'first with last',
      { first: 1, last: 1 },
      'last',
      'Argument "last": expected no "first" beside it, but both came. Page forwards with "first" and "after", or backwards with "last" and "before".',
    ],
    [
      'offset with after',
      { offset: 0, after: here },
      'offset',
      'Argument "offset": expected no "after" beside it, but both came. Go on from a place with a cursor, or jump to a number with "first" and "offset".',
    ],
    [
      'offset with before',
      { offset: 1, before: here },
      'offset',
      'Argument "offset": expected no "before" beside it, but both came. Go on from a place with a cursor, or jump to a number with "first" and "offset".',
    ],
    [
      'offset with last',
      { offset: 1, last: 1 },
      'offset',
      'Argument "offset": expected no "last" beside it, but both came. Count from the start with "first" and "offset", or take the end of the list with "last" alone.',
    ],
    [
      'garbage for a cursor',
      { after: 'page 2' },
      'after',
      'Argument "after": expected a cursor of this list in this order, but "page 2" came. Pass on a "cursor", "startCursor" or "endCursor" of an answer unchanged.',
    ],
    [
      'long garbage for a cursor, quoted in part',
      { before: 'x'.repeat(1000) },
      'before',
      `Argument "before": expected a cursor of this list in this order, but "${'x'.repeat(60)}…" came. Pass on a "cursor", "startCursor" or "endCursor" of an answer unchanged.`,
    ],
    [
      'a cursor of another order',
      { after: elsewhere },
      'after',
      'Argument "after": expected a cursor of this list in this order, but one of another list or order came. Repeat the arguments that the cursor was asked with, or start again without it.',
    ],
  ])('are refused, given %s', (_what, paging, argument, message) => {
    const thrown = refusal(() => pageRequest(paging, order, defaultAnswerLimits));
    expect(thrown.message).toBe(message);
    expect(thrown.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
  });
});

function refusal(run: () => unknown): UserInputError {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof UserInputError) return thrown;
    throw thrown;
  }
  throw new Error('Nothing was refused.');
}
