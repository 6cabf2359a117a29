/**
 * Sentences of libraries that tell a client what only those who run the server can do, or that leave out what to do, said
 * for the client. Codes and extensions stay; any other sentence goes out as it is.
 */
import type { GraphQLError } from 'graphql';

/**
 * What graphql 16 says when validation has passed and the variables in an argument do not: null or nothing for a field of a
 * `@oneOf` input, for example. It has no code for it, only this sentence.
 */
const unusableVariables = /^Argument "(\w+)" has invalid value (.*\$\w+.*)\.$/s;

/** The message of `error`, for a client. */
export function plainMessage({ message, extensions }: GraphQLError): string {
  if (extensions['validationErrorCode'] === 'INTROSPECTION_DISABLED')
    return 'Introspection is off on this server. Ask those who run it for the schema.';
  const [, argument, value] = unusableVariables.exec(message) ?? [];
  if (argument === undefined || value === undefined) return message;
  return (
    `Argument "${argument}": expected a value, but ${value} came with a variable that is null or was not given. ` +
    'Give the variable a value; declare it as non-null, such as "$name: String!", to be told so earlier.'
  );
}
