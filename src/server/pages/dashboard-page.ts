/** The dashboard at `/`: the page that Vite built. Where it was not built the plain home page stands in. */
import { join } from 'node:path';
import type { Routes } from '../http/exchange.js';
import { staticFiles } from './static-files.js';

/**
 * The routes of the dashboard by path; null when it was not built.
 * @param folder of all built pages
 * @param remoteImages whether the page may ask the hosts of articles for their images; nothing else is ever asked of them
 */
export function dashboardRoutes(folder: string, remoteImages: boolean): Routes | null {
  return staticFiles({
    folder: join(folder, 'dashboard'),
    at: '/',
    // The same page with a line that tells it not to ask: a browser would report each image that the policy stops.
    index: remoteImages ? 'index.html' : 'no-remote-images.html',
    policy: policyWith(remoteImages ? "'self' https:" : "'self'"),
  });
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
