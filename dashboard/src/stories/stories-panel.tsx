/** The articles of the view: the newest, or in another order, with what a search found marked; more on demand. */
import type { DeskQuery } from '../../generated/graphql.js';
import type { Shown } from '../data/use-answer.js';
import { Panel } from '../frame/panel.js';
import { Failure, Loading } from '../frame/states.js';
import { useNavigation } from '../view/navigation.js';
import { type Sort, writeView } from '../view/view.js';
import { MoreStories } from './more-stories.js';
import { NothingFound } from './nothing-found.js';
import { StoryItem } from './story-item.js';

export function StoriesPanel({ desk, graphiql }: { desk: Shown<DeskQuery>; graphiql: string }) {
  const { view, go } = useNavigation();
  const { data, isWaiting, failure, retry } = desk;
  const sorts: readonly (readonly [Sort | null, string])[] = [
    ...(view.search === '' ? [] : [[null, 'Best match'] as const]),
    [view.search === '' ? null : 'newest', 'Newest'],
    ['hottest', 'Hottest'],
    ['best', 'Highest quality'],
  ];
  const chosen = sorts.find(([sort]) => sort === view.sort) ?? sorts[0];
  const order = (
    <label class="sort">
      <span class="unseen">Order</span>
      <select
        value={chosen?.[0] ?? ''}
        onChange={(event) => {
          const value = event.currentTarget.value;
          go({ ...view, sort: sorts.find(([sort]) => sort === value)?.[0] ?? null });
        }}
      >
        {sorts.map(([sort, text]) => (
          <option key={text} value={sort ?? ''}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Panel
      title={titleOf(view.search, chosen?.[1] ?? 'Newest')}
      class="column-centre"
      graphiql={graphiql}
      isBusy={isWaiting}
      aside={order}
    >
      {failure !== null && <Failure what="the articles" failure={failure} retry={retry} />}
      {data === null && failure === null && <Loading what="articles" lines={8} />}
      {data?.matching.totalCount === 0 && !isWaiting && <NothingFound />}
      {data !== null && data.matching.totalCount > 0 && (
        <>
          <ol class="stories">
            {data.matching.edges.map((place, index) => (
              <StoryItem key={place.node.id} place={place} isLead={index === 0} />
            ))}
          </ol>
          <MoreStories
            key={`${writeView(view)} ${data.matching.pageInfo.endCursor ?? ''}`}
            pageInfo={data.matching.pageInfo}
          />
        </>
      )}
    </Panel>
  );
}

function titleOf(search: string, order: string): string {
  if (search !== '') return 'Found';
  if (order === 'Newest') return 'The newest';
  return order === 'Hottest' ? 'The hottest first' : 'The best first';
}
