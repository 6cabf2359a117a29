/**
 * GET and POST of `/graphql/stream`: one subscription as server-sent events, by the protocol of graphql-sse in its mode of distinct
 * connections. Each event carries where to go on, so that a browser's EventSource resumes by itself. The package's own handler is not used:
 * it gathers events for a client that does not read them, without bound.
 */
import { print } from 'graphql-sse';
import type { ServerResponse } from 'node:http';
import type { Answer, StreamAnswer } from '../http/answer.js';
import type { Exchange, Route } from '../http/exchange.js';
import { HttpError } from '../http/http-error.js';
import { requireJsonBody } from '../http/json-content-type.js';
import { parseJsonBody } from '../http/read-body.js';
import { isObject } from '../operations/documents.js';
import { readWithinMs } from './stream-limits.js';
import type { Opened, StreamedEvent, SubscriptionRequest, Subscriptions } from './subscriptions.js';

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no', // nginx hands events on as they come
};

export interface SseOptions {
  /** Bodies of more bytes are refused. */
  readonly bodyLimit: number;
  /** How often a stream without events is tried, in milliseconds. */
  readonly pingMs: number;
}

/** The route. */
export function sseEndpoint(subscriptions: Subscriptions, { bodyLimit, pingMs }: SseOptions): Route {
  const open = async (exchange: Exchange, request: SubscriptionRequest): Promise<Answer | StreamAnswer> => {
    if (exchange.record.method === 'HEAD') return { status: 200, headers, body: '' };
    const lastId = exchange.headers['last-event-id'];
    const resumeFrom = typeof lastId === 'string' && lastId !== '' ? lastId : null;
    const opened = await subscriptions.open(request, 'sse', exchange.record, resumeFrom);
    return { status: 200, headers, stream: (response, sent) => send(opened, response, { sent, pingMs }) };
  };
  return {
    GET(exchange) {
      requireEventStream(exchange.headers.accept);
      return open(exchange, fromSearch(exchange.search));
    },
    POST: {
      limit: bodyLimit,
      expect(given) {
        requireEventStream(given.accept);
        requireJsonBody(given);
      },
      handle(exchange, body) {
        const request = parseJsonBody(body);
        if (!isObject(request)) throw new HttpError(400, 'BAD_REQUEST', 'The body is no JSON object.');
        return open(exchange, request);
      },
    },
  };
}

function requireEventStream(accept = '*/*'): void {
  if (/text\/event-stream|text\/\*|\*\/\*/i.test(accept)) return;
  throw new HttpError(
    406,
    'NOT_ACCEPTABLE',
    'Here are server-sent events. Send the header "Accept: text/event-stream".',
  );
}

function fromSearch(search: string): SubscriptionRequest {
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get('query') ?? undefined,
    operationName: parameters.get('operationName'),
    documentId: parameters.get('documentId') ?? undefined,
    variables: jsonOf(parameters, 'variables'),
    extensions: jsonOf(parameters, 'extensions') ?? undefined,
  };
}

function jsonOf(parameters: URLSearchParams, name: string): unknown {
  const text = parameters.get(name);
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    throw new HttpError(400, 'BAD_REQUEST', `The parameter "${name}" is not JSON.`);
  }
}

/** Settles when the subscription has ended or the client has gone. */
async function send(
  opened: Opened,
  response: ServerResponse,
  { sent, pingMs }: { readonly sent: (bytes: number) => void; readonly pingMs: number },
): Promise<void> {
  const put = (text: string): boolean => {
    if (response.destroyed) return false;
    sent(Buffer.byteLength(text));
    return response.write(text);
  };
  const write = async (text: string): Promise<boolean> => put(text) || (await isRead(response));
  if (opened.kind === 'refused') {
    await write(print({ event: 'next', data: { errors: [...opened.errors] } as never })); // formatted errors, where the package's type has unformatted ones
    await write(print({ event: 'complete', data: null }));
    return;
  }
  const { events } = opened;
  const gone = (): void => void events.return();
  response.once('close', gone);
  const pinger = setInterval(() => {
    if (!response.writableNeedDrain) put(':\n\n');
  }, pingMs);
  try {
    if (response.destroyed) return;
    await write(':\n\n'); // some browsers wait for a first byte
    for await (const event of events) if (!(await write(textOf(event)))) return;
    await write(print({ event: 'complete', data: null }));
  } finally {
    clearInterval(pinger);
    response.off('close', gone);
    await events.return();
  }
}

function textOf({ result, since }: StreamedEvent): string {
  const id = since === null ? '' : `id: ${since}\n`;
  return `${id}${print({ event: 'next', data: result as never })}`; // as above
}

/** True once what was written has gone out; false when the client has left, or takes too long and is cut off. */
function isRead(response: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (read: boolean) => () => {
      clearTimeout(timer);
      response.off('drain', drained);
      response.off('close', closed);
      resolve(read);
    };
    const drained = settle(true);
    const closed = settle(false);
    const timer = setTimeout(() => {
      response.destroy();
    }, readWithinMs);
    response.once('drain', drained);
    response.once('close', closed);
    if (response.destroyed) closed();
  });
}
