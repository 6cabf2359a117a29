/** The arguments of every list of articles: all of them, a provider's, a topic's, those that name an article. */
import { ArgsType, Field } from 'type-graphql';
import { PagingArguments } from '../relay/paging-arguments.js';
import { ArticleOrderInput } from './article-order.js';

/** What every list of articles can be asked with. Filter and search join here. */
@ArgsType()
export class ArticleListArguments extends PagingArguments {
  @Field(() => [ArticleOrderInput], {
    nullable: true,
    description:
      'The order of the list, such as `[{field: QUALITY}, {field: TITLE, direction: ASC}]`. Newest first when it is ' +
      'missing, null or empty.',
  })
  readonly orderBy?: readonly ArticleOrderInput[] | null;
}
