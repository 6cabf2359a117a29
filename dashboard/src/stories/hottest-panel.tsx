/** The stories that the editors' scores put on top, within the view. */
import type { DeskQuery } from '../../generated/graphql.js';
import type { Shown } from '../data/use-answer.js';
import { Panel } from '../frame/panel.js';
import { Empty, Failure, Loading } from '../frame/states.js';
import { number } from '../text/words.js';
import { ViewLink } from '../view/navigation.js';
import { overview } from '../view/view.js';
import { Byline } from './byline.js';

export function HottestPanel({ desk, graphiql }: { desk: Shown<DeskQuery>; graphiql: string }) {
  const { data, isWaiting, failure, retry } = desk;
  return (
    <Panel title="The hottest" class="hottest" graphiql={graphiql} isBusy={isWaiting}>
      {data === null && failure === null && <Loading what="the hottest stories" lines={5} />}
      {data === null && failure !== null && (
        <Failure what="the hottest stories" failure={failure} retry={retry} />
      )}
      {data?.hottest.nodes.length === 0 && <Empty title="None of these articles leads a story." />}
      <ol class="hot">
        {data?.hottest.nodes.map((article) => (
          <li key={article.id}>
            <span class="heat" title="Heat: the story’s quality and about 10 for each related article">
              <span class="unseen">Heat </span>
              {number(article.heat ?? 0)}
            </span>
            <div>
              <h3>
                <ViewLink to={{ ...overview, page: 'article', article: article.id }}>
                  {article.title}
                </ViewLink>
              </h3>
              <Byline article={article} />
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
