/**
 * Subscriptions, whichever way they came: the same documents, checks and limits as queries have, each event answered from one
 * snapshot with loaders of its own. A subscription that has ended, for whatever reason, holds nothing.
 */
import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import type { ChangeSource } from '../../graphql/changes/change-source.js';
import type { FollowedChange } from '../../graphql/changes/follow-changes.js';
import { createRequestContext, type RequestContext } from '../../graphql/context.js';
import type { CorpusStore } from '../../store/corpus-store.js';
import { errorForClient } from '../execution/error-for-client.js';
import { codesOf, type CountBatch, observeBatches } from '../execution/observe-operation.js';
import { validationOptions, validationRules } from '../guards/bound-validation.js';
import { fewErrors } from '../guards/error-limit.js';
import { guardOperation } from '../guards/guard-operation.js';
import type { QueryLimits } from '../guards/query-limits.js';
import { HttpError } from '../http/http-error.js';
import type { RequestRecord } from '../observe/request-record.js';
import { documentId } from '../operations/document-id.js';
import { type Documents, isObject } from '../operations/documents.js';
import type { Log } from '../terminal/log.js';

/** What a client asks with, as it came. */
export interface SubscriptionRequest {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/** An answer to one event. */
export interface StreamedEvent {
  readonly result: {
    readonly errors?: readonly GraphQLFormattedError[];
    readonly data?: ExecutionResult['data'];
  };
  /** Where a new subscription goes on after this event; null for an error that ends the subscription. */
  readonly since: string | null;
}

export type Opened =
  | { readonly kind: 'refused'; readonly errors: readonly GraphQLFormattedError[] }
  /** `document` is valid, and the operation of it that is meant is a subscription. Whoever takes the events calls `return` in the end. */
  | {
      readonly kind: 'running';
      readonly document: DocumentNode;
      readonly events: AsyncGenerator<StreamedEvent, void, void>;
    };

/** The transports, as metrics tell them apart. */
export type Transport = 'sse' | 'websocket';

export interface SubscriptionOptions {
  readonly schema: GraphQLSchema;
  readonly changes: ChangeSource;
  readonly documents: Documents;
  readonly limits: QueryLimits;
  /** On the whole server. */
  readonly subscriptionLimit: number;
  /** Whether messages may name what is nearly what was asked for. */
  readonly introspection: boolean;
  readonly log: Log;
  readonly countBatch: CountBatch;
}

export interface Subscriptions {
  /** Begins one; fills in `record`. `resumeFrom`: where the client's transport says that it got to. Rejects with the HttpError of what is not taken. */
  open(
    request: SubscriptionRequest,
    transport: Transport,
    record: RequestRecord,
    resumeFrom?: string | null,
  ): Promise<Opened>;
  /** Running ones, and events sent since the start. */
  readonly counts: Readonly<Record<Transport, { readonly open: number; readonly events: number }>>;
  /** Ends all, and takes no more. */
  end(): void;
}

/** None yet. */
export function createSubscriptions(options: SubscriptionOptions): Subscriptions {
  const { schema, changes, documents, limits, subscriptionLimit, introspection, log, countBatch } = options;
  const running = new Set<AsyncGenerator<StreamedEvent, void, void>>();
  const counts = { sse: { open: 0, events: 0 }, websocket: { open: 0, events: 0 } };
  let hasEnded = false;

  const formatted = (
    errors: readonly GraphQLError[],
    code: string | null,
  ): readonly GraphQLFormattedError[] =>
    fewErrors(errors, limits.errorLimit).told.map((error) => {
      const told = errorForClient(error, codeOf(error) ?? code, log);
      return introspection ? told : { ...told, message: told.message.replace(/ ?Did you mean [^?]*\?/g, '') };
    });
  const contextOver = (
    store: CorpusStore,
    record: RequestRecord,
    source: ChangeSource,
    isOver: () => boolean,
  ): RequestContext =>
    createRequestContext(store, undefined, {
      arguments: limits,
      budget: { ...limits, isClientGone: isOver },
      askBatch: observeBatches(record, countBatch),
      changes: source,
    });
  const assertRoom = (): void => {
    if (hasEnded)
      throw new HttpError(503, 'STOPPING', 'The server is stopping. Subscribe again in a moment.');
    if (running.size < subscriptionLimit) return;
    throw new HttpError(
      503,
      'LIMIT_EXCEEDED',
      `There are ${subscriptionLimit} subscriptions, as many as this server holds. Try again later, or poll "changes"; whoever runs ` +
        'this server can raise the limit with --subscription-limit.',
      { headers: { 'retry-after': '30' }, details: { limit: subscriptionLimit, unit: 'subscriptions' } },
    );
  };

  return {
    counts,
    async open(request, transport, record, resumeFrom = null) {
      assertRoom();
      const { query, variables, operationName } = readRequest(request, documents);
      record.operationHash = documentId(query);
      const refused = (errors: readonly GraphQLError[], code: string | null): Opened => {
        const told = formatted(errors, code);
        record.errorCodes = codesOf(told);
        return { kind: 'refused', errors: told };
      };
      let document;
      try {
        document = parse(query, { maxTokens: limits.tokenLimit });
      } catch (thrown) {
        return refused([asGraphQLError(thrown)], 'GRAPHQL_PARSE_FAILED');
      }
      const invalid = validate(schema, document, validationRules(limits), validationOptions(limits));
      if (invalid.length > 0) return refused(invalid, 'GRAPHQL_VALIDATION_FAILED');
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return refused([noSubscription()], null);
      record.operationType = operation.operation;
      record.operationName = operation.name?.value.slice(0, 100) ?? null;
      try {
        record.cost = guardOperation({ schema, document, operation, variables }, limits).cost;
      } catch (thrown) {
        return refused([asGraphQLError(thrown)], null);
      }
      const source: ChangeSource = resumeFrom === null ? changes : { ...changes, resumeFrom };
      const shared = { schema, document, variableValues: variables, operationName };
      let isOver = false;
      const stream = await createSourceEventStream({
        ...shared,
        contextValue: contextOver(changes.current(), record, source, () => isOver),
      });
      if (!(Symbol.asyncIterator in stream)) return refused(stream.errors ?? [], null);
      const payloads = stream as AsyncGenerator<FollowedChange, void, void>; // The only subscription's, of the resolver's own making.
      const answers = async function* (): AsyncGenerator<StreamedEvent, void, void> {
        try {
          for await (const payload of payloads) {
            const context = contextOver(payload.store, record, changes, () => isOver);
            record.snapshotId = payload.store.summary.snapshotId;
            const { data, errors } = await execute({ ...shared, rootValue: payload, contextValue: context });
            counts[transport].events += 1;
            yield {
              result: {
                ...(errors === undefined ? {} : { errors: formatted(errors, null) }),
                ...(data && { data }),
              },
              since: payload.since,
            };
          }
        } catch (thrown) {
          const errors = formatted([asGraphQLError(thrown)], null);
          record.errorCodes = codesOf(errors);
          yield { result: { errors }, since: null };
        }
      };
      const events = answers();
      const finish = (): void => {
        isOver = true;
        if (running.delete(events)) counts[transport].open -= 1;
        void payloads.return();
      };
      endable(events, finish);
      try {
        assertRoom(); // Others may have come while this one was checked.
      } catch (thrown) {
        void payloads.return();
        throw thrown;
      }
      running.add(events);
      counts[transport].open += 1;
      return { kind: 'running', document, events };
    },
    end() {
      hasEnded = true;
      for (const events of running) void events.return();
    },
  };
}

/** Calls `finish` when the generator ends, by itself or by its `return`, which a generator that waits would hear of too late. */
function endable<Item>(generator: AsyncGenerator<Item, void, void>, finish: () => void): void {
  const next = generator.next.bind(generator);
  const end = generator.return.bind(generator);
  generator.next = async () => {
    const step = await next();
    if (step.done === true) finish();
    return step;
  };
  generator.return = (value) => {
    finish();
    return end(value);
  };
}

interface ReadRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

function readRequest(request: SubscriptionRequest, documents: Documents): ReadRequest {
  const { variables = null, operationName = null } = request;
  const query = documents.textFor(request);
  if (query === null) throw badRequest('There is no "query"; expected the text of a subscription.');
  if (variables !== null && !isObject(variables)) throw badRequest('"variables" is no JSON object.');
  if (operationName !== null && typeof operationName !== 'string')
    throw badRequest('"operationName" is no text.');
  return { query, variables: variables ?? {}, operationName };
}

function badRequest(message: string): HttpError {
  return new HttpError(400, 'BAD_REQUEST', message);
}

function noSubscription(): GraphQLError {
  return new GraphQLError(
    'Only subscriptions are answered here, and the operation is none, or is not found. Send queries to /graphql with POST or GET.',
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
}

function asGraphQLError(thrown: unknown): GraphQLError {
  if (thrown instanceof GraphQLError) return thrown;
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return new GraphQLError(error.message, { originalError: error, path: [] });
}

function codeOf(error: GraphQLError): string | null {
  return typeof error.extensions['code'] === 'string' ? error.extensions['code'] : null;
}
