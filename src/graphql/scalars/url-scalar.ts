/** URL: an absolute http or https URL. Answers pass through: the documents room let no other in. */
import { type ASTNode, GraphQLScalarType, Kind } from 'graphql';
import { canonicalUrl } from '../../model/canonical-url.js';
import { wrongScalar } from './wrong-scalar.js';

export const UrlScalar = new GraphQLScalarType<string, string>({
  name: 'URL',
  description:
    'An absolute URL with the scheme http or https, at most 2,048 characters, such as ' +
    '`https://example.com/2020/story?id=7`. TypeScript: `string`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3986',
  serialize: (value) => value as string, // the store's URLs are text in this very form
  parseValue: (value) => readUrl(value),
  parseLiteral: (node) => readUrl(node.kind === Kind.STRING ? node.value : null, node),
});

function readUrl(value: unknown, node?: ASTNode): string {
  if (typeof value === 'string' && canonicalUrl(value) !== null) return value;
  throw wrongScalar({
    scalar: 'URL',
    expected: 'an absolute http or https URL',
    value,
    advice: 'Write it such as "https://example.com/story".',
    node,
  });
}
