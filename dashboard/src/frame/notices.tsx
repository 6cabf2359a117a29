/** News of the corpus itself: that it changed, or that the server does not answer any more. */
import { useCorpusWatch } from '../data/edition.js';
import { timeOfDay } from '../text/words.js';
import { Differences } from './differences.js';

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
            <strong>The corpus changed</strong> at <time>{timeOfDay(change.at)}</time>
            <Differences change={change} />. Everything below is up to date.
          </span>
          <button type="button" class="button" onClick={dismiss}>
            Put away
          </button>
        </p>
      )}
    </div>
  );
}
