/**
 * Builds the page of `examples/apollo-client` into `FOLDER/shared/`, and once more into `FOLDER/plain/`, there with a cache that knows nothing of
 * the schema. A program of its own, because Vite does not run inside of Jest.
 *
 *     node tests/browser/build-panels.mjs FOLDER
 */
import { join } from 'node:path';
import { build } from 'vite';

const [, , folder = ''] = process.argv;
const root = join(import.meta.dirname, '../../examples/apollo-client');
const plainCache = {
  name: 'plain-cache',
  load: (id) =>
    id.endsWith('/cache.ts')
      ? "import { InMemoryCache } from '@apollo/client'; export const broadsheetCache = () => new InMemoryCache();"
      : null,
};

for (const [name, plugins] of [
  ['shared', []],
  ['plain', [plainCache]],
]) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    base: `/${name}/`,
    plugins,
    build: { outDir: join(folder, name), emptyOutDir: true, minify: false },
  });
}
