/** How `scripts/build-pages.js` builds GraphiQL: everything from this package, nothing from a CDN. */
export default {
  base: '/graphiql/',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5000, // Monaco is one large chunk.
    rolldownOptions: {
      onLog(level, log, report) {
        // "use client" and "use no memo" are for servers and compilers of React; a bundle needs neither.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  worker: { format: 'es' },
};
