/** The articles whose related lists name an article: the way back, with what each of them says. */
import { Field, Int, ObjectType } from 'type-graphql';
import { type Article, type Conflict, type ConflictField, conflictFields } from '../../model/article.js';
import type { MentionItem } from '../../store/corpus-store.js';
import { CountedConnectionOf } from '../aggregates/counted-connection.js';
import type { RequestContext } from '../context.js';
import { Edge } from '../relay/edge.js';
import { articleList } from './article-list.js';
import type { ArticleListArguments } from './article-list-arguments.js';
import { ArticleObject } from './article-object.js';

@ObjectType('MentionConflict', {
  description: 'A fact that a mention states, and that the document it means states otherwise or not at all.',
  simpleResolvers: true,
})
export abstract class MentionConflict implements Conflict {
  @Field(() => String, { description: `The fact in question: one of ${conflictFields.join(', ')}.` })
  abstract readonly field: ConflictField;

  @Field(() => String, {
    nullable: true,
    description: 'What the document says, as text; null when it says nothing.',
  })
  abstract readonly document: string | null;

  @Field(() => String, { description: 'What the entry of the "related" list says, as text.' })
  abstract readonly mention: string;
}

@ObjectType('MentionedByEdge', {
  description: 'An article that names another one in its "related" list, with what it says of it there.',
  simpleResolvers: true,
})
export abstract class MentionedByEdge extends Edge {
  @Field(() => ArticleObject, { description: 'The article whose "related" list has the entry.' })
  abstract readonly node: Article;

  @Field(() => Int, { description: 'The place of the entry in that list, from 1.' })
  abstract readonly position: number;

  @Field(() => String, { description: 'The headline that the entry gives; the document may give another.' })
  abstract readonly title: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The score that the entry gives, 0 or more; null when it gives none.',
  })
  abstract readonly quality: number | null;

  @Field(() => [MentionConflict], {
    description:
      'Where the entry and the document disagree; empty when they agree, or when there is no document.',
  })
  abstract readonly conflicts: readonly Conflict[];
}

@ObjectType('MentionedByConnection', {
  description: 'A page of the articles that name an article in their "related" lists.',
})
export class MentionedByConnection extends CountedConnectionOf<MentionItem, MentionedByEdge>({
  node: ArticleObject,
  edge: MentionedByEdge,
  plural: 'articles that name it',
  edgeOf: ({ article, ...mention }) => ({ node: article, ...mention }),
}) {}

/** A page of the articles that name the article. Throws a ClientError when the arguments cannot be meant. */
export function mentionedByConnection(
  { id: articleId }: Article,
  list: ArticleListArguments,
  context: RequestContext,
): MentionedByConnection {
  const { loaders } = context;
  const { set, orderBy, order, page } = articleList({ mentions: articleId }, list, context);
  const request = { articleId, set, orderBy, page };
  return new MentionedByConnection({
    set,
    order,
    page: () => loaders.mentionedByPage.load(request),
    totalCount: () => loaders.articleCount.load(set),
    snapshotId: loaders.summary.snapshotId,
  });
}
