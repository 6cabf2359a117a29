/** HTML character references in text: `&#8217;` is an apostrophe. */
import { decodeHTMLStrict } from 'entities';

/**
 * `text` with its character references decoded, once: `&amp;#8217;` becomes `&#8217;`. A reference ends with a semicolon;
 * without one it is text, so that `&reg=2` in the query of a URL stays. As HTML decodes them: `&#0;` is U+FFFD.
 */
export function decodeReferences(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}

/** Text for reading: references decoded, then trimmed; null when nothing is left. */
export function readableText(text: string): string | null {
  const readable = decodeReferences(text).trim();
  return readable === '' ? null : readable;
}
