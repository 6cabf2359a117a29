/** One article: what it says, its scores, its story drawn and listed, and the document it comes from. */
import { useEffect, useRef } from 'preact/hooks';
import { ArticleDocument, type ArticleQuery } from '../../generated/graphql.js';
import { graphiqlAddress } from '../data/request.js';
import { useAnswer } from '../data/use-answer.js';
import { GraphiqlLink } from '../frame/panel.js';
import { RemoteImage } from '../frame/remote-image.js';
import { Empty, Failure, Loading } from '../frame/states.js';
import { webAddress } from '../text/safe-link.js';
import { longDate } from '../text/words.js';
import { ViewLink } from '../view/navigation.js';
import { overview } from '../view/view.js';
import { DocumentSection } from './document-section.js';
import { Scores } from './scores.js';
import { StorySection } from './story-section.js';

export type FullArticle = NonNullable<ArticleQuery['article']>;

export function ArticlePage({ id }: { id: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, isWaiting, failure, retry } = useAnswer(ArticleDocument, { id });
  const article = data?.article ?? null;
  useEffect(() => {
    document.title = article === null ? 'Article · Broadsheet' : `${article.title} · Broadsheet`;
    heading.current?.focus({ preventScroll: true });
  }, [article?.id]);
  if (data === null) {
    return failure === null ? (
      <Loading what="the article" lines={10} />
    ) : (
      <Failure what="the article" failure={failure} retry={retry} />
    );
  }
  if (article === null) return <NotThere />;
  return (
    <article class="article" aria-busy={isWaiting}>
      {failure !== null && <Failure what="the article" failure={failure} retry={retry} />}
      <header class="article-head">
        <p class="kicker">{kickerOf(article)}</p>
        <h1 ref={heading} tabIndex={-1}>
          {article.title}
        </h1>
        <p class="article-byline">
          <ViewLink to={{ ...overview, providers: [article.provider.domain] }}>
            {article.provider.name}
          </ViewLink>
          <time dateTime={article.publishedDateTime}>{longDate(article.publishedDateTime)}</time>
          <GraphiqlLink address={graphiqlAddress(ArticleDocument, { id })} what="This article" />
        </p>
      </header>
      <div class="article-columns">
        <div class="article-body">
          {article.image !== null && (
            <RemoteImage
              class="article-image"
              url={article.image.url}
              width={article.image.width}
              height={article.image.height}
              alt={article.image.title ?? ''}
            />
          )}
          {article.excerpt === null ? (
            <p class="article-excerpt article-silent">The corpus has no excerpt of this article.</p>
          ) : (
            <p class="article-excerpt">{article.excerpt}</p>
          )}
          <Outward article={article} />
        </div>
        <aside class="article-side" aria-label="About this article">
          <Scores article={article} stats={data.articles.stats} />
          <Topics article={article} />
          <DocumentSection article={article} />
        </aside>
      </div>
      <StorySection article={article} />
    </article>
  );
}

function kickerOf({ category, type, document }: FullArticle): string {
  const kind = type === 'VIDEO' ? 'Video' : type === 'OTHER' ? 'Other' : 'Article';
  return [category, kind, document === null ? 'known by mention' : null]
    .filter((part) => part !== null)
    .join(' · ');
}

/** Links away from here: nothing is asked of another host before one of them is followed. */
function Outward({ article }: { article: FullArticle }) {
  const url = webAddress(article.url);
  const video = article.embedUrl === null ? null : webAddress(article.embedUrl);
  return (
    <p class="outward">
      {url !== null && (
        <a href={url} rel="noreferrer noopener" class="button button-strong">
          {article.type === 'VIDEO' ? 'Watch' : 'Read'} it at {article.host}
        </a>
      )}
      {video !== null && (
        <a href={video} rel="noreferrer noopener" class="button">
          The video alone
        </a>
      )}
    </p>
  );
}

function Topics({ article }: { article: FullArticle }) {
  if (article.topics.length === 0) return null;
  return (
    <section aria-labelledby="article-topics">
      <h2 id="article-topics">Topics</h2>
      <ul class="tags">
        {article.topics.map(({ slug, name, articleCount }) => (
          <li key={slug}>
            <ViewLink to={{ ...overview, topics: [slug] }} class="tag">
              {name} <span class="tag-count">{articleCount}</span>
            </ViewLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NotThere() {
  useEffect(() => {
    document.title = 'Not in the corpus · Broadsheet';
  }, []);
  return (
    <Empty title="This article is not in the corpus.">
      <p>
        Its document may have been moved or taken away since the link was made, or the link is not whole. An
        id stays the same for as long as the document’s path, or a mention’s URL, does.
      </p>
      <p>
        <ViewLink to={overview} class="button">
          Back to the whole corpus
        </ViewLink>
      </p>
    </Empty>
  );
}
