/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Newest($search: String, $first: Int! = 5) {\n  articles(search: $search, first: $first) {\n    totalCount\n    nodes {\n      id\n      ...Card\n    }\n  }\n}\n\nfragment Card on Article {\n  id\n  title\n  url\n  publishedDateTime\n  provider {\n    id\n    name\n  }\n}": typeof types.NewestDocument,
};
const documents: Documents = {
    "query Newest($search: String, $first: Int! = 5) {\n  articles(search: $search, first: $first) {\n    totalCount\n    nodes {\n      id\n      ...Card\n    }\n  }\n}\n\nfragment Card on Article {\n  id\n  title\n  url\n  publishedDateTime\n  provider {\n    id\n    name\n  }\n}": types.NewestDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Newest($search: String, $first: Int! = 5) {\n  articles(search: $search, first: $first) {\n    totalCount\n    nodes {\n      id\n      ...Card\n    }\n  }\n}\n\nfragment Card on Article {\n  id\n  title\n  url\n  publishedDateTime\n  provider {\n    id\n    name\n  }\n}"): typeof import('./graphql.js').NewestDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
