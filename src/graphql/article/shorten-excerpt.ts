/**
 * `text` in at most `maxLength` UTF-16 code units, an ellipsis included where something was cut: at a word boundary
 * where there is one, and never inside a surrogate pair. `maxLength` is 1 or more.
 */
export function shortenExcerpt(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const room = maxLength - 1;
  const wordEnd = lastWordEnd(text, room);
  return `${text.slice(0, wordEnd > 0 ? wordEnd : wholeCharacters(text, room))}…`;
}

/** The end of the last word that ends at or before `limit`, or 0 when none does. */
function lastWordEnd(text: string, limit: number): number {
  let end = limit;
  while (end > 0 && !isSpace(text, end)) end -= 1;
  while (end > 0 && isSpace(text, end - 1)) end -= 1;
  return end;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

function wholeCharacters(text: string, limit: number): number {
  const unit = text.charCodeAt(limit - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? limit - 1 : limit;
}
