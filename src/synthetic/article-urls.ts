/** Addresses of synthetic articles: many styles, one for each outlet, all under `.example`, each of one article only. */
import type { Outlet } from './words/names.js';

export interface ArticleUrls {
  readonly web: string;
  readonly amp: string;
  readonly cdnAmp: string;
}

/** Words with hyphens: lower-case ASCII letters and digits of `text`, at most `limit` characters, whole words. */
export function slugOf(text: string, limit: number): string {
  const words = text
    .normalize('NFD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (words.length <= limit) return words;
  const cut = words.lastIndexOf('-', limit);
  return words.slice(0, cut > 0 ? cut : limit);
}

/** The addresses of an article: `key` (letters and digits) is its own, so no two articles share an address. */
export function articleUrls(outlet: Outlet, title: string, isoDate: string, key: string): ArticleUrls {
  const slug = slugOf(title, 60);
  const [year = '', month = '', day = ''] = isoDate.split('-');
  const base = `https://${outlet.host}`;
  switch (outlet.urlStyle) {
    case 0:
      return withAmp(
        `${base}/${year}/${month}/${day}/${slug}-${key}/`,
        `${base}/${year}/${month}/${day}/${slug}-${key}/amp/`,
      );
    case 1:
      return withAmp(`${base}/news/${slug}-${key}.html`, `${base}/amp/${slug}-${key}.html`);
    case 2:
      return withAmp(
        `${base}/article/${key}/${slug}`,
        `https://amp.${outlet.host.replace(/^www\./, '')}/article/${key}`,
      );
    case 3:
      return withAmp(`${base}/technology/${slug}?id=${key}`, `${base}/technology/${slug}?id=${key}&amp=1`);
    case 4:
      return withAmp(`${base}/story/${year}-${month}/${slug}.${key}`, `${base}/platform/amp/${key}`);
    default:
      return withAmp(`${base}/${key}/${slug}`, `${base}/${key}/${slug}?amp=true`);
  }
}

/** The address of the copy that a cache of AMP pages keeps. */
function withAmp(web: string, amp: string): ArticleUrls {
  const withoutScheme = amp.slice('https://'.length);
  const host = withoutScheme.slice(0, withoutScheme.indexOf('/'));
  const cdnAmp = `https://${host.replace(/-/g, '--').replace(/\./g, '-')}.cdn.ampcache.example/c/s/${withoutScheme}`;
  return { web, amp, cdnAmp };
}
