/** Which operation GraphiQL asks for when what it remembers and what stands in the editor differ. */
import { expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { asWritten } from '../../../graphiql/src/fetcher.js';

const one = 'query Newest { articles { totalCount } }';
const two = `${one} query Providers { providers { totalCount } }`;

/** The name that is sent with `query` when GraphiQL thinks of `operationName`. */
function nameSent(query: string, operationName: string | null): unknown {
  return asWritten({ query, operationName }, {})[0].operationName;
}

test('the name of another query becomes the name of the only operation', () => {
  expect(nameSent(one, 'Other')).toBe('Newest');
  expect(nameSent(one, null)).toBe('Newest');
});

test('the name of another query goes where the only operation has none', () => {
  const [params] = asWritten({ query: '{ corpus { id } }', operationName: 'Other', variables: { a: 1 } }, {});
  expect(params).toEqual({ query: '{ corpus { id } }', variables: { a: 1 } });
});

test('a name that the query has stays, and so does any name where there are several operations', () => {
  expect(nameSent(one, 'Newest')).toBe('Newest');
  expect(nameSent(two, 'Providers')).toBe('Providers');
  expect(nameSent(two, 'Other')).toBe('Other');
  expect(nameSent('fragment F on Article { id }', 'Other')).toBe('Other');
});

test('the document is that of the query, not the one that is remembered; headers stay', () => {
  const [, options] = asWritten(
    { query: 'subscription Told { articleChanged { fits } }', operationName: 'Newest' },
    { documentAST: parse(one), headers: { a: 'b' } },
  );
  expect(print(options!.documentAST!)).toContain('subscription Told');
  expect(options!.headers).toEqual({ a: 'b' });
});

test('what cannot be parsed is sent as it is: the server says what is wrong', () => {
  const params = { query: '{ articles', operationName: 'Newest' };
  const options = { headers: {} };
  expect(asWritten(params, options)).toEqual([params, options]);
});
