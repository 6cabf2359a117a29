/** News of the corpus itself: that it changed, or that the server does not answer any more. */
import { type CorpusChange, useCorpusWatch } from '../data/edition.js';
import { number, timeOfDay } from '../text/words.js';

export function Notices() {
  const { glance, failure, change, dismiss, retry } = useCorpusWatch();
  return (
    <div class="notices" role="status" aria-live="polite">
      {glance !== null && failure !== null && (
        <p class="notice notice-failure">
          <span>
            <strong>Out of touch.</strong> {failure.message} What you see is the last answer.
          </span>
          <button type="button" class="button" onClick={retry}>
            Ask now
          </button>
        </p>
      )}
      {change !== null && (
        <p class="notice">
          <span>
            <strong>The corpus changed</strong> at <time>{timeOfDay(change.at)}</time>: {differences(change)}.
            Everything below is up to date.
          </span>
          <button type="button" class="button" onClick={dismiss}>
            Put away
          </button>
        </p>
      )}
    </div>
  );
}

const named = [
  ['documents', 'document', 'documents'],
  ['knownByMention', 'article known by mention', 'articles known by mention'],
  ['providers', 'provider', 'providers'],
  ['topics', 'topic', 'topics'],
  ['problems', 'problem', 'problems'],
] as const;

/** `2 documents more, 1 problem fewer`, or that what changed is in the texts. */
export function differences({ before, after }: Pick<CorpusChange, 'before' | 'after'>): string {
  const parts = named.flatMap(([key, one, many]) => {
    const difference = after.corpus.counts[key] - before.corpus.counts[key];
    if (difference === 0) return [];
    const size = Math.abs(difference);
    return [`${number(size)} ${size === 1 ? one : many} ${difference > 0 ? 'more' : 'fewer'}`];
  });
  return parts.length === 0 ? 'as many articles as before, but not the same' : parts.join(', ');
}
