/** The rest of a list, page by page, each asked for by hand. */
import { useState } from 'preact/hooks';
import { type DeskQuery, MoreStoriesDocument } from '../../generated/graphql.js';
import { useAnswer } from '../data/use-answer.js';
import { Failure, Loading } from '../frame/states.js';
import { orderOf, searchOf, whereOf } from '../view/conditions.js';
import { useNavigation } from '../view/navigation.js';
import { StoryItem } from './story-item.js';

/** A button while there is more; then the next page, and what comes after it. */
export function MoreStories({ pageInfo }: { pageInfo: DeskQuery['matching']['pageInfo'] }) {
  const [isOpen, setIsOpen] = useState(false);
  if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return null;
  if (isOpen) return <NextPage after={pageInfo.endCursor} />;
  return (
    <button
      type="button"
      class="button more"
      onClick={() => {
        setIsOpen(true);
      }}
    >
      More articles
    </button>
  );
}

function NextPage({ after }: { after: string }) {
  const { view } = useNavigation();
  const { data, failure, retry } = useAnswer(MoreStoriesDocument, {
    where: whereOf(view),
    search: searchOf(view),
    searching: view.search !== '',
    orderBy: orderOf(view),
    after,
  });
  if (failure !== null) return <Failure what="more articles" failure={failure} retry={retry} />;
  if (data === null) return <Loading what="more articles" />;
  return (
    <>
      <ol class="stories">
        {data.articles.edges.map((place) => (
          <StoryItem key={place.node.id} place={place} isLead={false} />
        ))}
      </ol>
      <MoreStories pageInfo={data.articles.pageInfo} />
    </>
  );
}
