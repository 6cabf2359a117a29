/** One GraphQL answer without a server: the same errors and codes that the server gives, from the same snapshot law. */
import {
  execute,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { createRequestContext } from '../../graphql/context.js';
import type { CorpusStore } from '../../store/corpus-store.js';
import { parseOptions } from '../guards/token-limit.js';
import { type Log, logToStderr } from '../terminal/log.js';
import { errorForClient } from './error-for-client.js';

export interface Query {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** Which operation of the query is meant, where it has several. */
  readonly operationName?: string | undefined;
}

/** As GraphQL's specification has it: errors first, and no `data` when the query was never run. */
export interface QueryAnswer {
  readonly errors?: readonly GraphQLFormattedError[];
  readonly data?: ExecutionResult['data'];
}

/** Answers `query` from `store`. Never rejects for what the query holds. `log` takes what is masked. */
export async function executeQuery(
  schema: GraphQLSchema,
  store: CorpusStore,
  query: Query,
  log: Log = logToStderr,
): Promise<QueryAnswer> {
  const failed = (errors: readonly GraphQLError[], code: string | null): QueryAnswer => ({
    errors: errors.map((error) => errorForClient(error, codeOf(error) ?? code, log)),
  });
  let document;
  try {
    document = parse(query.query, parseOptions);
  } catch (thrown) {
    return failed([asGraphQLError(thrown)], 'GRAPHQL_PARSE_FAILED');
  }
  const invalid = validate(schema, document);
  if (invalid.length > 0) return failed(invalid, 'GRAPHQL_VALIDATION_FAILED');
  const operation = getOperationAST(document, query.operationName);
  const result = await execute({
    schema,
    document,
    contextValue: createRequestContext(store),
    variableValues: query.variables ?? null,
    operationName: query.operationName ?? null,
  });
  const code = operation === null || operation === undefined ? 'OPERATION_RESOLUTION_FAILURE' : null;
  return {
    ...(result.errors === undefined ? {} : failed(result.errors, code)),
    ...(result.data === undefined ? {} : { data: result.data }),
  };
}

function asGraphQLError(thrown: unknown): GraphQLError {
  if (thrown instanceof GraphQLError) return thrown;
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return new GraphQLError(error.message, { originalError: error });
}

/** The code that the error was written with. */
function codeOf(error: GraphQLError): string | null {
  return typeof error.extensions['code'] === 'string' ? error.extensions['code'] : null;
}
