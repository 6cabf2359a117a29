/** The schema as text, with `@oneOf` and `@specifiedBy`, in alphabetical order: the same for the same schema, whatever was imported first. */
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** The SDL with a header comment; ends with a newline. */
export function printGatewaySchema(schema: GraphQLSchema): string {
  return `# The GraphQL schema of Broadsheet, the same for every corpus. Generated: changes to this text have no effect.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
