/**
 * What a server shows of itself, decided once: what somebody said explicitly, and for what nobody said, everything on this
 * machine and nothing that helps a stranger on the internet. It follows from where the server listens, never from NODE_ENV.
 */
import { isLoopback } from './loopback.js';
import type { Settings } from './settings.js';

/** The settings of the group with nothing left open. */
export type Exposure = {
  readonly [Name in keyof Settings['exposure']]: NonNullable<Settings['exposure'][Name]>;
};

/** Where a server can be reached. */
export interface Reach {
  readonly host: string;
  /** Names by which it is called from outside, through a proxy for example. */
  readonly allowedHost: readonly string[];
}

/** Whether others than the people on this machine can ask: it listens elsewhere than on loopback, or is called by another name. */
export function facesInternet({ host, allowedHost }: Reach): boolean {
  return !isLoopback(host) || allowedHost.some((name) => !isLoopback(name.replace(/:\d+$/, '')));
}

/** Introspection (and with it the schema's text and near misses in errors) and GraphiQL are off where the server faces the internet. */
export function exposureInForce(exposure: Settings['exposure'], reach: Reach): Exposure {
  const byDefault = !facesInternet(reach);
  return {
    ...exposure,
    introspection: exposure.introspection ?? byDefault,
    graphiql: exposure.graphiql ?? byDefault,
  };
}
