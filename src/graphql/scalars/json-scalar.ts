/** JSON: any value, as it is. Only answered, never asked for: no argument has this type. */
import { GraphQLScalarType } from 'graphql';

export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description:
    'Any JSON value: an object, a list, a string, a number, a boolean or null, nested as it was written, such as ' +
    '`{"title": "Storm at sea", "topics": ["Weather"]}`. TypeScript: `unknown`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
});
