/** GraphiQL at `/graphiql`: the page that Vite built, or a sentence that says why there is none. */
import { join } from 'node:path';
import type { Route } from '../http/exchange.js';
import { HttpError } from '../http/http-error.js';
import { staticFiles } from './static-files.js';

/** Where the page is. */
export const graphiqlPath = '/graphiql';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Why GraphiQL is off with these settings, as a sentence for the person who asks for it; null when it is on. */
export function whyGraphiqlIsOff(settings: {
  readonly graphiql: boolean;
  readonly introspection: boolean;
  readonly onlyTrusted: boolean;
}): string | null {
  if (!settings.graphiql) return 'GraphiQL is off (--no-graphiql). Ask those who run this server.';
  if (!settings.introspection)
    return 'GraphiQL is off: it needs the schema, and this server does not show it (--no-introspection).';
  if (settings.onlyTrusted)
    return 'GraphiQL is off: this server answers trusted documents only (--only-trusted), and GraphiQL is for writing others.';
  return null;
}

/**
 * The routes of GraphiQL by path.
 * @param folder of all built pages
 * @param offBecause why it is off, as a sentence; null when it is on
 */
export function graphiqlRoutes(folder: string, offBecause: string | null): ReadonlyMap<string, Route> {
  if (offBecause !== null) return refusal(offBecause);
  const files = staticFiles({ folder: join(folder, 'graphiql'), at: graphiqlPath, policy });
  return files ?? refusal('GraphiQL was not built with this program: run "npm run build".');
}

function refusal(sentence: string): ReadonlyMap<string, Route> {
  const refuse = (): never => {
    throw new HttpError(404, 'NOT_FOUND', sentence);
  };
  return new Map([[graphiqlPath, { GET: refuse }]]);
}
