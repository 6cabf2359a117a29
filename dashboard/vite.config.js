/**
 * How `scripts/build-pages.js` builds the dashboard: hashed files, no inline script or style, nothing from another host.
 * `npx vite dashboard` serves it for development, with /graphql passed on to BROADSHEET_URL (default: port 4000 here).
 */

/** The page once more, told to show no image of another host: what `--no-remote-images` serves. */
const withoutRemoteImages = {
  name: 'without-remote-images',
  enforce: 'post',
  generateBundle(_, bundle) {
    const told = 'name="broadsheet-remote-images" content="on"';
    const source = String(bundle['index.html'].source);
    if (!source.includes(told)) throw new Error(`index.html does not say ${told}.`);
    this.emitFile({
      type: 'asset',
      fileName: 'no-remote-images.html',
      source: source.replace(told, told.replace('"on"', '"off"')),
    });
  },
};

export default {
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [withoutRemoteImages],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // The content security policy allows no data: URL.
    modulePreload: { polyfill: false }, // There is one script only: nothing to preload.
  },
  server: { proxy: { '/graphql': process.env.BROADSHEET_URL ?? 'http://127.0.0.1:4000' } },
};
