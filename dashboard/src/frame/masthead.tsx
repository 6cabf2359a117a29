/** The top of every page: the name, what is served, and the corpus at a glance. */
import { GlanceDocument, type GlanceQuery } from '../../generated/graphql.js';
import { useCorpusWatch } from '../data/edition.js';
import { graphiqlAddress } from '../data/request.js';
import { showsGraphiql, showsSchema } from '../data/shown-by-server.js';
import { longDate, number } from '../text/words.js';
import { overview, type View } from '../view/view.js';
import { useNavigation, ViewLink } from '../view/navigation.js';
import { GraphiqlLink } from './panel.js';
import { Failure } from './states.js';

export function Masthead() {
  const { view } = useNavigation();
  const { glance, failure, retry } = useCorpusWatch();
  const Name = view.page === 'overview' ? 'h1' : 'p';
  return (
    <header class="masthead">
      <div class="masthead-line">
        <p class="masthead-span">{spanOf(glance)}</p>
        <nav aria-label="Broadsheet">
          <ul class="masthead-links">
            {showsGraphiql && (
              <li>
                <a href="./graphiql">GraphiQL</a>
              </li>
            )}
            {showsSchema && (
              <li>
                <a href="./schema.graphql">Schema</a>
              </li>
            )}
            <li>
              <ViewLink to={{ ...overview, page: 'problems' }}>Problems</ViewLink>
            </li>
          </ul>
        </nav>
      </div>
      <Name class="nameplate">
        <ViewLink to={overview} label="Broadsheet, the whole corpus">
          Broadsheet
        </ViewLink>
      </Name>
      {glance !== null && <Glance glance={glance} />}
      {glance === null && failure === null && <div class="glance glance-waiting" aria-hidden="true" />}
      {glance === null && failure !== null && <Failure what="the corpus" failure={failure} retry={retry} />}
    </header>
  );
}

function Glance({ glance }: { glance: GlanceQuery }) {
  const { counts } = glance.corpus;
  const figures: readonly (readonly [name: string, key: string, value: number, to: View | null])[] = [
    ['Documents', 'documents', counts.documents, null],
    ['Known by mention', 'known-by-mention', counts.knownByMention, null],
    ['Published', 'published', counts.published, null],
    ['Providers', 'providers', counts.providers, null],
    ['Topics', 'topics', counts.topics, null],
    ['Problems', 'problems', counts.problems, { ...overview, page: 'problems' }],
  ];
  return (
    <section class="glance" aria-label="The corpus at a glance">
      <dl>
        {figures.map(([name, key, value, to]) => (
          <div key={key} data-figure={key}>
            <dt>{name}</dt>
            <dd>{to === null ? number(value) : <ViewLink to={to}>{number(value)}</ViewLink>}</dd>
          </div>
        ))}
      </dl>
      <GraphiqlLink address={graphiqlAddress(GlanceDocument, {})} what="The corpus at a glance" />
    </section>
  );
}

function spanOf(glance: GlanceQuery | null): string {
  if (glance === null) return '\u00a0';
  const { earliest, latest } = glance.articles.stats;
  if (earliest === null || latest === null) return 'No article yet';
  const [from, to] = [longDate(earliest), longDate(latest)];
  return from === to ? from : `${from} to ${to}`;
}
