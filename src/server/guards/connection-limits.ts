/** How many connections there may be and how long a client may take, so that slow and dying ones cannot hold them for ever. */

/** Defaults of the settings of these names. Milliseconds, but for the number of connections. */
export const defaultConnectionLimits = {
  /**
   * Open at once. Each takes a file descriptor and some 10 KB; most systems give a process 1,024 descriptors until they are
   * asked for more, which Node does.
   */
  maxConnections: 1_000,
  /** From the first byte of a request to the end of its headers. */
  headersTimeout: 10_000,
  /** From the first byte of a request to the end of its body. */
  requestTimeout: 30_000,
  /**
   * Without a byte in either direction: between two requests, or while the client does not take its answer. Longer than the
   * 60 s for which load balancers keep their connections, so that it is not this end that closes one in use.
   */
  idleTimeout: 65_000,
} as const;

/** How often timeouts are looked at, in milliseconds: how much longer than allowed a client may take. */
export function checkInterval({ headersTimeout }: { readonly headersTimeout: number }): number {
  return Math.min(1_000, Math.ceil(headersTimeout / 4));
}
