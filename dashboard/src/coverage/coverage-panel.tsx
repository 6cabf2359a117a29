/** Coverage over time, whole or split, with a brush: the span that is chosen filters everything else on the page. */
import { CoverageDocument, type CoverageQuery } from '../../generated/graphql.js';
import { graphiqlAddress } from '../data/request.js';
import { useAnswer } from '../data/use-answer.js';
import { Panel } from '../frame/panel.js';
import { Empty, Failure, Loading } from '../frame/states.js';
import { number, spanWords } from '../text/words.js';
import { searchOf, splitOf, whereWithoutTime } from '../view/conditions.js';
import { useNavigation, ViewLink } from '../view/navigation.js';
import { isNarrowed, type Split, toggled, type View } from '../view/view.js';
import { Brush } from './brush.js';
import { CoverageChart } from './coverage-chart.js';
import { CoverageTable } from './coverage-table.js';
import { useState } from 'preact/hooks';

/** How many buckets the chart asks for at most: about one for each 10 pixels of a wide page. */
const targetBuckets = 120;

export type Coverage = CoverageQuery['articles']['timeSeries'];

export function CoveragePanel() {
  const { view } = useNavigation();
  const variables = {
    where: whereWithoutTime(view),
    search: searchOf(view),
    splitBy: splitOf(view),
    targetBuckets,
  };
  const { data, isWaiting, failure, retry } = useAnswer(CoverageDocument, variables);
  const coverage = data?.articles.timeSeries ?? null;
  return (
    <Panel
      title="Coverage over time"
      class="coverage"
      graphiql={graphiqlAddress(CoverageDocument, variables)}
      isBusy={isWaiting}
      aside={<SplitChoice view={view} />}
    >
      {failure !== null && <Failure what="the coverage" failure={failure} retry={retry} />}
      {coverage === null && failure === null && (
        <div class="chart chart-waiting">
          <Loading what="the coverage" lines={1} />
        </div>
      )}
      {coverage?.buckets.length === 0 && (
        <Empty title={isNarrowed(view) ? 'Nothing to draw: no article is left.' : 'Nothing to draw yet.'} />
      )}
      {coverage !== null && coverage.buckets.length > 0 && <Drawing coverage={coverage} />}
    </Panel>
  );
}

function Drawing({ coverage }: { coverage: Coverage }) {
  const { view } = useNavigation();
  const [pointed, setPointed] = useState<number | null>(null);
  return (
    <>
      <div class="chart">
        <CoverageChart coverage={coverage} />
        <Brush coverage={coverage} onPoint={setPointed} />
        <Readout coverage={coverage} bucket={pointed} />
      </div>
      {view.split !== null && <Legend coverage={coverage} split={view.split} />}
      <CoverageTable coverage={coverage} />
    </>
  );
}

/** What the bucket under the pointer holds; without one, the height of a bucket in words. */
function Readout({ coverage, bucket }: { coverage: Coverage; bucket: number | null }) {
  const pointed = bucket === null ? undefined : coverage.buckets[bucket];
  if (pointed === undefined || bucket === null) {
    return (
      <p class="readout" aria-hidden="true">
        Articles {coverage.interval === 'HOUR' ? 'an' : 'a'} {coverage.interval.toLowerCase()}. Drag across
        the chart to choose a span of time.
      </p>
    );
  }
  return (
    <p class="readout" aria-hidden="true">
      <strong>{spanWords(pointed.epochMs, pointed.end)}</strong> {number(pointed.count)}
      {pointed.isPartial && ' (partly covered)'}
      {coverage.series.map((series, index) => (
        <span key={series.label} class={`readout-series series-${index}`}>
          {series.label} {number(series.buckets[bucket]?.count ?? 0)}
        </span>
      ))}
    </p>
  );
}

function SplitChoice({ view }: { view: View }) {
  const choices: readonly (readonly [Split | null, string])[] = [
    ['topic', 'Topics'],
    ['provider', 'Providers'],
    [null, 'Whole'],
  ];
  return (
    <div class="switches" role="group" aria-label="Split the coverage by">
      {choices.map(([split, text]) => (
        <SplitButton key={text} split={split} text={text} view={view} />
      ))}
    </div>
  );
}

function SplitButton({ split, text, view }: { split: Split | null; text: string; view: View }) {
  const { go } = useNavigation();
  return (
    <button
      type="button"
      class="switch"
      aria-pressed={view.split === split}
      onClick={() => {
        go({ ...view, split });
      }}
    >
      {text}
    </button>
  );
}

/** The lines of the chart by name, with their totals; each chooses its topic or provider. */
function Legend({ coverage, split }: { coverage: Coverage; split: Split }) {
  const { view } = useNavigation();
  return (
    <ul class="legend" aria-label={split === 'topic' ? 'Topics in the chart' : 'Providers in the chart'}>
      {coverage.series.map(({ label, total, topic, provider }, index) => {
        const next =
          split === 'topic'
            ? { ...view, topics: toggled(view.topics, topic?.slug ?? '') }
            : { ...view, providers: toggled(view.providers, provider?.domain ?? '') };
        return (
          <li key={label}>
            <ViewLink to={next} class={`legend-item series-${index}`}>
              <span class="legend-line" aria-hidden="true" />
              {label} <span class="legend-count">{number(total)}</span>
            </ViewLink>
          </li>
        );
      })}
    </ul>
  );
}
