/** A listening server over the corpus of the documentation. */
import { join } from 'node:path';
import type { RunningServer, ServerOptions } from '../../src/index.js';
import { serve, storeOf } from '../http/sample-server.js';

export function serveDocsCorpus(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  return serve(storeOf(join(import.meta.dirname, '../docs/corpus')), options);
}
