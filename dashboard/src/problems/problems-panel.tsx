/** The first problems of the corpus, and the way to all of them. */
import { ProblemsDocument } from '../../generated/graphql.js';
import { graphiqlAddress } from '../data/request.js';
import { useAnswer } from '../data/use-answer.js';
import { Panel } from '../frame/panel.js';
import { Empty, Failure, Loading } from '../frame/states.js';
import { number } from '../text/words.js';
import { ViewLink } from '../view/navigation.js';
import { overview } from '../view/view.js';
import { ProblemItem } from './problem-item.js';

const variables = { where: null, first: 3, after: null };

export function ProblemsPanel() {
  const { data, isWaiting, failure, retry } = useAnswer(ProblemsDocument, variables);
  return (
    <Panel
      title="Problems"
      class="problems-panel"
      graphiql={graphiqlAddress(ProblemsDocument, variables)}
      isBusy={isWaiting}
    >
      {failure !== null && <Failure what="the problems" failure={failure} retry={retry} />}
      {data === null && failure === null && <Loading what="problems" />}
      {data?.problems.totalCount === 0 && (
        <Empty title="No problem: every document was read whole, every value kept." />
      )}
      {data !== null && data.problems.totalCount > 0 && (
        <>
          <ul class="problems">
            {data.problems.nodes.map((problem, index) => (
              <ProblemItem key={index} problem={problem} />
            ))}
          </ul>
          {data.problems.totalCount > data.problems.nodes.length && (
            <ViewLink to={{ ...overview, page: 'problems' }} class="button more">
              {`All ${number(data.problems.totalCount)} problems`}
            </ViewLink>
          )}
        </>
      )}
    </Panel>
  );
}
