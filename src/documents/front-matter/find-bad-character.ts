/**
 * YAML's escapes can name what a checked UTF-8 file cannot hold: half of a surrogate pair, or NUL. This finds the first
 * value or key whose text has one.
 */
import { EVENT_ID, getScalarValue, parseEvents, type ParserOptions } from 'js-yaml';
import type { ProblemCode } from '../../model/problem.js';

/** Only these escapes can make one, so nearly every text is done after this test. */
const suspiciousEscape = /\\(?:0|x00|u0000|U00000000|(?:u|U0000)[dD][89a-fA-F])/;

export interface BadCharacter {
  readonly code: ProblemCode;
  /** Of the value, in UTF-16 code units of the YAML text. */
  readonly offset: number;
  readonly message: string;
  readonly suggestion: string;
}

/** The first bad character among the scalars of `source`, which `load` has accepted; null when there is none. */
export function findBadCharacter(source: string, options: ParserOptions): BadCharacter | null {
  if (!suspiciousEscape.test(source)) return null;
  const { maxDepth = 16 } = options;
  for (const event of parseEvents(source, { maxDepth })) {
    if (event.type !== EVENT_ID.SCALAR) continue;
    const text = getScalarValue(source, event);
    if (/\p{Cs}/u.test(text)) return loneSurrogate(event.valueStart);
    if (text.includes('\0')) return nul(event.valueStart);
  }
  return null;
}

function loneSurrogate(offset: number): BadCharacter {
  return {
    code: 'TEXT_LONE_SURROGATE',
    offset,
    message: 'The text holds half of a surrogate pair, which is no character.',
    suggestion: 'Write the character itself, or both halves of its escape.',
  };
}

function nul(offset: number): BadCharacter {
  const suggestion = 'Remove the escape of the NUL character.';
  return { code: 'TEXT_NUL', offset, message: 'The text holds a NUL character; text has none.', suggestion };
}
