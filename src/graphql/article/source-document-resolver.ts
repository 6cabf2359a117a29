/** The front matter of a document, parsed only when it is selected. */
import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { SourceDocument } from '../../model/article.js';
import { JsonScalar } from '../scalars/json-scalar.js';
import { SourceDocumentObject } from './source-document-object.js';

@Resolver(() => SourceDocumentObject)
export class SourceDocumentResolver {
  @FieldResolver(() => JsonScalar, {
    description:
      'Everything that the front matter says, as written and in its order, fields that the schema does not know included; ' +
      'only `secured` is left out.',
  })
  frontMatter(@Root() { frontMatterJson }: SourceDocument): unknown {
    return JSON.parse(frontMatterJson);
  }
}
