/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type NewestQueryVariables = Exact<{
  search?: string | null | undefined;
  first?: number;
}>;


export type NewestQuery = { readonly articles: { readonly totalCount: number, readonly nodes: ReadonlyArray<(
      { readonly id: string }
      & { ' $fragmentRefs'?: { 'CardFragment': CardFragment } }
    )> } };

export type CardFragment = { readonly id: string, readonly title: string, readonly url: string, readonly publishedDateTime: string, readonly provider: { readonly id: string, readonly name: string } } & { ' $fragmentName'?: 'CardFragment' };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CardFragmentDoc = new TypedDocumentString(`
    fragment Card on Article {
  id
  title
  url
  publishedDateTime
  provider {
    id
    name
  }
}
    `, {"fragmentName":"Card"}) as unknown as TypedDocumentString<CardFragment, unknown>;
export const NewestDocument = new TypedDocumentString(`
    query Newest($search: String, $first: Int! = 5) {
  articles(search: $search, first: $first) {
    totalCount
    nodes {
      id
      ...Card
    }
  }
}
    fragment Card on Article {
  id
  title
  url
  publishedDateTime
  provider {
    id
    name
  }
}`, {"hash":"sha256:28740d8032b867ce63a6e6da304e0841545962a6fe8ecbdd8f1e8d0adc1c505c"}) as unknown as TypedDocumentString<NewestQuery, NewestQueryVariables>;