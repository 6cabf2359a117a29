import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import {
  AlwaysOffSampler,
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  type Sampler,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { serve, storeOf, sample } from './sample-server.js';

const exporter = new InMemorySpanExporter();

/** As a program that embeds the gateway does before it starts the server. */
function registerSdk(sampler?: Sampler): void {
  const provider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(exporter)],
    ...(sampler === undefined ? {} : { sampler }),
  });
  trace.setGlobalTracerProvider(provider);
}

beforeEach(() => {
  exporter.reset();
});
afterEach(() => {
  trace.disable();
  propagation.disable();
  context.disable();
});

/** Asks a new server for `query` and stops it. */
async function spansOf(
  query: string,
  headers: Record<string, string> = {},
  store = storeOf(sample),
): Promise<ReadableSpan[]> {
  const server = await serve(store);
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables: { secret: 'swordfish-9271' } }),
  });
  await response.text();
  await server.close();
  return exporter.getFinishedSpans();
}

function named(spans: readonly ReadableSpan[], name: string): ReadableSpan {
  const found = spans.filter((span) => span.name === name);
  expect(found).toHaveLength(1);
  return found[0] as ReadableSpan;
}

test('a request is a span, with its steps and batches inside', async () => {
  registerSdk();
  const spans = await spansOf('query Front { articles { nodes { provider { name } } } }');
  const root = named(spans, 'query Front');
  expect(root.kind).toBe(SpanKind.SERVER);
  expect(root.parentSpanContext).toBeUndefined();
  expect(root.attributes).toMatchObject({
    'http.request.method': 'POST',
    'http.response.status_code': 200,
    'graphql.operation.type': 'query',
    'graphql.operation.name': 'Front',
  });
  for (const step of ['parse', 'validate', 'execute']) {
    expect(named(spans, step).parentSpanContext?.spanId).toBe(root.spanContext().spanId);
  }
  const execute = named(spans, 'execute');
  for (const batch of ['store articlePages', 'store providersByDomain']) {
    expect(named(spans, batch).parentSpanContext?.spanId).toBe(execute.spanContext().spanId);
  }
  expect(named(spans, 'store providersByDomain').attributes['broadsheet.keys']).toBe(9);
  expect(spans).toHaveLength(6);
});

test('no span tells the value of a variable or text of the query', async () => {
  registerSdk();
  const spans = await spansOf('query Q($secret: String!) { articles(search: $secret) { totalCount } }');
  const told = spans.map(({ name, attributes, events, status }) => ({ name, attributes, events, status }));
  expect(told.length).toBeGreaterThan(3);
  expect(JSON.stringify(told)).not.toMatch(/swordfish|totalCount/);
});

test('a request stands in the trace that it was sent with', async () => {
  registerSdk();
  propagation.setGlobalPropagator({
    inject: () => undefined,
    fields: () => ['traceparent'],
    extract(into, carrier, getter) {
      const [, traceId = '', spanId = ''] = String(getter.get(carrier, 'traceparent')).split('-');
      return trace.setSpanContext(into, { traceId, spanId, traceFlags: 1, isRemote: true });
    },
  });
  const spans = await spansOf('{ __typename }', {
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  });
  const root = named(spans, 'query');
  expect(root.spanContext().traceId).toBe('0af7651916cd43dd8448eb211c80319c');
  expect(root.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
  expect(trace.getSpanContext(ROOT_CONTEXT)).toBeUndefined();
});

test('a batch that fails is a span with an error, and its end is told', async () => {
  registerSdk();
  const broken = { ...storeOf(sample), articleCounts: () => Promise.reject(new Error('broken')) };
  const spans = await spansOf('{ articles { totalCount } }', {}, broken);
  expect(named(spans, 'store articleCounts').status.code).toBe(SpanStatusCode.ERROR);
  expect(named(spans, 'query').attributes['broadsheet.errors']).toEqual(['INTERNAL_SERVER_ERROR']);
});

test('nothing is recorded without an SDK, nor where its sampler wants nothing', async () => {
  expect(await spansOf('query Front { articles { totalCount } }')).toEqual([]);
  registerSdk(new AlwaysOffSampler());
  expect(await spansOf('query Front { articles { totalCount } }')).toEqual([]);
});
