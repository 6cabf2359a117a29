/** What a test of a text says of any text, with its operands made ready once. */
import type { TextTest } from '../../../model/article-filter.js';
import { orderKey } from '../../../model/text-order.js';

export interface TextMatcher {
  /** Whether `matches` wants the `orderKey` of a text instead of the text. */
  readonly wantsKey: boolean;
  readonly matches: (text: string) => boolean;
  readonly matchesMissing: boolean;
}

export function textMatcher(test: TextTest): TextMatcher {
  if (test.kind === 'missing') return { wantsKey: false, matches: () => false, matchesMissing: true };
  const wantsKey = test.mode === 'INSENSITIVE';
  const read = (text: string): string => (wantsKey ? orderKey(text) : text);
  if (test.kind === 'in') {
    const values = new Set(test.values.map(read));
    return { wantsKey, matches: (text) => values.has(text), matchesMissing: false };
  }
  return { wantsKey, matches: partMatcher(test.kind, read(test.value)), matchesMissing: false };
}

/** Whether `text` fits; null is a missing text. */
export function fitsText(matcher: TextMatcher, text: string | null): boolean {
  if (text === null) return matcher.matchesMissing;
  return matcher.matches(matcher.wantsKey ? orderKey(text) : text);
}

function partMatcher(kind: 'contains' | 'startsWith' | 'endsWith', part: string): (text: string) => boolean {
  if (kind === 'contains') return (text) => text.includes(part);
  return kind === 'startsWith' ? (text) => text.startsWith(part) : (text) => text.endsWith(part);
}
