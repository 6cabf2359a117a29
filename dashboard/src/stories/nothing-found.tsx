/** What to do when nothing matches: which condition is in the way, and one click to take each back. */
import { WhyEmptyDocument, type WhyEmptyQuery } from '../../generated/graphql.js';
import { useAnswer } from '../data/use-answer.js';
import { Empty } from '../frame/states.js';
import { counted } from '../text/words.js';
import { searchOf, whereOf } from '../view/conditions.js';
import { useNavigation, ViewLink } from '../view/navigation.js';
import { isNarrowed, type View, widened } from '../view/view.js';

export function NothingFound() {
  const { view } = useNavigation();
  if (!isNarrowed(view)) {
    return (
      <Empty title="This corpus has no article yet.">
        <p>
          Put Markdown documents with a title, a date and a URL into its folder: they appear here by
          themselves. What is wrong with those that do not is told under Problems.
        </p>
      </Empty>
    );
  }
  return <WhyEmpty view={view} />;
}

function WhyEmpty({ view }: { view: View }) {
  const { data } = useAnswer(WhyEmptyDocument, { where: whereOf(view), search: searchOf(view) });
  const report = data?.articles.filterReport;
  return (
    <Empty title="No article meets all of these conditions.">
      {report !== undefined && (
        <ul class="reasons">
          {report.clauses.map((clause) => (
            <Reason key={clause.path} clause={clause} view={view} />
          ))}
        </ul>
      )}
      <p>
        <ViewLink to={widened(view)} class="button">
          Show everything
        </ViewLink>
      </p>
    </Empty>
  );
}

type Clause = WhyEmptyQuery['articles']['filterReport']['clauses'][number];

function Reason({ clause, view }: { clause: Clause; view: View }) {
  const [what, without] = conditionAt(clause.path, view);
  return (
    <li>
      {what} fits {counted(clause.matchesAlone, 'article')} on its own.{' '}
      {clause.suggestion !== null && <>{clause.suggestion} </>}
      {clause.matchesWithoutIt > 0 && (
        <ViewLink to={without}>
          Without it there {clause.matchesWithoutIt === 1 ? 'is' : 'are'}{' '}
          {counted(clause.matchesWithoutIt, 'article')}
        </ViewLink>
      )}
    </li>
  );
}

/** The condition that a path of the report names, in words, and the view without it. */
function conditionAt(path: string, view: View): readonly [string, View] {
  if (path.includes('provider')) return ['The choice of providers', { ...view, providers: [] }];
  if (path.includes('topics')) return ['The choice of topics', { ...view, topics: [] }];
  if (path.includes('publishedDateTime')) return ['The span of time', { ...view, from: null, to: null }];
  return ['The search', { ...view, search: '', sort: null }];
}
