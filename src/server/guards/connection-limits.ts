/** How long a client may take, so that slow ones cannot hold connections for ever. All in milliseconds. */

export interface ConnectionLimits {
  /** From the first byte of a request to the end of its headers. */
  readonly headersTimeout: number;
  /** From the first byte of a request to the end of its body. */
  readonly requestTimeout: number;
  /** Without a byte in either direction, on a connection that has a request. */
  readonly idleTimeout: number;
  /** How often the first two are looked at: how much longer than allowed a client may take. */
  readonly checkInterval: number;
}

export const defaultConnectionLimits: ConnectionLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  idleTimeout: 60_000,
  checkInterval: 1_000,
};
