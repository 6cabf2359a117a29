/** Which fields ask for the schema and not for the corpus. */
import type { FieldNode } from 'graphql';

/** `__schema` and `__type`, which answer from the schema alone: exempt from depth and cost, for GraphiQL asks 15 levels of it. */
export function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}
