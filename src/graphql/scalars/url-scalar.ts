/** URL: an absolute http or https URL. Answers pass through: the documents room let no other in. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { canonicalUrl } from '../../model/canonical-url.js';

export const UrlScalar = new GraphQLScalarType<string, string>({
  name: 'URL',
  description:
    'An absolute URL with the scheme http or https, at most 2,048 characters, such as ' +
    '`https://example.com/2020/story?id=7`. TypeScript: `string`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3986',
  serialize: (value) => value as string, // the store's URLs are text in this very form
  parseValue: readUrl,
  parseLiteral: (node) => readUrl(node.kind === Kind.STRING ? node.value : null),
});

function readUrl(value: unknown): string {
  if (typeof value === 'string' && canonicalUrl(value) !== null) return value;
  throw new GraphQLError('URL: expected an absolute http or https URL such as "https://example.com/story".', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
