/**
 * What a program that embeds Broadsheet imports:
 *
 * ```ts
 * import { createMemoryStore, loadCorpus, resolveRoots, startServer } from 'broadsheet';
 *
 * const watched = watchCorpus(resolveRoots(['data']), { siteUrl: null, exposeSecured: false });
 * const server = await startServer({ store: watched.store, watched, listen: { port: 0 } });
 * // ... fetch(`${server.url}/graphql`, ...)
 * await server.close();
 * ```
 */
export type { Corpus } from './corpus/corpus.js';
export type { CorpusOptions } from './corpus/corpus-options.js';
export { loadCorpus } from './corpus/load-corpus.js';
export type { Root } from './documents/document.js';
export { resolveRoots, RootError } from './documents/roots.js';
export { printGatewaySchema } from './graphql/print-schema.js';
export { buildGatewaySchema } from './graphql/schema.js';
export type { Article } from './model/article.js';
export type { Problem, ProblemCode, ProblemSeverity } from './model/problem.js';
export type { Provider } from './model/provider.js';
export type { Topic } from './model/topic.js';
export { executeQuery, type Query, type QueryAnswer } from './server/execution/execute-query.js';
export type { LiveStatus, ReloadReport } from './server/live/reload-report.js';
export { watchCorpus, type WatchedCorpus, type WatchOptions } from './server/live/watch-corpus.js';
export { StartError } from './server/lifecycle/start-error.js';
export { type RunningServer, startServer } from './server/lifecycle/start-server.js';
export type { ServerOptions } from './server/lifecycle/server-options.js';
export type { SnapshotHolder, SwapListener } from './server/snapshots/snapshot-holder.js';
export type { CorpusStore, SnapshotSummary } from './store/corpus-store.js';
export { createMemoryStore } from './store/memory/memory-store.js';
