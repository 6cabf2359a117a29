/**
 * Watches the corpus: asks for the glance again and again by GET with its tag, more seldom while nothing answers, and not
 * at all while nobody looks. Each new snapshot is an edition, and everything that is shown is asked again.
 */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { GlanceDocument, type GlanceQuery } from '../../generated/graphql.js';
import { knownAnswer, refresh } from './answers.js';
import type { RequestFailure } from './request.js';

/** What changed between two editions. */
export interface CorpusChange {
  /** Milliseconds, on the reader's clock. */
  readonly at: number;
  readonly before: GlanceQuery;
  readonly after: GlanceQuery;
}

interface Watch {
  /** Counts up with every snapshot, and when the server answers again after it did not. */
  readonly edition: number;
  /** Null before the first answer. */
  readonly glance: GlanceQuery | null;
  readonly failure: RequestFailure | null;
  /** The last change since the page was opened or the notice was put away. */
  readonly change: CorpusChange | null;
  readonly dismiss: () => void;
  readonly retry: () => void;
}

const Watched = createContext<Watch | null>(null);

/** Milliseconds between two questions while the page is looked at. */
export const pollEvery = 5_000;

interface WatchState {
  readonly edition: number;
  readonly glance: GlanceQuery | null;
  readonly failure: RequestFailure | null;
  readonly change: CorpusChange | null;
}

/** Starts to watch; what is below can ask what there is to see. */
export function CorpusWatch({ children }: { children: ComponentChildren }) {
  const [state, setState] = useState<WatchState>({ edition: 0, glance: null, failure: null, change: null });
  const poll = useMemo(
    () => async () => {
      await refresh(GlanceDocument, {});
      const { answer, failure } = knownAnswer(GlanceDocument, {});
      setState((before) => next(before, answer?.data ?? null, failure));
    },
    [],
  );
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const goOn = async () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') await poll();
      if (!isOver) timer = setTimeout(() => void goOn(), pollEvery);
    };
    const look = () => void goOn();
    look();
    document.addEventListener('visibilitychange', look);
    addEventListener('focus', look);
    addEventListener('online', look);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('focus', look);
      removeEventListener('online', look);
    };
  }, [poll]);
  const watch = useMemo<Watch>(
    () => ({
      ...state,
      dismiss: () => {
        setState((before) => ({ ...before, change: null }));
      },
      retry: () => void poll(),
    }),
    [state, poll],
  );
  return <Watched.Provider value={watch}>{children}</Watched.Provider>;
}

/** What is known of the corpus as a whole. Only below {@link CorpusWatch}. */
export function useCorpusWatch(): Watch {
  const watch = useContext(Watched);
  if (watch === null) throw new Error('useCorpusWatch is called outside of CorpusWatch.');
  return watch;
}

/** The number of the edition that is shown. */
export function useEdition(): number {
  return useCorpusWatch().edition;
}

function next(before: WatchState, glance: GlanceQuery | null, failure: RequestFailure | null): WatchState {
  if (failure !== null) return failure.message === before.failure?.message ? before : { ...before, failure };
  if (glance === null) return before;
  const isSame = before.glance?.corpus.snapshot.id === glance.corpus.snapshot.id;
  const isBack = before.failure !== null;
  if (isSame && !isBack) return before;
  return {
    edition: before.glance === null && !isBack ? before.edition : before.edition + 1,
    glance,
    failure: null,
    change:
      isSame || before.glance === null
        ? before.change
        : { at: Date.now(), before: before.change?.before ?? before.glance, after: glance },
  };
}
