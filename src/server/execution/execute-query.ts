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
import { validationOptions, validationRules } from '../guards/bound-validation.js';
import { defaultQueryLimits } from '../guards/default-limits.js';
import { fewErrors } from '../guards/error-limit.js';
import { guardOperation } from '../guards/guard-operation.js';
import type { QueryLimits } from '../guards/query-limits.js';
import { type Log, logToStderr } from '../terminal/log.js';
import { errorForClient } from './error-for-client.js';
import { assertNoSubscription } from './refuse-subscription.js';

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
  /** `errorsLeftOut`: how many errors there were beyond the limit. */
  readonly extensions?: { readonly errorsLeftOut: number };
}

/**
 * Answers `query` from `store`. Never rejects for what the query holds. `log` takes what is masked; `limits` are those of the server
 * by default.
 */
export async function executeQuery(
  schema: GraphQLSchema,
  store: CorpusStore,
  query: Query,
  log: Log = logToStderr,
  limits: QueryLimits = defaultQueryLimits,
): Promise<QueryAnswer> {
  const failed = (errors: readonly GraphQLError[], code: string | null): QueryAnswer => {
    const { told, leftOut } = fewErrors(
      errors.map((error) => errorForClient(error, codeOf(error) ?? code, log)),
      limits.errorLimit,
    );
    return {
      errors: told,
      ...(leftOut === 0 ? {} : { extensions: { errorsLeftOut: leftOut } }),
    };
  };
  let document;
  try {
    document = parse(query.query, { maxTokens: limits.tokenLimit });
  } catch (thrown) {
    return failed([asGraphQLError(thrown)], 'GRAPHQL_PARSE_FAILED');
  }
  const invalid = validate(schema, document, validationRules(limits), validationOptions(limits));
  if (invalid.length > 0) return failed(invalid, 'GRAPHQL_VALIDATION_FAILED');
  const operation = getOperationAST(document, query.operationName);
  const variables = query.variables ?? {};
  if (operation) {
    try {
      assertNoSubscription(operation, 'program');
      guardOperation({ schema, document, operation, variables }, limits);
    } catch (thrown) {
      return failed([asGraphQLError(thrown)], null);
    }
  }
  const result = await execute({
    schema,
    document,
    contextValue: createRequestContext(store, undefined, {
      arguments: limits,
      budget: { ...limits, isClientGone: () => false },
    }),
    variableValues: variables,
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
