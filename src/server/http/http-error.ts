/** A refusal at the level of HTTP, written for the client: what was wrong, what was expected, what to do. */

export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly headers: Readonly<Record<string, string>>;
  /** Joins `extensions` beside the code. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    more: { headers?: Record<string, string>; details?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.headers = more.headers ?? {};
    this.details = more.details ?? {};
  }
}
