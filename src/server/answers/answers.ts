/**
 * Answers to repeated requests, given without running anything: 304 to who has the answer, the kept bytes to who has not. Kept are only
 * answers that the snapshot decides, and they die with it: none with errors, none that read the clock or the process.
 */
import type { CorpusStore } from '../../store/corpus-store.js';
import type { Answer, ReadyAnswer } from '../http/answer.js';
import type { Exchange, Given } from '../http/exchange.js';
import type { Settings } from '../settings/settings.js';
import type { Snapshots } from '../snapshots/snapshot-holder.js';
import { describeFailure, type Log } from '../terminal/log.js';
import { acceptedCoding } from './accepted-coding.js';
import { answerKey } from './answer-key.js';
import { answerTag, isAnyTag, matchingTag } from './answer-tag.js';
import { type ByteCache, createByteCache } from './byte-cache.js';
import { canCompress, compress, smallestCompressed } from './compress.js';
import { keepAnswer, type KeptAnswer, notModified, readyForm } from './kept-answer.js';
import type { MadeAnswer } from './made-answer.js';

export interface AnswersOptions {
  readonly snapshots: Snapshots;
  readonly cache: Settings['cache'];
  /** See `answerShape`. */
  readonly shape: string;
  /** Whether only those who have a token are answered: shared caches must then keep nothing. */
  readonly isPrivate: boolean;
  /** Whether answers differ by the Origin header. */
  readonly variesByOrigin: boolean;
  readonly log: Log;
}

export interface Answers {
  /**
   * The answer to the request that `question` (a GET's query, a POST's body) and the headers make: at once when it is known, else what
   * `run` makes of it in the given snapshot. Fills in the record.
   */
  give(
    exchange: Exchange,
    question: string | Buffer,
    run: (store: CorpusStore) => Promise<MadeAnswer>,
  ): Given;
  /** What is kept, in bytes. */
  readonly bytes: number;
  readonly count: number;
}

/** Keeps nothing yet. */
export function createAnswers(options: AnswersOptions): Answers {
  const { snapshots, shape, isPrivate, log } = options;
  const cache: ByteCache | null = options.cache.cache ? createByteCache(options.cache.cacheBytes) : null;
  /** Whose answers are in the cache. */
  let keptOf = snapshots.current().summary.snapshotId;
  /** Requests that are being run for the first time: equal ones wait for them instead of running beside them. */
  const running = new Map<string, Promise<unknown>>();
  const vary = `accept, accept-encoding${options.variesByOrigin ? ', origin' : ''}`;
  const cacheControl = isPrivate ? 'private, no-cache' : 'no-cache';
  const forget = (): void => {
    cache?.clear();
    running.clear();
    keptOf = snapshots.current().summary.snapshotId;
  };
  snapshots.onSwap(forget);

  const find = (key: string | null): KeptAnswer | undefined =>
    key === null || cache === null ? undefined : cache.get(key);

  const tagOf = ({ method }: Exchange, key: string): string | null =>
    method === 'GET' ? answerTag(shape, keptOf, key) : null;

  const fromKept = (exchange: Exchange, key: string, kept: KeptAnswer): ReadyAnswer => {
    const { headers, record } = exchange;
    const { facts } = kept;
    record.operationName = facts.operationName;
    record.operationType = facts.operationType;
    record.operationHash = facts.operationHash;
    record.cost = facts.cost;
    record.snapshotId = facts.snapshotId;
    const ifNoneMatch = headers['if-none-match'];
    if (ifNoneMatch !== undefined && kept.tag !== null) {
      const matched = matchingTag(ifNoneMatch, kept.tag) ?? (isAnyTag(ifNoneMatch) ? `"${kept.tag}"` : null);
      if (matched !== null) {
        record.cache = 'NOT_MODIFIED';
        return notModified(matched, kept.headers);
      }
    }
    const coding = acceptedCoding(headers['accept-encoding']);
    if (coding === 'identity') return kept.identity;
    const form = kept[coding];
    if (form !== null) return form;
    if (record.cache === 'HIT' && kept.identity.body.length >= smallestCompressed) addForm(key, kept, coding);
    return kept.identity;
  };

  /** Makes the compressed form for the next who asks. */
  const addForm = (key: string, kept: KeptAnswer, coding: 'gzip' | 'br'): void => {
    if (kept.tried.has(coding) || !canCompress()) return;
    kept.tried.add(coding);
    compress(kept.identity.body, coding)
      .then((bytes) => {
        if (bytes === null) return;
        kept[coding] = readyForm(bytes, kept.headers, kept.tag, coding);
        cache?.resize(key, kept);
      })
      .catch((thrown: unknown) => {
        log(`An answer could not be compressed: ${describeFailure(thrown)}`);
      });
  };

  const runAndKeep = async (
    exchange: Exchange,
    key: string | null,
    run: (store: CorpusStore) => Promise<MadeAnswer>,
  ): Promise<Answer | ReadyAnswer> => {
    const store = snapshots.current();
    const { snapshotId } = store.summary;
    const { record } = exchange;
    record.snapshotId = snapshotId;
    if (cache !== null) record.cache = 'MISS';
    const tag = key === null ? null : tagOf(exchange, key);
    const made = await run(store);
    if (!made.isLasting || key === null) {
      return { ...made, headers: { vary: 'accept', ...made.headers, 'cache-control': 'no-store' } };
    }
    const headers = {
      vary,
      ...made.headers,
      'cache-control': exchange.method === 'GET' ? cacheControl : 'no-store',
    };
    const { operationName, operationType, operationHash, cost } = record;
    const facts = { operationName, operationType, operationHash, cost, snapshotId };
    const kept = keepAnswer(Buffer.from(made.body, 'utf8'), headers, tag, facts);
    // A snapshot that was replaced meanwhile takes its answers with it.
    if (snapshotId === keptOf) cache?.set(key, kept);
    return fromKept(exchange, key, kept);
  };

  /** Runs the request, unless an equal one is being run: then waits for it, and runs only when nothing was kept of it. */
  const runOnce = async (
    exchange: Exchange,
    key: string,
    run: (store: CorpusStore) => Promise<MadeAnswer>,
  ): Promise<Answer | ReadyAnswer> => {
    const first = running.get(key);
    if (first !== undefined) {
      await first;
      const kept = find(key);
      if (kept !== undefined) {
        exchange.record.cache = 'HIT';
        return fromKept(exchange, key, kept);
      }
      return runAndKeep(exchange, key, run);
    }
    const own = runAndKeep(exchange, key, run);
    const settled = own.then(
      () => undefined,
      () => undefined,
    );
    running.set(key, settled);
    try {
      return await own;
    } finally {
      if (running.get(key) === settled) running.delete(key);
    }
  };

  return {
    give(exchange, question, run) {
      const key = answerKey(exchange, question);
      const kept = find(key);
      if (kept !== undefined && key !== null) {
        exchange.record.cache = 'HIT';
        return fromKept(exchange, key, kept);
      }
      const ifNoneMatch = exchange.headers['if-none-match'];
      if (key !== null && ifNoneMatch !== undefined) {
        // Not kept, or no longer: the tag tells all the same that the client has it.
        const tag = tagOf(exchange, key);
        const matched = tag === null ? null : matchingTag(ifNoneMatch, tag);
        if (matched !== null) {
          exchange.record.cache = 'NOT_MODIFIED';
          exchange.record.snapshotId = keptOf;
          return notModified(matched, { vary, 'cache-control': cacheControl });
        }
      }
      return key === null || cache === null ? runAndKeep(exchange, key, run) : runOnce(exchange, key, run);
    },
    get bytes() {
      return cache?.bytes ?? 0;
    },
    get count() {
      return cache?.count ?? 0;
    },
  };
}
