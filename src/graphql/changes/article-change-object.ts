/** One change of an article as the API tells it. `change-resolver.ts` adds the article itself. */
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { type ArticleChange, type ChangeKind, fieldsOf, kindOf } from '../../model/article-change.js';
import { UrlScalar } from '../scalars/url-scalar.js';

export const changeKinds = {
  ADDED: 'ADDED',
  CHANGED: 'CHANGED',
  REMOVED: 'REMOVED',
} as const satisfies Record<ChangeKind, ChangeKind>;

registerEnumType(changeKinds, {
  name: 'ChangeKind',
  description: 'What became of an article between two snapshots.',
  valuesConfig: {
    ADDED: { description: 'It is there now and was not before.' },
    CHANGED: {
      description: 'It was there before, and at least one of its own fields says something else now.',
    },
    REMOVED: {
      description:
        'It was there before and is not now. An article known by mention that gains its document is removed, and the ' +
        'article of the document is added.',
    },
  },
});

/** The fields of {@link ArticleChangeObject}. */
export interface ChangeFacts {
  readonly kind: ChangeKind;
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly fields: readonly string[];
}

@ObjectType('ArticleChange', {
  description: 'What became of one article between two snapshots. An article that is as it was has none.',
  simpleResolvers: true,
})
export abstract class ArticleChangeObject implements ChangeFacts {
  @Field(() => changeKinds, { description: 'Whether the article is new, different or gone.' })
  abstract readonly kind: ChangeKind;

  @Field(() => ID, { description: "The article's id, such as `node` takes it." })
  abstract readonly id: string;

  @Field(() => UrlScalar, { description: "The article's canonical URL; of one that is gone, the last one." })
  abstract readonly url: string;

  @Field(() => String, { description: "The article's headline; of one that is gone, the last one." })
  abstract readonly title: string;

  @Field(() => [String], {
    description:
      'The fields of `Article` that say something else than before, in the order of the schema; empty unless the kind is CHANGED. ' +
      'Only what is the article\'s own counts: "mentionedBy", "duplicates" and what its provider or topics say of themselves do not. ' +
      '"document" is the file: its path, its content, its problems, whether it is stale.',
  })
  abstract readonly fields: readonly string[];
}

/** `change` as the API tells it. */
export function changeFacts(change: ArticleChange): ChangeFacts {
  const { id, url, title } = change;
  return { kind: kindOf(change), id, url, title, fields: fieldsOf(change) };
}
