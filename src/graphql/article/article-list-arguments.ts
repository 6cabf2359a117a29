/** The arguments of every list of articles: all of them, a provider's, a topic's, those that name an article. */
import { ArgsType, Field } from 'type-graphql';
import { PagingArguments } from '../relay/paging-arguments.js';
import { ArticleWhereInput } from '../where/article-where-input.js';
import { ArticleOrderInput } from './article-order.js';

/** What every list of articles can be asked with. `article-list.ts` reads them. */
@ArgsType()
export class ArticleListArguments extends PagingArguments {
  @Field(() => ArticleWhereInput, {
    nullable: true,
    description:
      'Answers only articles that are such, such as `{provider: {domain: {eq: "example.com"}}}`; null and empty conditions filter ' +
      'nothing. Everything that is said of the whole list obeys it.',
  })
  readonly where?: ArticleWhereInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Answers only articles whose title or excerpt say this, such as `"facial recognition" police -drone`: all words, in any ' +
      'inflection; `"a phrase"` word by word; `-word` not; `a OR b` either; `prefix*` any word that begins so. A word that no article ' +
      'has is forgiven a typo, which "filterReport" tells. At most 256 UTF-16 code units and 32 words; white space and signs alone ' +
      'search for nothing.',
  })
  readonly search?: string | null;

  @Field(() => [ArticleOrderInput], {
    nullable: true,
    description:
      'The order of the list, such as `[{field: QUALITY}, {field: TITLE, direction: ASC}]`. When it is missing, null or empty: newest ' +
      'first, or the most relevant first beside "search".',
  })
  readonly orderBy?: readonly ArticleOrderInput[] | null;
}
