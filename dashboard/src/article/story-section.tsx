/** The story around an article: drawn as a small graph, then the editors' list and who mentions it, in words. */
import { Empty } from '../frame/states.js';
import { Byline } from '../stories/byline.js';
import { counted } from '../text/words.js';
import { ViewLink } from '../view/navigation.js';
import { overview } from '../view/view.js';
import type { FullArticle } from './article-page.js';
import { StoryGraph } from './story-graph.js';

export function StorySection({ article }: { article: FullArticle }) {
  const { related, mentionedBy } = article;
  return (
    <section class="story-section" aria-labelledby="article-story">
      <h2 id="article-story">Its story</h2>
      {related.totalCount + mentionedBy.totalCount === 0 ? (
        <Empty title="No list names it, and it names none." />
      ) : (
        <StoryGraph article={article} />
      )}
      <div class="story-columns">
        <section aria-labelledby="article-related">
          <h3 id="article-related">
            Related <span class="aside">{counted(related.totalCount, 'article')}, in the editors’ order</span>
          </h3>
          <ol class="neighbours neighbours-counted">
            {related.edges.map(({ position, quality, node }) => (
              <li key={node.id} value={position}>
                <ViewLink to={{ ...overview, page: 'article', article: node.id }}>{node.title}</ViewLink>
                <Byline article={node} />
                {quality !== null && <span class="aside">quality {quality}</span>}
              </li>
            ))}
          </ol>
          <Rest shown={related.edges.length} of={related.totalCount} />
        </section>
        <section aria-labelledby="article-mentions">
          <h3 id="article-mentions">
            Mentioned by <span class="aside">{counted(mentionedBy.totalCount, 'article')}</span>
          </h3>
          <ul class="neighbours">
            {mentionedBy.edges.map(({ position, title, node }) => (
              <li key={node.id}>
                <ViewLink to={{ ...overview, page: 'article', article: node.id }}>{node.title}</ViewLink>
                <Byline article={node} />
                <span class="aside">
                  place {position} of its list{title === article.title ? '' : `, as “${title}”`}
                </span>
              </li>
            ))}
          </ul>
          <Rest shown={mentionedBy.edges.length} of={mentionedBy.totalCount} />
        </section>
      </div>
    </section>
  );
}

function Rest({ shown, of }: { shown: number; of: number }) {
  return of > shown ? <p class="aside">And {counted(of - shown, 'more', 'more')}, by the API.</p> : null;
}
