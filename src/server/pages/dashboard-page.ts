/** The dashboard at `/`: the page that Vite built. Where it was not built the plain home page stands in. */
import { join } from 'node:path';
import type { Routes } from '../http/exchange.js';
import { staticFiles } from './static-files.js';

/** What the page may offer beside the answers of the API; what is off it does not lead to. */
export interface DashboardOffers {
  /** Whether the page may ask the hosts of articles for their images; nothing else is ever asked of them. */
  readonly remoteImages: boolean;
  /** Whether GraphiQL is served. */
  readonly graphiql: boolean;
  /** Whether the text of the schema is served. */
  readonly schema: boolean;
}

/**
 * The routes of the dashboard by path; null when it was not built.
 * @param folder of all built pages
 */
export function dashboardRoutes(folder: string, offers: DashboardOffers): Routes | null {
  return staticFiles({
    folder: join(folder, 'dashboard'),
    at: '/',
    index: indexFor(offers),
    policy: policyWith(offers.remoteImages ? "'self' https:" : "'self'"),
  });
}

/**
 * The same page with lines that say what is off, as dashboard/vite.config.js names it. The policy alone would not do for images: a browser
 * reports each one that it stops.
 */
function indexFor({ remoteImages, graphiql, schema }: DashboardOffers): string {
  const off = [
    ...(remoteImages ? [] : ['no-remote-images']),
    ...(graphiql ? [] : ['no-graphiql']),
    ...(schema ? [] : ['no-schema']),
  ];
  return off.length === 0 ? 'index.html' : `${off.join('-')}.html`;
}

/** Scripts and styles from files of this server only; no text ever becomes HTML or code, in the page's scripts neither. */
function policyWith(images: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src ${images}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
