/** The one form in which a scalar refuses a value: what was expected, what came, what to do, and the place where it is written in the query. */
import { type ASTNode, GraphQLError } from 'graphql';
import { quoted } from '../errors/client-error.js';

/** The refusal (`extensions.code` BAD_USER_INPUT). */
export function wrongScalar(about: {
  /** The scalar's name as the schema writes it. */
  readonly scalar: string;
  /** A noun phrase that follows "expected". */
  readonly expected: string;
  /** What came: text is quoted, anything else is told as no text. */
  readonly value: unknown;
  /** One sentence that says what to do. */
  readonly advice: string;
  /** Where it stands in the query; none for a variable, whose place graphql-js tells. */
  readonly node: ASTNode | undefined;
}): GraphQLError {
  const { scalar, expected, value, advice, node } = about;
  const came = typeof value === 'string' ? quoted(value) : 'no text';
  return new GraphQLError(`${scalar}: expected ${expected}, but ${came} came. ${advice}`, {
    ...(node !== undefined && { nodes: node }),
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
