/** The articles of a corpus as a table: what each field of an order compares, and the ending of every order. */
import type { PackedCorpus } from './packed/packed-corpus.js';
import type { Article } from '../../model/article.js';
import type { ArticleOrderField } from '../../model/order.js';
import { orderKey } from '../../model/text-order.js';
import { OrderedTable } from './ordered-table.js';

export function articleTable({
  articles,
  providers,
}: PackedCorpus): OrderedTable<Article, ArticleOrderField> {
  const providerKeys = new Map(providers.map(({ domain, name }) => [domain, orderKey(name)]));
  return new OrderedTable<Article, ArticleOrderField>({
    items: articles,
    idOf: ({ id }) => id,
    valueOf: {
      PUBLISHED_DATE_TIME: ({ publishedAt }) => publishedAt,
      QUALITY: ({ quality }) => quality,
      HEAT: ({ heat }) => heat,
      TITLE: ({ title }) => orderKey(title),
      PROVIDER: ({ providerDomain }) => providerKeys.get(providerDomain) ?? null,
      RELATED_COUNT: ({ related }) => related.length,
      MENTION_COUNT: ({ mentionCount }) => mentionCount,
      RELEVANCE: () => null,
    },
    ending: [{ field: 'PUBLISHED_DATE_TIME', direction: 'DESC', nulls: 'LAST' }],
  });
}
