/** The editors' scores of an article, each beside the highest of the corpus: neither is a percentage. */
import type { ArticleQuery } from '../../generated/graphql.js';
import { number } from '../text/words.js';
import type { FullArticle } from './article-page.js';

interface ScoresProps {
  readonly article: FullArticle;
  readonly stats: ArticleQuery['articles']['stats'];
}

export function Scores({ article, stats }: ScoresProps) {
  const scores = [
    { name: 'Quality', value: article.quality, max: stats.quality.max },
    { name: 'Heat', value: article.heat, max: stats.heat.max },
  ];
  return (
    <section aria-labelledby="article-scores">
      <h2 id="article-scores">Scores</h2>
      <dl class="scores">
        {scores.map(({ name, value, max }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span class="score">{value === null ? '–' : number(value)}</span>
              <span class="score-note">{noteOf(name, value, max)}</span>
              {value !== null && max !== null && max > 0 && (
                <span class="score-bar" aria-hidden="true">
                  <span style={{ width: `${Math.max(0, Math.min(100, (100 * value) / max))}%` }} />
                </span>
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>Published</dt>
          <dd class="score-words">
            {article.published === null ? 'not said' : article.published ? 'yes, it leads its story' : 'no'}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function noteOf(name: string, value: number | null, max: number | null): string {
  if (value === null) return 'not given';
  if (name === 'Heat' && value < 0) return 'leads no story';
  return max === null ? '' : `of at most ${number(max)} here`;
}
