/** How a message shows what a document holds: short, in one line, and telling text from numbers. */

const shownLength = 80;

/** `"the text"` (cut to 80 characters), `2020`, `true`, `a list`, `a map`, `nothing`. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(shortened(value));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return 'nothing';
  return Array.isArray(value) ? 'a list' : 'a map';
}

/** `text`, cut to 80 characters. */
export function shortened(text: string): string {
  if (text.length <= shownLength) return text;
  return `${text.slice(0, shownLength).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
