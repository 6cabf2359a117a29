import { describe, expect, test } from '@jest/globals';
import { GraphQLError, parse } from 'graphql';
import { errorForClient } from '../../../src/server/execution/error-for-client.js';

const node = parse('{ a }').definitions[0];

function presented(error: GraphQLError, code: string | null) {
  const logged: string[] = [];
  return { error: errorForClient(error, code, (text) => logged.push(text)), logged };
}

describe('an error that goes out', () => {
  test.each(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST'])(
    'is one about the request: %s',
    (code) => {
      const { error, logged } = presented(
        new GraphQLError('Wrong.', { nodes: node, extensions: { http: { status: 400 } } }),
        code,
      );
      expect(error).toEqual({ message: 'Wrong.', locations: [{ line: 1, column: 1 }], extensions: { code } });
      expect(logged).toEqual([]);
    },
  );

  test('is one that was written for the client, with all that it brings', () => {
    const written = new GraphQLError('At most 100.', { extensions: { code: 'LIMIT_EXCEEDED', limit: 100 } });
    const located = new GraphQLError(written.message, {
      nodes: node,
      path: ['a', 0],
      originalError: written,
    });
    expect(presented(located, 'LIMIT_EXCEEDED').error).toEqual({
      message: 'At most 100.',
      locations: [{ line: 1, column: 1 }],
      path: ['a', 0],
      extensions: { code: 'LIMIT_EXCEEDED', limit: 100 },
    });
  });

  test('is what a scalar says of a literal, with the code of the scalar and not of validation', () => {
    const scalar = new GraphQLError('TimeZone: expected a name.', {
      nodes: node,
      extensions: { code: 'BAD_USER_INPUT' },
    });
    // As Apollo wraps it.
    const wrapped = new GraphQLError(scalar.message, {
      nodes: node,
      originalError: scalar,
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
    });
    expect(presented(wrapped, 'GRAPHQL_VALIDATION_FAILED').error).toEqual({
      message: 'TimeZone: expected a name.',
      locations: [{ line: 1, column: 1 }],
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test("is one of graphql's own about an argument, which nobody gave a code", () => {
    const own = new GraphQLError('Argument "first" of non-null type "Int!" must not be null.', {
      nodes: node,
    });
    const located = new GraphQLError(own.message, { nodes: node, path: ['a'], originalError: own });
    expect(presented(located, 'INTERNAL_SERVER_ERROR').error.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });
});

describe('an error that is masked', () => {
  const masked = {
    message: 'Internal server error. The server has logged what happened.',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };

  test.each<[string, GraphQLError, string | null]>([
    [
      'thrown by a resolver',
      new GraphQLError('secret', { path: ['a'], originalError: new TypeError('secret') }),
      null,
    ],
    [
      'thrown with a code by something that is no GraphQLError',
      new GraphQLError('secret', {
        path: ['a'],
        originalError: Object.assign(new Error('secret'), { extensions: { code: 'LEAK', secret: 'secret' } }),
      }),
      'LEAK',
    ],
    [
      'a value that a scalar could not write',
      new GraphQLError('secret', {
        path: ['a'],
        originalError: new GraphQLError('Int cannot represent secret'),
      }),
      'INTERNAL_SERVER_ERROR',
    ],
    [
      'a parser that ran out of stack',
      new GraphQLError('secret', { originalError: new RangeError('secret') }),
      'GRAPHQL_PARSE_FAILED',
    ],
    ['without a path or a code', new GraphQLError('secret'), null],
  ])('is one %s; what was thrown is logged with its stack', (_, error, code) => {
    const { error: shown, logged } = presented(error, code);
    expect(shown).toMatchObject(masked);
    expect(shown.extensions).toEqual(masked.extensions);
    expect(JSON.stringify(shown)).not.toContain('secret');
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatch(/secret[^]*\n\s+at /);
  });
});
