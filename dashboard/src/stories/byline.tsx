/** Who published an article and when, and whether the corpus has it only by mention. */
import { shortDate } from '../text/words.js';

interface Dated {
  readonly publishedDateTime: string;
  readonly provider: { readonly name: string };
  readonly document?: object | null;
}

export function Byline({ article }: { article: Dated }) {
  return (
    <p class="byline">
      <span class="byline-provider">{article.provider.name}</span>
      <time dateTime={article.publishedDateTime}>{shortDate(article.publishedDateTime)}</time>
      {article.document === null && (
        <span class="mention" title="No document of its own: other articles’ lists name it">
          by mention
        </span>
      )}
    </p>
  );
}
