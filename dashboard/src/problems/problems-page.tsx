/** Every problem of the corpus, file by file, or those of one severity, with line and suggestion. */
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  ProblemsDocument,
  type ProblemsQuery,
  type ProblemsQueryVariables,
} from '../../generated/graphql.js';
import { graphiqlAddress } from '../data/request.js';
import { useAnswer } from '../data/use-answer.js';
import { GraphiqlLink } from '../frame/panel.js';
import { Empty, Failure, Loading } from '../frame/states.js';
import { number } from '../text/words.js';
import { useNavigation, ViewLink } from '../view/navigation.js';
import { overview, type Severity, type View } from '../view/view.js';
import { ProblemItem } from './problem-item.js';

export function ProblemsPage() {
  const { view } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const variables = variablesFor(view, null);
  const { data, isWaiting, failure, retry } = useAnswer(ProblemsDocument, variables);
  return (
    <div class="problems-page" aria-busy={isWaiting}>
      <header class="page-head">
        <h1 ref={heading} tabIndex={-1}>
          Problems
        </h1>
        <GraphiqlLink address={graphiqlAddress(ProblemsDocument, variables)} what="Problems" />
        <p class="standfirst">
          What was found in the documents while they were read: what was set aside, dropped or mended, where,
          and what to write instead.
        </p>
      </header>
      {data !== null && <SeverityTabs data={data} view={view} />}
      {failure !== null && <Failure what="the problems" failure={failure} retry={retry} />}
      {data === null && failure === null && <Loading what="problems" lines={8} />}
      {data?.problems.totalCount === 0 && (
        <Empty
          title={
            view.severity === null
              ? 'No problem: every document was read whole, every value kept.'
              : `No ${view.severity.toLowerCase()} among the problems.`
          }
        >
          <p>
            <ViewLink to={overview} class="button">
              Back to the whole corpus
            </ViewLink>
          </p>
        </Empty>
      )}
      {data !== null && <ProblemList key={view.severity} page={data.problems} view={view} />}
    </div>
  );
}

const pageSize = 50;

function variablesFor({ severity }: View, after: string | null): ProblemsQueryVariables {
  return { where: severity === null ? null : { severity: { eq: severity } }, first: pageSize, after };
}

function SeverityTabs({ data, view }: { data: ProblemsQuery; view: View }) {
  const { errors, warnings, notices } = data;
  const all = errors.totalCount + warnings.totalCount + notices.totalCount;
  const choices: readonly (readonly [Severity | null, string, number])[] = [
    [null, 'All', all],
    ['ERROR', 'Errors', errors.totalCount],
    ['WARNING', 'Warnings', warnings.totalCount],
    ['NOTICE', 'Notices', notices.totalCount],
  ];
  return (
    <nav class="tabs" aria-label="Severity">
      {choices.map(([severity, text, count]) => (
        <ViewLink key={text} to={{ ...view, severity }} class="tab" isHere={severity === view.severity}>
          {text} <span class="tab-count">{number(count)}</span>
        </ViewLink>
      ))}
    </nav>
  );
}

function ProblemList({ page, view }: { page: ProblemsQuery['problems']; view: View }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <ul class="problems">
        {page.nodes.map((problem, index) => (
          <ProblemItem key={index} problem={problem} />
        ))}
      </ul>
      {page.pageInfo.hasNextPage && !isOpen && (
        <button
          type="button"
          class="button more"
          onClick={() => {
            setIsOpen(true);
          }}
        >
          More problems
        </button>
      )}
      {isOpen && <NextProblems after={page.pageInfo.endCursor} view={view} />}
    </>
  );
}

function NextProblems({ after, view }: { after: string | null; view: View }) {
  const { data, failure, retry } = useAnswer(ProblemsDocument, variablesFor(view, after));
  if (failure !== null) return <Failure what="more problems" failure={failure} retry={retry} />;
  if (data === null) return <Loading what="more problems" />;
  return <ProblemList page={data.problems} view={view} />;
}
