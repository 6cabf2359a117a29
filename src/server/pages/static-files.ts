/**
 * The files of a built page as routes: each under its exact path, so that no path a client writes ever reaches the file
 * system. They were compressed when they were built, are read when first asked for, and then stay in memory.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Answer } from '../http/answer.js';
import type { Exchange, Route } from '../http/exchange.js';
import { writtenTags } from '../http/if-none-match.js';
import { negotiateEncoding, type ContentEncoding } from '../http/negotiate-encoding.js';

export interface BuiltPage {
  /** The folder that Vite built: the page and files that it names. */
  readonly folder: string;
  /** Where the page is: `/` or, for example, `/graphiql`. Its files are below. */
  readonly at: string;
  /** The file that is the page. Default `index.html`. */
  readonly index?: string;
  /** The content security policy of the page; other files keep that of every answer. */
  readonly policy: string;
}

/** One file in the forms it was built in. */
interface StaticFile {
  readonly type: string;
  /** Absolute paths by encoding; `identity` is the file itself. */
  readonly forms: ReadonlyMap<ContentEncoding, string>;
  readonly headers: Readonly<Record<string, string>>;
}

/** What was read of a form. */
interface LoadedForm {
  readonly bytes: Buffer;
  /** Of these very bytes, quoted. */
  readonly etag: string;
}

const endings: readonly (readonly [ContentEncoding, string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/** By the ending of a file's name. */
const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A year: Vite puts a digest of each file's content into its name. */
const immutable = 'public, max-age=31536000, immutable';

/**
 * The routes of `page` by path, its index at `page.at`; null when the folder does not hold it: then the page was not built. Only the page itself is named to those who look for something that is not there.
 */
export function staticFiles(page: BuiltPage): ReadonlyMap<string, Route> | null {
  const names = namesBelow(page.folder);
  const index = page.index ?? 'index.html';
  if (!names.has(index)) return null;
  const base = page.at === '/' ? '' : page.at;
  const routes = new Map<string, Route>();
  for (const name of names) {
    if (endings.some(([, ending]) => name.endsWith(ending))) continue;
    const file = describeFile(page, name, names);
    const route = fileRoute(file);
    if (name === index) routes.set(page.at, route);
    else routes.set(`${base}/${name}`, { ...route, unlisted: true });
  }
  return routes;
}

/** Paths relative to the folder, with `/` between folders. Empty when there is no such folder. */
function namesBelow(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  return new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

function describeFile(page: BuiltPage, name: string, names: ReadonlySet<string>): StaticFile {
  const forms = new Map<ContentEncoding, string>([['identity', join(page.folder, name)]]);
  for (const [encoding, ending] of endings) {
    if (names.has(name + ending)) forms.set(encoding, join(page.folder, name + ending));
  }
  const isPage = name.endsWith('.html');
  return {
    type: contentTypes[extname(name)] ?? 'application/octet-stream',
    forms,
    headers: {
      'cache-control': name.startsWith('assets/') ? immutable : 'no-cache',
      vary: 'accept-encoding',
      ...(isPage ? { 'content-security-policy': page.policy } : {}),
    },
  };
}

function fileRoute(file: StaticFile): Route {
  const loaded = new Map<ContentEncoding, Promise<LoadedForm>>();
  const load = (encoding: ContentEncoding, path: string): Promise<LoadedForm> => {
    const known = loaded.get(encoding);
    if (known !== undefined) return known;
    const reading = readForm(path);
    loaded.set(encoding, reading);
    // A file that could not be read is tried again for the next client.
    reading.catch(() => loaded.delete(encoding));
    return reading;
  };
  return {
    async GET({ headers }: Exchange): Promise<Answer> {
      const encoding = negotiateEncoding(headers['accept-encoding'], file.forms);
      const { bytes, etag } = await load(encoding, file.forms.get(encoding) ?? '');
      const common = { ...file.headers, etag };
      if (matches(headers['if-none-match'], etag)) return { status: 304, headers: common, body: '' };
      return {
        status: 200,
        headers: {
          ...common,
          'content-type': file.type,
          ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
        },
        body: bytes,
      };
    },
  };
}

async function readForm(path: string): Promise<LoadedForm> {
  const bytes = await readFile(path);
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` };
}

/** RFC 9110, section 13.1.2: a list of tags, weak ones equal to strong ones, or `*`. */
function matches(condition: string | undefined, etag: string): boolean {
  if (condition === undefined) return false;
  const tags = writtenTags(condition);
  return tags.includes(etag) || tags.includes('*');
}
