/**
 * How `scripts/build-pages.js` builds the dashboard: hashed files, no inline script or style, nothing from another host.
 * `npx vite dashboard` serves it for development, with /graphql passed on to BROADSHEET_URL (default: port 4000 here).
 */

/** What a server may have off, in the order of the names below. The page says of each whether it is on. */
const offered = ['remote-images', 'graphiql', 'schema'];

/** The page once more for each choice of what is off: `no-graphiql.html`, `no-remote-images-no-graphiql.html` and so on. */
const withoutWhatIsOff = {
  name: 'without-what-is-off',
  enforce: 'post',
  generateBundle(_, bundle) {
    let pages = [{ name: '', source: String(bundle['index.html'].source) }];
    for (const one of offered) {
      const told = `name="broadsheet-${one}" content="on"`;
      const off = pages.map(({ name, source }) => {
        if (!source.includes(told)) throw new Error(`index.html does not say ${told}.`);
        return {
          name: `${name}${name === '' ? '' : '-'}no-${one}`,
          source: source.replace(told, told.replace('"on"', '"off"')),
        };
      });
      pages = [...pages, ...off];
    }
    for (const { name, source } of pages) {
      if (name !== '') this.emitFile({ type: 'asset', fileName: `${name}.html`, source });
    }
  },
};

export default {
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [withoutWhatIsOff],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // The content security policy allows no data: URL.
    modulePreload: { polyfill: false }, // There is one script only: nothing to preload.
  },
  server: { proxy: { '/graphql': process.env.BROADSHEET_URL ?? 'http://127.0.0.1:4000' } },
};
