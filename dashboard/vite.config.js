/**
 * Builds the dashboard into dist/pages/dashboard: hashed files, no inline script or style, nothing from another host.
 * `vite dashboard` serves it for development, with /graphql passed on to BROADSHEET_URL (default: port 4000 here).
 */
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/pages/dashboard',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows no data: URL, and there is one script only: nothing to preload.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/graphql': process.env.BROADSHEET_URL ?? 'http://127.0.0.1:4000' } },
});
