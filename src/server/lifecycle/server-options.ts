/** What a server is started with: the documents it serves, who hears of what it does, and its settings by group. */
import type { GraphQLSchema } from 'graphql';
import type { CorpusStore } from '../../store/corpus-store.js';
import type { WatchedCorpus } from '../live/watch-corpus.js';
import type { Logger } from '../observe/logger.js';
import type { RequestRecord } from '../observe/request-record.js';
import type { Settings } from '../settings/settings.js';
import type { Log } from '../terminal/log.js';

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
  /** Which pages, under which names and with which tokens may ask. */
  readonly access?: Partial<Settings['access']>;
  /** Which documents are known by id, and whether others are answered. */
  readonly operations?: Partial<Settings['operations']>;
  /** How much one request may take. */
  readonly limits?: Partial<Settings['limits']>;
  /** The folder of the built pages. Default: the one that was built with the program. */
  readonly pagesFolder?: string;
  /** Which answers are kept to be sent again. */
  readonly cache?: Partial<Settings['cache']>;
  /** How many connections, how slow, how they end. */
  readonly connections?: Partial<Settings['connections']>;
  /** Where unexpected failures are told. Default: `logger`, else standard error. */
  readonly log?: Log;
  /** Takes one line a request, and failures; flushed at the end of a stop. Default: none, so that requests are not told. */
  readonly logger?: Logger;
  /** Whether anything is counted for `/metrics`. The log's settings are for who makes the logger. */
  readonly observe?: Partial<Settings['observe']>;
  /** Hears of each request once it is answered, beside the log and the metrics. Must not throw. */
  readonly onAnswered?: (record: RequestRecord) => void;
  /** How changes of the documents are kept; whether they are followed is for who makes `watched`. */
  readonly live?: Partial<Settings['live']>;
  /** Default: `buildGatewaySchema()`. */
  readonly schema?: GraphQLSchema;
}
