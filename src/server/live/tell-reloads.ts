/**
 * One line in the log for each reload that put a new snapshot in place: a warning where documents broke with it, and where the first of
 * them did. Reloads that change nothing say nothing, and one that fails is told where it fails.
 */
import type { Problem } from '../../model/problem.js';
import type { CorpusStore, SnapshotSummary } from '../../store/corpus-store.js';
import type { LogFacts, Logger } from '../observe/logger.js';
import { escapeControls } from '../terminal/escape-controls.js';
import { describeFailure } from '../terminal/log.js';
import type { ReloadReport } from './reload-report.js';

/** So many errors of a snapshot are compared with those before: a line names one of them, and a corpus may have any number. */
const comparedErrors = 1_000;

/**
 * Answers with what takes the reports of reloads, one after the other; `first` is what is served before them, `current` what is served after
 * one. It never throws or rejects.
 */
export function tellReloads(
  logger: Pick<Logger, 'info' | 'warn' | 'error'>,
  first: CorpusStore,
  current: () => CorpusStore,
): (report: ReloadReport) => void {
  let { summary } = first;
  let known = errorsOf(first);
  return (report) => {
    if (report.outcome !== 'SWAPPED') return;
    const store = current();
    const before = known;
    const hasMore = brokenIn(store.summary) > brokenIn(summary);
    ({ summary } = store);
    known = errorsOf(store);
    Promise.all([before, known]).then(
      ([old, now]) => {
        const [problem] = newOnes(old, now);
        tell(logger, report, store.summary, { hasMore, problem });
      },
      (thrown: unknown) => {
        logger.error(`The problems of a snapshot could not be read: ${describeFailure(thrown)}`);
      },
    );
  };
}

function tell(
  logger: Pick<Logger, 'info' | 'warn'>,
  { changed, read, tookMs, snapshotId }: ReloadReport,
  { refusedCount, staleCount }: SnapshotSummary,
  { hasMore, problem }: { readonly hasMore: boolean; readonly problem: Problem | undefined },
): void {
  const facts: LogFacts = {
    changed,
    read,
    reloadMs: Math.round(tookMs),
    snapshot: snapshotId,
    setAside: refusedCount,
    stale: staleCount,
  };
  if (problem === undefined && !hasMore) {
    logger.info('The documents changed: a new snapshot is served.', facts);
    return;
  }
  const text = `The documents changed, and not all can be used: ${refusedCount} set aside, ${staleCount} served in their last good form.`;
  if (problem === undefined) {
    logger.warn(text, facts);
    return;
  }
  const { code } = problem;
  const place = placeOf(problem);
  logger.warn(`${text} New: ${place} ${code}`, { ...facts, problem: place, code });
}

function brokenIn({ refusedCount, staleCount }: SnapshotSummary): number {
  return refusedCount + staleCount;
}

function placeOf({ path, line, column }: Problem): string {
  const file = escapeControls(path);
  return line === null ? file : `${file}:${line}:${column ?? 1}`;
}

/** The first errors by root, path and line: each is a document or a file that cannot be used. */
async function errorsOf(store: CorpusStore): Promise<readonly Problem[]> {
  const filter = { kind: 'test', of: { field: 'severity', in: ['ERROR'] } } as const;
  const page = { after: null, before: null, offset: 0, limit: comparedErrors, from: 'START' } as const;
  const [found] = await store.problemPages([{ filter, page }]);
  return found?.items.map(({ item }) => item) ?? [];
}

function newOnes(before: readonly Problem[], now: readonly Problem[]): readonly Problem[] {
  const keys = new Set(before.map(keyOf));
  return now.filter((problem) => !keys.has(keyOf(problem)));
}

function keyOf({ root, path, code, message }: Problem): string {
  return JSON.stringify([root, path, code, message]);
}
