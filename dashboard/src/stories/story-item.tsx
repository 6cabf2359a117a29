/** An article in a list: headline, where and when, what it says. The first one has its picture. */
import type { DeskQuery } from '../../generated/graphql.js';
import { RemoteImage } from '../frame/remote-image.js';
import { MarkedText } from '../text/marked-text.js';
import { ViewLink } from '../view/navigation.js';
import { overview } from '../view/view.js';
import { Byline } from './byline.js';

export type StoryPlace = DeskQuery['matching']['edges'][number];

export function StoryItem({ place, isLead }: { place: StoryPlace; isLead: boolean }) {
  const { node: story, highlights = [] } = place;
  const title = highlights.find(({ field }) => field === 'TITLE');
  const excerpt = highlights.find(({ field }) => field === 'EXCERPT');
  return (
    <li class={isLead ? 'story story-lead' : 'story'}>
      {story.image !== null && (
        <RemoteImage
          class="story-image"
          url={story.image.url}
          width={story.image.width}
          height={story.image.height}
          alt=""
        />
      )}
      <div class="story-text">
        {story.topics[0] !== undefined && <p class="kicker">{story.topics[0].name}</p>}
        <h3>
          <ViewLink to={{ ...overview, page: 'article', article: story.id }}>
            {title === undefined ? story.title : <MarkedText text={title.snippet} ranges={title.ranges} />}
          </ViewLink>
        </h3>
        <Byline article={story} />
        {(excerpt !== undefined || story.excerpt !== null) && (
          <p class="story-excerpt">
            {excerpt === undefined ? (
              story.excerpt
            ) : (
              <MarkedText text={excerpt.snippet} ranges={excerpt.ranges} />
            )}
          </p>
        )}
      </div>
    </li>
  );
}
