/** Where an article comes from: its file with its problems, or that only others name it; other documents with its URL. */
import { ProblemItem } from '../problems/problem-item.js';
import { Byline } from '../stories/byline.js';
import { ViewLink } from '../view/navigation.js';
import { overview } from '../view/view.js';
import type { FullArticle } from './article-page.js';

export function DocumentSection({ article: { document, duplicates } }: { article: FullArticle }) {
  return (
    <section aria-labelledby="article-document">
      <h2 id="article-document">Document</h2>
      {document === null ? (
        <p>None of its own: it is known by mention, from the lists of others.</p>
      ) : (
        <>
          <p>
            <code class="path">{document.path}</code>
          </p>
          {document.stale && <p>The file cannot be used any more; its last good version is shown.</p>}
          {document.problems.length === 0 ? (
            <p class="aside">No problem in it.</p>
          ) : (
            <ul class="problems">
              {document.problems.map((problem, index) => (
                <ProblemItem key={index} problem={problem} />
              ))}
            </ul>
          )}
        </>
      )}
      {duplicates.length > 0 && (
        <>
          <h3>With the same URL</h3>
          <ul class="neighbours">
            {duplicates.map((one) => (
              <li key={one.id}>
                <ViewLink to={{ ...overview, page: 'article', article: one.id }}>{one.title}</ViewLink>
                <Byline article={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
