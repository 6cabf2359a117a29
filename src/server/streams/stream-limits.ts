/** How many subscriptions there are at once, and how long a subscriber may take. Apart from the code that holds them: settings need the numbers alone. */

/** On the whole server: each holds a few KB, and is asked at every new snapshot. */
export const defaultSubscriptionLimit = 1_000;
/** On one WebSocket; a stream of server-sent events is one. */
export const subscriptionsPerConnection = 20;
/** How often a connection is tried, in milliseconds; a WebSocket that does not answer until the next time is cut. */
export const pingMs = 12_000;
/** How often a stream of server-sent events is tried, in milliseconds: several times before it counts as idle, which ends it. */
export function streamPingMs(idleTimeout: number): number {
  return Math.min(pingMs, Math.floor(idleTimeout / 3));
}
/** How long a subscriber may take to read one event, in milliseconds: then the connection is cut. */
export const readWithinMs = 30_000;
/** What may wait to be read on one WebSocket, in bytes: pongs and errors can be asked for without end. */
export const unreadLimit = 1024 * 1024;
