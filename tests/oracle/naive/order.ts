/** A list of articles in the order that a client asks for. */
import type { ArticleFacts } from './facts.js';
import { compareTexts, fold } from './text.js';

/** An `ArticleOrderInput`; what is absent has its default. */
export interface OrderInput {
  readonly field: string;
  readonly direction?: 'ASC' | 'DESC';
  readonly nulls?: 'FIRST' | 'LAST';
}

/** An article that fits, and its score where there is a search. */
export interface Hit {
  readonly article: ArticleFacts;
  readonly score: number | null;
}

/** `hits` in the order of `orderBy`, in which what is absent has its default; then newest first, then by id. */
export function inOrder(hits: readonly Hit[], orderBy: readonly OrderInput[], isSearched: boolean): Hit[] {
  const byDefault: readonly OrderInput[] = isSearched ? [{ field: 'RELEVANCE' }] : [];
  const clauses = orderBy.length === 0 ? byDefault : orderBy;
  return hits.toSorted((a, b) => {
    for (const clause of clauses) {
      const difference = compareInClause(valueOf(a, clause), valueOf(b, clause), clause);
      if (difference !== 0) return difference;
    }
    return b.article.publishedAt - a.article.publishedAt || compareTexts(a.article.id, b.article.id);
  });
}

type Value = number | string | null;

function compareInClause(a: Value, b: Value, { direction, nulls }: OrderInput): number {
  if (a === null && b === null) return 0;
  if (a === null) return nulls === 'FIRST' ? -1 : 1;
  if (b === null) return nulls === 'FIRST' ? 1 : -1;
  const ascending = typeof a === 'string' ? compareTexts(a, String(b)) : a - Number(b);
  return direction === 'ASC' ? ascending : -ascending;
}

function valueOf({ article, score }: Hit, { field }: OrderInput): Value {
  switch (field) {
    case 'PUBLISHED_DATE_TIME':
      return article.publishedAt;
    case 'QUALITY':
      return article.quality;
    case 'HEAT':
      return article.heat;
    case 'TITLE':
      return fold(article.title);
    case 'PROVIDER':
      return fold(article.provider.name);
    case 'RELATED_COUNT':
      return article.related.length;
    case 'MENTION_COUNT':
      return article.mentionedBy.length;
    case 'RELEVANCE':
      return score;
    default:
      throw new Error(
        `The oracle does not know the order ${field}. Teach it in tests/oracle/naive/order.ts.`,
      );
  }
}
