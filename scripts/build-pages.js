/**
 * Builds the pages that browsers load: each of the folders below that has a vite.config.js, into `TARGET/NAME/`, every file
 * beside its br and gz forms where these are smaller. A build is kept in .cache/pages under a digest of all that goes into it,
 * so an unchanged page is copied and a changed one is never stale. The documents that a page asks go to `TARGET/NAME.operations.json`.
 *
 *     node scripts/build-pages.js [TARGET]     default: dist/pages
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';

const repository = fileURLToPath(new URL('..', import.meta.url));
const cache = join(repository, '.cache/pages');
const pages = ['graphiql', 'dashboard'];

/** Builds, or copies from the cache, all pages into `target`; what was there goes. Rejects with Vite's error. */
export async function buildPages(target) {
  for (const name of pages) {
    if (!existsSync(join(repository, name, 'vite.config.js'))) continue;
    const built = await keptBuild(name);
    rmSync(join(target, name), { recursive: true, force: true });
    cpSync(built, join(target, name), { recursive: true });
    const manifest = join(repository, name, 'generated/persisted-documents.json');
    if (existsSync(manifest)) cpSync(manifest, join(target, `${name}.operations.json`));
  }
}

/** The folder of the cache that holds this build of the page. */
async function keptBuild(name) {
  const kept = join(cache, `${name}-${digestOfSources(name)}`);
  if (existsSync(kept)) return kept;
  const started = performance.now();
  const made = `${kept}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  await build({
    root: join(repository, name),
    configFile: join(repository, name, 'vite.config.js'),
    logLevel: 'warn',
    build: { outDir: made, emptyOutDir: true },
  });
  await Promise.all(filesBelow(made).map(compress));
  for (const older of readdirSync(cache)) {
    if (older.startsWith(`${name}-`) && !older.includes('.')) rmSync(join(cache, older), { recursive: true });
  }
  try {
    renameSync(made, kept);
  } catch (error) {
    rmSync(made, { recursive: true });
    if (!existsSync(kept)) throw error; // Else another process has built the same at the same time.
  }
  console.error(`built ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return kept;
}

/** Of the page's own folder, of schema/ (pages show operations and are typed by the schema), and of every package's version. */
function digestOfSources(name) {
  const hash = createHash('sha256');
  const sources = [
    ...filesBelow(join(repository, name)),
    ...filesBelow(join(repository, 'schema')),
    ...['package-lock.json', 'scripts/build-pages.js'].map((path) => join(repository, path)),
  ];
  for (const path of sources) {
    const bytes = readFileSync(path);
    hash.update(`${relative(repository, path)}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 24);
}

/** Level 9 of brotli: level 11 makes GraphiQL 8 % smaller and takes 16 times as long. */
async function compress(path) {
  const bytes = await readFile(path);
  const forms = [
    ['br', await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })],
    ['gz', await promisify(gzip)(bytes, { level: 9 })],
  ];
  for (const [ending, form] of forms) {
    if (form.length < bytes.length * 0.95) await writeFile(`${path}.${ending}`, form);
  }
}

/** Absolute paths, sorted. */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .sort();
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  await buildPages(resolve(process.argv[2] ?? join(repository, 'dist/pages')));
}
