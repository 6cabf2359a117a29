/** Every path that the server answers. What is not here is not there: later endpoints join when they come. */
import type { GraphQLService } from '../execution/graphql-service.js';
import { aliveAnswer, readyAnswer, versionAnswer } from '../health/health.js';
import { homePage } from '../pages/home-page.js';
import type { Snapshots } from '../snapshots/snapshot-holder.js';
import type { Route, Routes } from './exchange.js';
import { graphqlEndpoint } from './graphql-endpoint.js';

export interface RouteOptions {
  readonly service: GraphQLService;
  readonly snapshots: Snapshots;
  /** The schema as SDL. */
  readonly sdl: string;
  /** Bytes. */
  readonly bodyLimit: number;
  readonly isStopping: () => boolean;
}

/** The routes by path. */
export function gatewayRoutes({ service, snapshots, sdl, bodyLimit, isStopping }: RouteOptions): Routes {
  return new Map<string, Route>([
    ['/', { GET: () => homePage(snapshots.current().summary) }],
    ['/graphql', graphqlEndpoint(service, bodyLimit)],
    ['/schema.graphql', { GET: () => sdlAnswer(sdl) }],
    ['/healthz', { GET: aliveAnswer }],
    ['/readyz', { GET: () => readyAnswer(snapshots.current().summary, isStopping()) }],
    ['/version', { GET: versionAnswer }],
  ]);
}

function sdlAnswer(sdl: string) {
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
    body: sdl,
  };
}
