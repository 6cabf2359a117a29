/** What the view shows of the corpus: how many articles, and each condition with a way to take it back. */
import type { DeskQuery } from '../../generated/graphql.js';
import { counted, number, shortDate, spanWords } from '../text/words.js';
import { useNavigation, ViewLink } from '../view/navigation.js';
import { isNarrowed, toggled, type View, widened } from '../view/view.js';

interface Condition {
  readonly kind: string;
  readonly text: string;
  /** The view without it. */
  readonly without: View;
}

interface ChosenFiltersProps {
  readonly desk: DeskQuery | null;
  readonly isWaiting: boolean;
  /** Whether no answer came to the newest question. */
  readonly hasFailed: boolean;
}

export function ChosenFilters({ desk, isWaiting, hasFailed }: ChosenFiltersProps) {
  const { view } = useNavigation();
  const conditions = conditionsOf(view, desk);
  return (
    <div class="chosen" aria-busy={isWaiting}>
      <p class="chosen-count" role="status" data-total={desk?.matching.totalCount}>
        {desk === null ? (
          hasFailed ? (
            'The articles could not be counted.'
          ) : (
            'Counting articles'
          )
        ) : (
          <>
            <strong>{number(desk.matching.totalCount)}</strong>{' '}
            {desk.matching.totalCount === 1 ? 'article' : 'articles'}
            {isNarrowed(view) ? '' : ', documents and mentions'}
          </>
        )}
      </p>
      {conditions.length > 0 && (
        <ul class="chips" aria-label="Conditions">
          {conditions.map(({ kind, text, without }) => (
            <li key={`${kind} ${text}`}>
              <ViewLink to={without} class="chip" label={`Take back ${kind} ${text}`}>
                <span class="chip-kind">{kind}</span> {text}{' '}
                <span class="chip-cross" aria-hidden="true">
                  ×
                </span>
              </ViewLink>
            </li>
          ))}
          <li>
            <ViewLink to={widened(view)} class="chip chip-all">
              Show everything
            </ViewLink>
          </li>
        </ul>
      )}
      <ReadAs desk={desk} />
    </div>
  );
}

/** Which words of the search were taken for others, because nothing has them as they were typed. */
function ReadAs({ desk }: { desk: DeskQuery | null }) {
  const words = desk?.matching.filterReport?.words.filter(({ readAs }) => readAs !== null) ?? [];
  if (words.length === 0) return null;
  return (
    <p class="read-as">
      {words.map(({ word, readAs, matches }) => (
        <span key={word}>
          No article says “{word}”; searched for <strong>“{readAs}”</strong> instead (
          {counted(matches, 'article')}).{' '}
        </span>
      ))}
    </p>
  );
}

function conditionsOf(view: View, desk: DeskQuery | null): readonly Condition[] {
  const providerName = (domain: string) =>
    desk?.chosenProviders?.nodes.find((one) => one.domain === domain)?.name ?? domain;
  const topicName = (slug: string) =>
    desk?.chosenTopics?.nodes.find((one) => one.slug === slug)?.name ?? slug;
  return [
    ...(view.search === ''
      ? []
      : [{ kind: 'search', text: `“${view.search}”`, without: { ...view, search: '', sort: null } }]),
    ...view.providers.map((domain) => ({
      kind: 'provider',
      text: providerName(domain),
      without: { ...view, providers: toggled(view.providers, domain) },
    })),
    ...view.topics.map((slug) => ({
      kind: 'topic',
      text: topicName(slug),
      without: { ...view, topics: toggled(view.topics, slug) },
    })),
    ...(view.from === null && view.to === null
      ? []
      : [{ kind: 'time', text: timeText(view), without: { ...view, from: null, to: null } }]),
  ];
}

function timeText({ from, to }: View): string {
  if (from !== null && to !== null) return spanWords(from, to);
  if (from !== null) return `since ${shortDate(from)}`;
  return to === null ? '' : `before ${shortDate(to)}`;
}
