/** The worst problems of the corpus, errors first, and the way to all of them. */
import { WorstProblemsDocument } from '../../generated/graphql.js';
import { graphiqlAddress } from '../data/request.js';
import { useAnswer } from '../data/use-answer.js';
import { Panel } from '../frame/panel.js';
import { Empty, Failure, Loading } from '../frame/states.js';
import { number } from '../text/words.js';
import { ViewLink } from '../view/navigation.js';
import { overview } from '../view/view.js';
import { ProblemItem } from './problem-item.js';

/** How many are shown. */
const variables = { first: 3 };

export function ProblemsPanel() {
  const { data, isWaiting, failure, retry } = useAnswer(WorstProblemsDocument, variables);
  const lists = data === null ? [] : [data.errors, data.warnings, data.notices];
  const total = lists.reduce((sum, { totalCount }) => sum + totalCount, 0);
  const worst = lists.flatMap(({ nodes }) => nodes).slice(0, variables.first);
  return (
    <Panel
      title="Problems"
      class="problems-panel"
      graphiql={graphiqlAddress(WorstProblemsDocument, variables)}
      isBusy={isWaiting}
    >
      {failure !== null && <Failure what="the problems" failure={failure} retry={retry} />}
      {data === null && failure === null && <Loading what="problems" />}
      {data !== null && total === 0 && (
        <Empty title="No problem: every document was read whole, every value kept." />
      )}
      {total > 0 && (
        <>
          <ul class="problems">
            {worst.map((problem, index) => (
              <ProblemItem key={index} problem={problem} />
            ))}
          </ul>
          {total > worst.length && (
            <ViewLink to={{ ...overview, page: 'problems' }} class="button more">
              {`All ${number(total)} problems`}
            </ViewLink>
          )}
        </>
      )}
    </Panel>
  );
}
