/**
 * Fills in a request's record what Apollo finds out: the operation, its hash, the codes of errors, the batches asked of the store;
 * and, where spans are recorded, tells of each step.
 */
import type { ApolloServerPlugin, GraphQLRequestListener, HTTPGraphQLRequest } from '@apollo/server';
import type { RequestContext } from '../../graphql/context.js';
import type { AskBatch } from '../../graphql/loaders/loaders.js';
import type { RequestRecord } from '../observe/request-record.js';
import type { RequestTrace } from '../observe/request-trace.js';

/** A name may be as long as a whole query: only so many UTF-16 code units of it are kept. */
const longestName = 100;

/** Counts batches of all requests; see `RequestMetrics`. */
export type CountBatch = (name: string, keys: number) => void;

/** The plugin. @param recordOf the record of a request that Apollo was given, if it has one */
export function observeOperation(
  recordOf: (request: HTTPGraphQLRequest) => RequestRecord | undefined,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart({ request }) {
      const record = request.http === undefined ? undefined : recordOf(request.http);
      if (record === undefined) return Promise.resolve();
      const facts = factsListener(record);
      return Promise.resolve(record.trace.isRecording ? { ...facts, ...stepsListener(record.trace) } : facts);
    },
  };
}

/** Stands around each batch of one request: counts it, for the request and for all, and makes it a span. */
export function observeBatches(record: RequestRecord, count: CountBatch): AskBatch {
  const { trace } = record;
  return (name, keyCount, ask) => {
    record.batches += 1;
    count(name, keyCount);
    return trace.isRecording ? trace.run(`store ${name}`, { 'broadsheet.keys': keyCount }, ask) : ask();
  };
}

function factsListener(record: RequestRecord): GraphQLRequestListener<RequestContext> {
  return {
    didResolveSource({ queryHash }) {
      record.operationHash = queryHash;
      return Promise.resolve();
    },
    didResolveOperation({ operation, operationName }) {
      record.operationType = operation?.operation ?? null;
      record.operationName = operationName?.slice(0, longestName) ?? null;
      return Promise.resolve();
    },
    willSendResponse({ response: { body } }) {
      if (body.kind === 'single') record.errorCodes = codesOf(body.singleResult.errors ?? []);
      return Promise.resolve();
    },
  };
}

function stepsListener(
  trace: RequestTrace,
): Pick<
  GraphQLRequestListener<RequestContext>,
  'parsingDidStart' | 'validationDidStart' | 'executionDidStart'
> {
  return {
    parsingDidStart: () => Promise.resolve(ending(trace.step('parse'))),
    validationDidStart: () => Promise.resolve(ending(trace.step('validate'))),
    executionDidStart() {
      const end = trace.step('execute');
      return Promise.resolve({ executionDidEnd: ending(end) });
    },
  };
}

/** Apollo hands the end of a step what went wrong, which the span does not tell. */
function ending(end: () => void): () => Promise<void> {
  return () => {
    end();
    return Promise.resolve();
  };
}

/** The codes of errors, each once. */
export function codesOf(
  errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> | undefined }[],
): readonly string[] {
  const codes = errors.map(({ extensions }) => extensions?.['code']);
  return [...new Set(codes.filter((code) => typeof code === 'string'))];
}
