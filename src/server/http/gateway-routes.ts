/** Every path that the server answers. What is not here is not there: later endpoints join when they come. */
import type { Answers } from '../answers/answers.js';
import type { GraphQLService } from '../execution/graphql-service.js';
import { aliveAnswer, readyAnswer, versionAnswer } from '../health/health.js';
import type { LiveStatus } from '../live/reload-report.js';
import { homePage } from '../pages/home-page.js';
import type { Metrics } from '../observe/metrics/metrics.js';
import type { Snapshots } from '../snapshots/snapshot-holder.js';
import { sseEndpoint } from '../streams/sse-endpoint.js';
import { streamPingMs } from '../streams/stream-limits.js';
import type { Subscriptions } from '../streams/subscriptions.js';
import type { Answer } from './answer.js';
import type { Route, Routes } from './exchange.js';
import { graphqlEndpoint } from './graphql-endpoint.js';
import { HttpError } from './http-error.js';

export interface RouteOptions {
  readonly service: GraphQLService;
  readonly answers: Answers;
  readonly subscriptions: Subscriptions;
  readonly snapshots: Snapshots;
  /** The schema as SDL; null when clients may not ask for it. */
  readonly sdl: string | null;
  /** The page at `/` and its files; null where it was not built. */
  readonly dashboard: Routes | null;
  /** The page at `/graphiql` and its files. */
  readonly graphiql: Routes;
  /** Bytes. */
  readonly bodyLimit: number;
  /** After so many milliseconds without a byte a connection ends. */
  readonly idleTimeout: number;
  readonly isStopping: () => boolean;
  /** What `/metrics` answers; null when the server has no such path. */
  readonly metrics: Metrics | null;
  /** How the following of changes stands; null where none are followed. */
  readonly live: () => LiveStatus | null;
}

/** The routes by path. */
export function gatewayRoutes(options: RouteOptions): Routes {
  const {
    service,
    answers,
    subscriptions,
    snapshots,
    sdl,
    dashboard,
    graphiql,
    bodyLimit,
    idleTimeout,
    isStopping,
    metrics,
    live,
  } = options;
  return new Map<string, Route>([
    ['/', { GET: () => homePage(snapshots.current().summary, { schema: sdl !== null }) }],
    ...(dashboard ?? []),
    ['/graphql', graphqlEndpoint(service, answers, bodyLimit)],
    ['/graphql/stream', sseEndpoint(subscriptions, { bodyLimit, pingMs: streamPingMs(idleTimeout) })],
    ...graphiql,
    ['/schema.graphql', { GET: () => sdlAnswer(sdl) }],
    ['/healthz', { GET: aliveAnswer }],
    ['/readyz', { GET: () => readyAnswer(snapshots.current().summary, isStopping(), live()) }],
    ['/version', { GET: versionAnswer }],
    ...(metrics === null ? [] : [['/metrics', { GET: () => metricsAnswer(metrics) }] as const]),
  ]);
}

async function metricsAnswer(metrics: Metrics): Promise<Answer> {
  return {
    status: 200,
    headers: { 'content-type': metrics.contentType, 'cache-control': 'no-store' },
    body: await metrics.read(),
  };
}

function sdlAnswer(sdl: string | null): Answer {
  if (sdl === null) {
    throw new HttpError(
      404,
      'NOT_FOUND',
      'This server does not show its schema: it runs with introspection off (--no-introspection). Ask those who run it.',
    );
  }
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
    body: sdl,
  };
}
