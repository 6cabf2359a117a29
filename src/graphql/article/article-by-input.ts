/** The three ways to name one article. */
import { Field, ID, InputType } from 'type-graphql';

/** `@oneOf`: `schema.ts` sets that on the built type, because type-graphql has no word for it. */
@InputType('ArticleByInput', {
  description:
    'One way to name an article: exactly one of the fields, such as `{path: "_news/2020-06-11-storm.md"}`.',
})
export class ArticleByInput {
  @Field(() => ID, { nullable: true, description: 'The "id" of an article: opaque and global.' })
  readonly id?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The path of its document, relative to the root, such as `_news/2020-06-11-storm.md`. Where several roots have the ' +
      'path the first root answers; `root:path` names one root exactly.',
  })
  readonly path?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Its canonical URL, or an original, AMP or cached AMP URL of it, in any spelling that has the same canonical form. ' +
      'Where several documents share the URL the lead answers.',
  })
  readonly url?: string;
}
