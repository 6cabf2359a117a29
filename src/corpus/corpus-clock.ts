/**
 * The corpus clock stands at the newest article that is not later than 24 hours after loading, so that a corpus of 2020 is
 * not empty today and one mistyped year does not move it. Later articles are served, and told (DATE_IN_FUTURE).
 */
import { formatDateTime } from '../model/date-time.js';
import { paced, type Steps } from '../model/steps.js';
import type { ArticleDraft } from './drafts.js';
import type { Findings } from './findings.js';

const grace = 24 * 60 * 60 * 1000;

/** Milliseconds since 1970; null when no article is that old. */
export function* corpusClock(
  articles: readonly ArticleDraft[],
  loadedAt: number,
  findings: Findings,
): Steps<number | null> {
  let latest: number | null = null;
  const isDue = paced();
  for (const article of articles) {
    if (isDue()) yield;
    if (article.publishedAt > loadedAt + grace) reportFuture(article, findings);
    else if (latest === null || article.publishedAt > latest) latest = article.publishedAt;
  }
  return latest;
}

/** The message does not say when the corpus was loaded: problems are part of the snapshot's id, that moment is not. */
function reportFuture(article: ArticleDraft, findings: Findings): void {
  const [file, field] =
    article.ordinal === null
      ? [article.namedBy.document, `related[${article.entry.index}].publishedDateTime`]
      : [article.document, 'publishedDateTime'];
  findings.add(file, {
    code: 'DATE_IN_FUTURE',
    field,
    message: `The article is dated ${formatDateTime(article.publishedAt)}, more than 24 hours after the corpus was loaded.`,
    suggestion: 'Correct publishedDateTime; until then the article does not move the corpus clock.',
  });
}
