/**
 * A request as spans of OpenTelemetry: the request, its parsing, validation and execution, and each batch that it asked of
 * the store. Only the API package is used: where the program that embeds the gateway has registered no SDK, or its sampler
 * does not want the request, nothing is recorded and nothing more is done.
 */
import {
  type Attributes,
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import type { IncomingHttpHeaders } from 'node:http';
import { version } from '../version.js';

/** What the end of a request says of it: of the record, what spans tell. */
export interface TracedFacts {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly bytes: number;
  readonly operationName: string | null;
  readonly operationType: string | null;
  readonly operationHash: string | null;
  readonly cost: number | null;
  readonly cache: string;
  readonly snapshotId: string | null;
  readonly errorCodes: readonly string[];
}

export interface RequestTrace {
  /** False: nobody hears, and callers may leave their steps out. */
  readonly isRecording: boolean;
  /** 32 hexadecimal digits; null where nothing is recorded. */
  readonly traceId: string | null;
  /** Begins a step of the request, such as `parse`; what is called ends it. Steps and batches begun meanwhile are inside it. */
  step(name: string, attributes?: Attributes): () => void;
  /** Runs `work` as a span inside the current step, to the end of what it promises. */
  run<T>(name: string, attributes: Attributes, work: () => T): T;
  /** Ends the request. */
  end(facts: TracedFacts): void;
}

/** The trace of a request that nobody records. */
export const untraced: RequestTrace = Object.freeze({
  isRecording: false,
  traceId: null,
  step: () => () => undefined,
  run: <T>(_name: string, _attributes: Attributes, work: () => T): T => work(),
  end: () => undefined,
});

/** Begins the trace of a request that has just arrived, inside the trace that its `traceparent` header names, if any. */
export type StartTrace = (method: string, headers: IncomingHttpHeaders) => RequestTrace;

/** The tracing of one server; an SDK may be registered before or after. */
export function traceRequests(): StartTrace {
  const tracer = trace.getTracer('broadsheet', version().version);
  return (method, headers) => {
    const parent = propagation.extract(ROOT_CONTEXT, headers);
    // The name is the client's word until the request is understood: it is set at the end.
    const span = tracer.startSpan('request', { kind: SpanKind.SERVER }, parent);
    return span.isRecording() ? recordingTrace(tracer, span, parent, method) : untraced;
  };
}

function recordingTrace(tracer: Tracer, root: Span, parent: Context, method: string): RequestTrace {
  let current = trace.setSpan(parent, root);
  return {
    isRecording: true,
    traceId: root.spanContext().traceId,
    step(name, attributes = {}) {
      const outer = current;
      const span = tracer.startSpan(name, { attributes }, outer);
      current = trace.setSpan(outer, span);
      return () => {
        current = outer;
        span.end();
      };
    },
    run(name, attributes, work) {
      const span = tracer.startSpan(name, { attributes }, current);
      return endingWith(span, () => context.with(trace.setSpan(current, span), work));
    },
    end(facts) {
      root.updateName(spanName(facts));
      root.setAttributes({ 'http.request.method': method, ...attributesOf(facts) });
      if (facts.status >= 500 || facts.status === 0) root.setStatus({ code: SpanStatusCode.ERROR });
      root.end();
    },
  };
}

/** Ends `span` when `work` has settled, and tells it of a failure. */
function endingWith<T>(span: Span, work: () => T): T {
  const failed = (thrown: unknown): never => {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
    throw thrown;
  };
  let result: T;
  try {
    result = work();
  } catch (thrown) {
    return failed(thrown);
  }
  if (!(result instanceof Promise)) {
    span.end();
    return result;
  }
  const settled = result.then((value: unknown) => {
    span.end();
    return value;
  }, failed);
  return settled as T; // A promise of what `result` promised.
}

/** Names must be few: the operation's where there is one, which a sampler or store groups by, else the method alone. */
function spanName({ operationType, operationName, method }: TracedFacts): string {
  if (operationType === null) return /^(?:GET|HEAD|POST|OPTIONS)$/.test(method) ? method : 'HTTP';
  return operationName === null ? operationType : `${operationType} ${operationName}`;
}

function attributesOf(facts: TracedFacts): Attributes {
  return {
    'url.path': facts.path.slice(0, 200),
    'http.response.status_code': facts.status,
    'http.response.body.size': facts.bytes,
    ...(facts.operationType === null ? {} : { 'graphql.operation.type': facts.operationType }),
    ...(facts.operationName === null ? {} : { 'graphql.operation.name': facts.operationName }),
    ...(facts.operationHash === null ? {} : { 'broadsheet.operation.hash': facts.operationHash }),
    ...(facts.cost === null ? {} : { 'broadsheet.operation.cost': facts.cost }),
    'broadsheet.cache': facts.cache,
    ...(facts.snapshotId === null ? {} : { 'broadsheet.snapshot': facts.snapshotId }),
    ...(facts.errorCodes.length === 0 ? {} : { 'broadsheet.errors': [...facts.errorCodes] }),
  };
}
