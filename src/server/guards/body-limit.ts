/** How many bytes a request's body may have. Setting `body-limit`. */
import { HttpError } from '../http/http-error.js';

/** 256 KiB: a hundred times the longest query that the dashboard sends. */
export const defaultBodyLimit = 256 * 1024;

/** The refusal of a body of more than `limit` bytes. */
export function bodyTooLarge(limit: number): HttpError {
  return new HttpError(
    413,
    'LIMIT_EXCEEDED',
    `The body is larger than ${limit} bytes. Send a shorter query, or move long lists of values into several requests; ` +
      'whoever runs this server can raise the limit with --body-limit.',
    { details: { limit, unit: 'bytes of the body' } },
  );
}
