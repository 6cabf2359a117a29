/**
 * The address that a piece of HTML embeds, read without a browser and in one pass: the HTML is untrusted, and is never
 * mended or run.
 */
import { resourceUrl } from './resource-url.js';

const embedding: ReadonlySet<string> = new Set(['iframe', 'embed', 'video', 'source']);
/** A comment (also one without an end), or the name of an opening tag. */
const commentOrTag = /<!--[^]*?(?:-->|$)|<([a-z][a-z0-9-]*)(?=[\s/>])/gi;
/** One attribute, the end of the tag, or a stray character between them. */
const attribute = /[\s/]*(?:(>)|([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?|[^])/gy;

/** The `src` of the first iframe, embed, video or source in `html` that has an https one; null when there is none. */
export function embedUrl(html: string): string | null {
  commentOrTag.lastIndex = 0;
  for (let tag = commentOrTag.exec(html); tag !== null; tag = commentOrTag.exec(html)) {
    if (tag[1] === undefined) continue;
    const source = sourceOf(html, commentOrTag.lastIndex);
    commentOrTag.lastIndex = source.end;
    const url = embedding.has(tag[1].toLowerCase()) ? httpsUrl(source.src) : null;
    if (url !== null) return url;
  }
  return null;
}

/** The first `src` of a tag whose attributes start at `start`, and where the tag ends. */
function sourceOf(html: string, start: number): { src: string | null; end: number } {
  let src: string | null = null;
  attribute.lastIndex = start;
  for (let found = attribute.exec(html); found !== null; found = attribute.exec(html)) {
    const [, end, name, double, single, bare] = found;
    if (end !== undefined) return { src, end: attribute.lastIndex };
    if (name?.toLowerCase() === 'src') src ??= double ?? single ?? bare ?? '';
  }
  return { src: null, end: html.length };
}

function httpsUrl(src: string | null): string | null {
  const url = src === null ? null : resourceUrl(src);
  return url !== null && /^https:/i.test(url) ? url : null;
}
