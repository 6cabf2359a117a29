/**
 * Starts the gateway on a port and stops it without losing a request: first it says that it is not ready, then it takes
 * no new connections, then it finishes what is in flight.
 */
import type { GraphQLSchema } from 'graphql';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { printGatewaySchema } from '../../graphql/print-schema.js';
import { buildGatewaySchema } from '../../graphql/schema.js';
import type { CorpusStore } from '../../store/corpus-store.js';
import { startGraphQLService } from '../execution/graphql-service.js';
import { type ConnectionLimits, defaultConnectionLimits } from '../guards/connection-limits.js';
import { gatewayRoutes } from '../http/gateway-routes.js';
import { createHttpServer } from '../http/http-server.js';
import { requestListener } from '../http/request-listener.js';
import type { Logger } from '../observe/logger.js';
import { createMetrics, type Metrics } from '../observe/metrics/metrics.js';
import type { RequestRecord } from '../observe/request-record.js';
import { createDocuments } from '../operations/documents.js';
import { trustedDocuments } from '../operations/trusted-documents.js';
import { withDocuments } from '../operations/with-documents.js';
import { dashboardRoutes } from '../pages/dashboard-page.js';
import { graphiqlRoutes, whyGraphiqlIsOff } from '../pages/graphiql-page.js';
import { builtPages } from '../pages/page-folder.js';
import { defaultSettings } from '../settings/default-settings.js';
import type { Settings } from '../settings/settings.js';
import { holdSnapshots, type SnapshotHolder } from '../snapshots/snapshot-holder.js';
import type { WatchedCorpus } from '../live/watch-corpus.js';
import { type Log, logToStderr } from '../terminal/log.js';
import { countInFlight } from './in-flight.js';
import { listenError } from './start-error.js';

/** The groups are those of the settings; what a group leaves out is that setting's default. */
export interface ServerOptions {
  /** What is served. */
  readonly store: CorpusStore;
  /** What keeps `store` up to date, which must be its own: `watchCorpus`. It ends with the server. Default: nothing does. */
  readonly watched?: WatchedCorpus;
  /** Where to listen. Default: port 4000 on 127.0.0.1, reachable from this machine only. */
  readonly listen?: Partial<Settings['listen']>;
  /** What the server shows of itself. */
  readonly exposure?: Partial<Settings['exposure']>;
  /** Which documents are known by id, and whether others are answered. */
  readonly operations?: Partial<Settings['operations']>;
  /** How much one request may take. */
  readonly limits?: Partial<Settings['limits']>;
  /** The folder of the built pages. Default: the one that was built with the program. */
  readonly pagesFolder?: string;
  /** Default: 10 s for headers, 30 s for a request. */
  readonly connectionLimits?: ConnectionLimits;
  /** Where unexpected failures are told. Default: `logger`, else standard error. */
  readonly log?: Log;
  /** Takes one line a request, and failures; flushed at the end of a stop. Default: none, so that requests are not told. */
  readonly logger?: Logger;
  /** Whether anything is counted for `/metrics`. The log's settings are for who makes the logger. */
  readonly observe?: Partial<Settings['observe']>;
  /** Default: `buildGatewaySchema()`. */
  readonly schema?: GraphQLSchema;
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Swap a snapshot here and new requests see it. */
  readonly snapshots: SnapshotHolder;
  /** Requests that are being answered. */
  readonly inFlight: () => number;
  /** Stops as the file says; settles when the last request is answered. Calling it again waits for the same end. */
  readonly close: () => Promise<void>;
}

/** Settles once the server listens. Rejects with a {@link StartError} when it cannot. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { logger, pagesFolder = builtPages } = options;
  const log = options.log ?? logger?.error ?? logToStderr;
  const { port, host } = { ...defaultSettings.listen, ...options.listen };
  const exposure = { ...defaultSettings.exposure, ...options.exposure };
  const { introspection } = exposure;
  const limits = { ...defaultSettings.limits, ...options.limits };
  const observe = { ...defaultSettings.observe, ...options.observe };
  const schema = options.schema ?? buildGatewaySchema();
  const snapshots = holdSnapshots(options.store);
  const inFlight = countInFlight();
  let closing: Promise<void> | undefined;
  const isStopping = () => closing !== undefined;
  const metrics = observe.metrics
    ? createMetrics({
        snapshots,
        inFlight: () => inFlight.count,
        droppedLogPieces: () => logger?.droppedPieces() ?? 0,
      })
    : null;

  const operations = { ...defaultSettings.operations, ...options.operations };
  const documents = createDocuments({
    trusted: trustedDocuments(operations.operations, pagesFolder, schema),
    onlyTrusted: operations.onlyTrusted,
  });

  const apollo = await startGraphQLService({
    schema,
    snapshots,
    introspection,
    limits,
    log,
    countBatch: metrics?.batch ?? (() => undefined),
  });
  const service = withDocuments(apollo, documents);
  const routes = gatewayRoutes({
    service,
    snapshots,
    sdl: introspection ? printGatewaySchema(schema) : null,
    dashboard: dashboardRoutes(pagesFolder, exposure.remoteImages),
    graphiql: graphiqlRoutes(pagesFolder, whyGraphiqlIsOff({ ...exposure, ...operations })),
    bodyLimit: limits.bodyLimit,
    isStopping,
    metrics,
    live: () => options.watched?.status() ?? null,
  });
  const listener = requestListener({ routes, log, isStopping, onAnswered: tellOfRequests(logger, metrics) });
  const server = createHttpServer((request, response, waitsForContinue) => {
    inFlight.enter(response);
    listener(request, response, waitsForContinue);
  }, options.connectionLimits ?? defaultConnectionLimits);

  const stop = async () => {
    const watchEnded = options.watched?.close();
    const closed = new Promise((resolve) => server.close(resolve));
    await inFlight.drained();
    // What is left are connections without a whole request: nothing on them was promised an answer.
    server.closeAllConnections();
    await closed;
    await service.stop();
    metrics?.stop();
    logger?.flush();
    await watchEnded;
  };
  try {
    await listen(server, host, port);
  } catch (error) {
    metrics?.stop();
    await service.stop();
    throw error;
  }
  options.watched?.start(snapshots);
  const address = server.address() as AddressInfo; // A listening TCP server has no other kind of address.
  return {
    url: `http://${hostInUrl(host)}:${address.port}`,
    port: address.port,
    snapshots,
    inFlight: () => inFlight.count,
    close: () => (closing ??= stop()),
  };
}

/** The log and the metrics take the same facts and the same duration. */
function tellOfRequests(
  logger: Logger | undefined,
  metrics: Metrics | null,
): (record: RequestRecord) => void {
  return (record) => {
    const ms = performance.now() - record.startedAt;
    logger?.request(record, ms);
    metrics?.request(record, ms / 1000);
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      reject(listenError(error, host, port));
    };
    server.once('error', fail);
    server.listen({ port, host }, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

/** All addresses are reached by the loopback one; an IPv6 address stands in brackets. */
function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
