/**
 * Starts the gateway on a port and stops it without losing a request: first it says that it is not ready, then it takes
 * no new connections, then it finishes what is in flight.
 */
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { printGatewaySchema } from '../../graphql/print-schema.js';
import { buildGatewaySchema } from '../../graphql/schema.js';
import { createAccess } from '../access/access.js';
import { createAnswers } from '../answers/answers.js';
import { answerShape } from '../answers/answer-tag.js';
import { createChangeLog } from '../changes/change-log.js';
import { startGraphQLService } from '../execution/graphql-service.js';
import { createConnections } from '../http/connections.js';
import { gatewayRoutes } from '../http/gateway-routes.js';
import { createHttpServer } from '../http/http-server.js';
import { requestListener } from '../http/request-listener.js';
import { tellReloads } from '../live/tell-reloads.js';
import type { Logger } from '../observe/logger.js';
import { createMetrics, type Metrics } from '../observe/metrics/metrics.js';
import type { RequestRecord } from '../observe/request-record.js';
import { createDocuments } from '../operations/documents.js';
import { operationNames, trustedDocuments } from '../operations/trusted-documents.js';
import { withDocuments } from '../operations/with-documents.js';
import { dashboardRoutes } from '../pages/dashboard-page.js';
import { graphiqlRoutes, whyGraphiqlIsOff } from '../pages/graphiql-page.js';
import { builtPages } from '../pages/page-folder.js';
import { defaultSettings } from '../settings/default-settings.js';
import { exposureInForce } from '../settings/exposure-in-force.js';
import { holdSnapshots, type SnapshotHolder } from '../snapshots/snapshot-holder.js';
import { logToStderr } from '../terminal/log.js';
import { createSubscriptions } from '../streams/subscriptions.js';
import { serveWebSockets } from '../streams/websocket-endpoint.js';
import { version } from '../version.js';
import { countInFlight } from './in-flight.js';
import type { ServerOptions } from './server-options.js';
import { listenError } from './start-error.js';
import { stopServer } from './stop-server.js';

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
  const accessSettings = { ...defaultSettings.access, ...options.access };
  const exposure = exposureInForce(
    { ...defaultSettings.exposure, ...options.exposure },
    { host, allowedHost: accessSettings.allowedHost },
  );
  const { introspection } = exposure;
  const limits = { ...defaultSettings.limits, ...options.limits };
  const observe = { ...defaultSettings.observe, ...options.observe };
  const schema = options.schema ?? buildGatewaySchema();
  const snapshots = holdSnapshots(options.store);
  const access = createAccess(accessSettings, host);
  const connections = { ...defaultSettings.connections, ...options.connections };
  const inFlight = countInFlight();
  const open = createConnections();
  let closing: Promise<void> | undefined;
  const isStopping = () => closing !== undefined;
  /** Whether answers are the last on their connections. */
  let isLast = false;
  const operations = { ...defaultSettings.operations, ...options.operations };
  const trusted = trustedDocuments(operations.operations, pagesFolder, schema);
  const { onlyTrusted } = operations;
  const metrics = observe.metrics
    ? createMetrics({
        snapshots,
        trustedNames: operationNames(trusted.values()),
        inFlight: () => inFlight.count,
        droppedLogPieces: () => logger?.droppedPieces() ?? 0,
        streams: () => subscriptions.counts,
      })
    : null;

  const live = { ...defaultSettings.live, ...options.live };
  const changes = createChangeLog({ snapshots, byteLimit: live.changeLogBytes, log });
  const documents = createDocuments({ trusted, onlyTrusted });

  const apollo = await startGraphQLService({
    schema,
    changes,
    introspection,
    limits,
    log,
    countBatch: metrics?.batch ?? (() => undefined),
    snapshotById: (id) => snapshots.byId(id),
  });
  const service = withDocuments(apollo, documents);
  const subscriptions = createSubscriptions({
    schema,
    changes,
    documents,
    limits,
    subscriptionLimit: connections.subscriptionLimit,
    introspection,
    log,
    countBatch: metrics?.batch ?? (() => undefined),
  });
  const sdl = printGatewaySchema(schema);
  const answers = createAnswers({
    snapshots,
    cache: { ...defaultSettings.cache, ...options.cache },
    shape: answerShape({
      version: version(),
      sdl,
      introspection,
      limits,
      trusted: [...trusted],
      onlyTrusted,
    }),
    isPrivate: access.isPrivate,
    variesByOrigin: access.variesByOrigin,
    log,
  });
  const graphiqlIsOff = whyGraphiqlIsOff({ ...exposure, ...operations });
  const routes = gatewayRoutes({
    service,
    answers,
    subscriptions,
    snapshots,
    sdl: introspection ? sdl : null,
    dashboard: dashboardRoutes(pagesFolder, {
      remoteImages: exposure.remoteImages,
      graphiql: graphiqlIsOff === null,
      schema: introspection,
    }),
    graphiql: graphiqlRoutes(pagesFolder, graphiqlIsOff),
    bodyLimit: limits.bodyLimit,
    idleTimeout: connections.idleTimeout,
    isStopping,
    metrics,
    live: () => options.watched?.status() ?? null,
  });
  const tell = tellOfRequests(logger, metrics);
  const listener = requestListener({
    routes,
    log,
    access,
    connections: open,
    isLast: () => isLast,
    onWhole: inFlight.enter,
    onDone: inFlight.leave,
    onAnswered(record) {
      tell(record);
      options.onAnswered?.(record);
    },
  });
  const server = createHttpServer(listener, open, connections, log);
  const webSockets = serveWebSockets(server, {
    schema,
    subscriptions,
    access,
    connections: open,
    messageLimit: limits.bodyLimit,
    log,
    onAnswered: tell,
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });

  const stop = async () => {
    const watchEnded = options.watched?.close();
    // Unready, and all else as ever: whoever sends requests here has time to see it.
    if (connections.stopDelay > 0) await setTimeout(connections.stopDelay);
    isLast = true;
    subscriptions.end();
    const farewell = webSockets.end();
    await stopServer(server, inFlight, sockets);
    await farewell;
    changes.stop();
    await service.stop();
    metrics?.stop();
    logger?.flush();
    await watchEnded;
  };
  try {
    await listen(server, host, port);
    options.watched?.start(snapshots);
  } catch (error) {
    server.close();
    changes.stop();
    metrics?.stop();
    await service.stop();
    throw error;
  }
  const tellReload =
    logger === undefined || options.watched === undefined
      ? undefined
      : tellReloads(logger, options.store, () => snapshots.current());
  options.watched?.onReload((report) => {
    metrics?.reload(reloadOutcome[report.outcome], report.tookMs / 1000);
    tellReload?.(report);
  });
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

const reloadOutcome = { SWAPPED: 'swapped', UNCHANGED: 'unchanged', FAILED: 'failed' } as const;

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
