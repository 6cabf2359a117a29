/** Which addresses from documents the page may point to. */

/** `url` when it is an absolute http or https address, else null: nothing else becomes a link. */
export function webAddress(url: string): string | null {
  return protocolOf(url) === 'https:' || protocolOf(url) === 'http:' ? url : null;
}

/** `url` when it is an absolute https address, else null: images are asked for in no other way. */
export function secureAddress(url: string): string | null {
  return protocolOf(url) === 'https:' ? url : null;
}

function protocolOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).protocol : null;
}
