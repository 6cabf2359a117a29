/**
 * Apollo Server behind one function: a request in, a finished answer out. Each request is answered from one snapshot.
 * Every setting that Apollo would derive from NODE_ENV or from APOLLO_* variables is stated here instead.
 */
import { ApolloServer, type ApolloServerPlugin, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { IncomingHttpHeaders } from 'node:http';
import type { CorpusStore } from '../../store/corpus-store.js';
import type { MadeAnswer } from '../answers/made-answer.js';
import type { ChangeSource } from '../../graphql/changes/change-source.js';
import { createRequestContext, type RequestContext } from '../../graphql/context.js';
import { boundValidation, validationOptions } from '../guards/bound-validation.js';
import type { QueryLimits } from '../guards/query-limits.js';
import type { Snapshots } from '../snapshots/snapshot-holder.js';
import { describeFailure, type Log } from '../terminal/log.js';
import { createDocumentStore } from './document-store.js';
import type { RequestRecord } from '../observe/request-record.js';
import { errorForClient } from './error-for-client.js';
import { guardPlugin } from './guard-plugin.js';
import { codesOf, type CountBatch, observeBatches, observeOperation } from './observe-operation.js';

export interface GraphQLServiceOptions {
  readonly schema: GraphQLSchema;
  readonly changes: ChangeSource;
  /** Whether clients may ask for the schema. */
  readonly introspection: boolean;
  readonly limits: QueryLimits;
  readonly log: Log;
  /** Hears of each batch that is asked of the store. */
  readonly countBatch: CountBatch;
  /** The snapshot with an id while it can be asked, for cursors that belong to it; null for every other id. */
  readonly snapshotById: Snapshots['byId'];
}

/** A request whose body, for POST, is already read as JSON. */
export interface GraphQLRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: IncomingHttpHeaders;
  readonly search: string;
  readonly body: unknown;
  /** Whether nobody waits for the answer any more. */
  readonly isClientGone: () => boolean;
  /** Filled in with what is found out of the operation. */
  readonly record: RequestRecord;
}

export interface GraphQLService {
  /** The answer from `store` alone, or from the one snapshot that a cursor under RELEVANCE belongs to. Never rejects for what a client sends. */
  answer(request: GraphQLRequest, store: CorpusStore): Promise<MadeAnswer>;
  stop(): Promise<void>;
}

/** Starts Apollo Server. Rejects when it does not accept the schema. */
export async function startGraphQLService(options: GraphQLServiceOptions): Promise<GraphQLService> {
  const { changes, countBatch, limits } = options;
  const wellFormed = new WeakSet<HTTPGraphQLRequest>();
  const records = new WeakMap<HTTPGraphQLRequest, RequestRecord>();
  const apollo = createApollo(
    options,
    (request) => wellFormed.add(request),
    (request) => records.get(request),
  );
  await apollo.start();
  const answerFrom = async (
    request: GraphQLRequest,
    store: CorpusStore,
  ): Promise<MadeAnswer & { readonly otherSnapshot: string | null }> => {
    const httpRequest: HTTPGraphQLRequest = {
      method: request.method,
      headers: headerMap(request.headers),
      search: request.search,
      body: request.body,
    };
    const { record, isClientGone } = request;
    records.set(httpRequest, record);
    const context = createRequestContext(store, undefined, {
      arguments: limits,
      budget: { ...limits, isClientGone },
      askBatch: observeBatches(record, countBatch),
      changes,
    });
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: httpRequest,
      context: () => Promise.resolve(context),
    });
    if (answer.body.kind !== 'complete')
      throw new Error('The schema has no @defer, yet the answer is in parts.');
    const headers = Object.fromEntries(answer.headers);
    const status = statusFor(answer.status ?? 200, headers['content-type'], wellFormed.has(httpRequest));
    if (!wellFormed.has(httpRequest)) record.errorCodes = codesInText(answer.body.string);
    const isLasting = status === 200 && record.errorCodes.length === 0 && !context.isVolatile();
    return { status, headers, body: answer.body.string, isLasting, otherSnapshot: context.otherSnapshot() };
  };
  return {
    async answer(request, store) {
      const answer = await answerFrom(request, store);
      if (answer.otherSnapshot === null) return answer;
      const other = options.snapshotById(answer.otherSnapshot);
      if (other === null) return answer;
      // A cursor of a snapshot that can still be asked: the whole request is answered from that one, never from two.
      request.record.errorCodes = [];
      request.record.snapshotId = other.summary.snapshotId;
      return { ...(await answerFrom(request, other)), isLasting: false };
    },
    stop: () => apollo.stop(),
  };
}

function createApollo(
  { schema, introspection, limits, log }: GraphQLServiceOptions,
  onWellFormed: (request: HTTPGraphQLRequest) => void,
  recordOf: (request: HTTPGraphQLRequest) => RequestRecord | undefined,
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    // Read-only and without cookies: a forged request gains a page nothing that it could not ask for itself, and the
    // rule would refuse the plain GET that curl and urql send.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    parseOptions: { maxTokens: limits.tokenLimit },
    validationRules: [boundValidation(limits)],
    validationOptions: validationOptions(limits),
    // The trap in a cache of validated queries: validationRules do not run the second time a query comes, so a limit
    // that depends on variables belongs in didResolveOperation.
    documentStore: createDocumentStore(),
    formatError: (formatted, thrown) => {
      const error = errorForClient(asGraphQLError(thrown), codeOf(formatted.extensions), log);
      return introspection ? error : { ...error, message: withoutNearMisses(error.message) };
    },
    logger: { debug: () => undefined, info: () => undefined, warn: log, error: log },
    plugins: [
      noteWellFormed(onWellFormed),
      observeOperation(recordOf),
      guardPlugin(schema, limits, recordOf),
      logUnexpected(log),
      ApolloServerPluginCacheControlDisabled(), // It wraps every field: a quarter of the processor time.
      ApolloServerPluginLandingPageDisabled(), // It loads its page from a CDN.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(), // These two would send data away when APOLLO_KEY is set.
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
}

/**
 * GraphQL over HTTP (draft), section 6.4.1: an answer of type application/json to a well-formed request has status 200,
 * also when the query could not be parsed, validated or given its variables; application/graphql-response+json has 400.
 */
function statusFor(status: number, contentType: string | undefined, isWellFormed: boolean): number {
  return status === 400 && isWellFormed && contentType?.startsWith('application/json') === true
    ? 200
    : status;
}

/** A request is well formed once Apollo has found a query in it and has accepted its other parameters. */
function noteWellFormed(note: (request: HTTPGraphQLRequest) => void): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveSource({ request }) {
          if (request.http !== undefined) note(request.http);
          return Promise.resolve();
        },
      }),
  };
}

/** What Apollo refuses before it finds a query in it passes by its plugins; the codes stand in the answer. */
function codesInText(body: string): readonly string[] {
  const { errors } = JSON.parse(body) as { readonly errors?: Parameters<typeof codesOf>[0] }; // Apollo's own answer
  return codesOf(errors ?? []);
}

function logUnexpected(log: Log): ApolloServerPlugin<RequestContext> {
  return {
    unexpectedErrorProcessingRequest({ error }) {
      log(describeFailure(error));
      return Promise.resolve();
    },
  };
}

/** Apollo hides the names that graphql suggests in errors of validation only; those of variables suggest names, too. */
function withoutNearMisses(message: string): string {
  return message.replace(/ ?Did you mean [^?]*\?/g, '');
}

function asGraphQLError(thrown: unknown): GraphQLError {
  if (thrown instanceof GraphQLError) return thrown;
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return new GraphQLError(error.message, { originalError: error });
}

function codeOf(extensions: Readonly<Record<string, unknown>> | undefined): string | null {
  return typeof extensions?.['code'] === 'string' ? extensions['code'] : null;
}

function headerMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
