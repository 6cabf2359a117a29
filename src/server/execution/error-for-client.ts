/**
 * What a client may read of an error. Errors about the request itself and errors that were written for the client (a
 * GraphQLError with `extensions.code`) go out; everything else is masked, and logged with its stack.
 */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isTokenLimitError, tooManyTokens } from '../guards/token-limit.js';
import { internalErrorMessage } from '../http/answer.js';
import { describeFailure, type Log } from '../terminal/log.js';
import { plainMessage } from './plain-message.js';

const internalCode = 'INTERNAL_SERVER_ERROR';

/**
 * `error` as it goes out. `code` is what the step that failed calls it (parsing, validation, ...); null when nobody has
 * named it, and then an error of graphql itself that points into the query is BAD_USER_INPUT.
 */
export function errorForClient(error: GraphQLError, code: string | null, log: Log): GraphQLFormattedError {
  if (isTokenLimitError(error)) return tooManyTokens(error).toJSON();
  const { locations, path, extensions } = error.toJSON();
  const publicCode = codeForClient(error, code === internalCode ? null : code);
  if (publicCode === null) {
    log(`A query failed inside the server: ${describeFailure(rootOf(error))}`);
  }
  return {
    message: publicCode === null ? internalErrorMessage : plainMessage(error),
    ...(locations === undefined ? {} : { locations }),
    // An error of the whole answer stands at no path: see graphql/limits/request-budget.ts.
    ...(path === undefined || path.length === 0 ? {} : { path }),
    extensions:
      publicCode === null ? { code: internalCode } : { ...withoutHttp(extensions), code: publicCode },
  };
}

/** The code that goes out, or null when the error must be masked. */
function codeForClient(error: GraphQLError, code: string | null): string | null {
  // Only a resolver's error has a path. Before that step, what a scalar threw is already in graphql's own words.
  const root = error.path === undefined ? error : rootOf(error);
  if (!(root instanceof GraphQLError)) return null;
  const pointsIntoQuery = root.locations !== undefined && root.locations.length > 0;
  // A parser that ran out of stack is reported as a syntax error without a place.
  if (code === 'GRAPHQL_PARSE_FAILED' && !pointsIntoQuery) return null;
  if (code === 'GRAPHQL_VALIDATION_FAILED') return codeOfScalar(error) ?? code;
  return code ?? (pointsIntoQuery || isVariableErrorLimit(root) ? 'BAD_USER_INPUT' : null);
}

/** graphql-js stops at 50 wrong values of variables, and says so without a place. */
function isVariableErrorLimit({ message }: GraphQLError): boolean {
  return message === 'Too many errors processing variables, error limit reached. Execution aborted.';
}

/** What a scalar says of a literal is found by validation, and of a variable later: it has one code either way, the scalar's. */
function codeOfScalar({ originalError }: GraphQLError): string | null {
  if (!(originalError instanceof GraphQLError)) return null;
  const { code } = originalError.extensions;
  return typeof code === 'string' ? code : null;
}

/** What was thrown in the first place. */
function rootOf(error: Error): Error {
  return error instanceof GraphQLError && error.originalError !== undefined
    ? rootOf(error.originalError)
    : error;
}

/** `http` in extensions tells a server which status to use; it is no news for clients. */
function withoutHttp(extensions: Readonly<Record<string, unknown>> | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(extensions ?? {}).filter(([name]) => name !== 'http'));
}
