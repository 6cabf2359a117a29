/**
 * A second reading of the real documents, for tests only. It shares no code with the product: another YAML parser,
 * character references by a table, the text laws of the documentation spelled out anew.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Where the real corpora are, beside the checkout. */
export const realCorpora = join(import.meta.dirname, '../../../shared/corpus');

export interface FileFacts {
  path: string;
  frontMatter: Record<string, any>; // whatever the file holds: this is the judge's raw evidence
}

/** Every document of `SITE/_news`, by name. */
export function readSite(site: string): FileFacts[] {
  const folder = join(realCorpora, site, '_news');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const end = text.indexOf('\n---', 4);
      return { path: `_news/${name}`, frontMatter: parse(text.slice(4, end + 1)) as Record<string, any> };
    });
}

const named: Record<string, string> = { amp: '&', nbsp: '\u00a0', hellip: '…', lt: '<', gt: '>', quot: '"' };

/** Character references decoded once. A name that the corpora do not use fails instead of passing through. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (_, decimal, hexadecimal, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    const character = named[name];
    if (character === undefined) throw new Error(`the judge does not know &${name};`);
    return character;
  });
}

/** `title` and `excerpt`: decoded, then trimmed; empty is nothing. */
export function textOf(value: string | undefined): string | null {
  const text = value === undefined ? '' : decoded(value).trim();
  return text === '' ? null : text;
}

/** A moment as the API answers it. */
export function momentOf(value: string): string {
  return new Date(value).toISOString().replace('.000Z', 'Z');
}

/** `Power Apps` becomes `power-apps`: enough for the topics of the real corpora. */
export function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

/** The domain that a provider goes by. */
export function domainOf(written: string): string {
  const host = written.includes('://') ? new URL(written).hostname : written;
  return host.toLowerCase().replace(/^www\./, '');
}
