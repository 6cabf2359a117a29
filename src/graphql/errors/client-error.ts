/**
 * Errors that were written for the client. Only their messages may leave the server: whatever else is thrown is masked
 * there. graphql-js wraps what a resolver throws; the wrapper's `originalError` is the one to look at.
 */
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import type { ClientErrorCode } from './error-codes.js';

/** An error whose message and extensions hold nothing that a client may not see. */
export abstract class ClientError extends GraphQLError {
  constructor(message: string, extensions: GraphQLErrorExtensions & { readonly code: ClientErrorCode }) {
    super(message, { extensions });
  }
}

/** `text` as a message may quote it: JSON, at most 60 UTF-16 code units of it and an ellipsis. */
export function quoted(text: string): string {
  return JSON.stringify(text.length <= 60 ? text : `${text.slice(0, 60)}…`);
}
