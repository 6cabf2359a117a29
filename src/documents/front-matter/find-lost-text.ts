/**
 * YAML marks that swallow the beginning of a text without a word: `title: &Co opens` is an anchor and "opens",
 * `title: ! Breaking` a tag and "Breaking". Neither is of any use here, since aliases are refused.
 */
import { parseEvents, type Event, type ParserOptions } from 'js-yaml';
import type { ProblemCode } from '../../model/problem.js';

/** Where an anchor or the tag `!` can begin; nearly every text is done after this test. */
const suspiciousMark = /(?:^|[\s[{,])(?:&[^\s,[\]{}]|!(?=\s|$))/;

export interface LostText {
  readonly code: ProblemCode;
  /** Of the mark, in UTF-16 code units of the YAML text. */
  readonly offset: number;
  readonly message: string;
  readonly suggestion: string;
}

/** The first anchor or lone `!` of `source`, which `load` has accepted; null when there is none. */
export function findLostText(source: string, options: ParserOptions): LostText | null {
  if (!suspiciousMark.test(source)) return null;
  const { maxDepth = 16 } = options;
  for (const event of parseEvents(source, { maxDepth })) {
    if (!isNode(event)) continue;
    if (event.anchorStart >= 0) return anchor(event.anchorStart - 1);
    if (event.tagEnd - event.tagStart === 1) return loneTag(event.tagStart);
  }
  return null;
}

function isNode(event: Event): event is Extract<Event, { readonly tagStart: number }> {
  return 'tagStart' in event;
}

/** Its name is not repeated: it may be the beginning of a secret. */
function anchor(offset: number): LostText {
  return {
    code: 'YAML_ANCHOR',
    offset,
    message:
      'A YAML anchor (&name) came where a value is expected, and would be lost; anchors are not accepted.',
    suggestion: 'Put text that starts with & in double quotes, or remove the anchor.',
  };
}

function loneTag(offset: number): LostText {
  return {
    code: 'YAML_SYNTAX',
    offset,
    message: 'A lone "!" before a value is a YAML tag, and would be lost.',
    suggestion: 'Put text that starts with ! in double quotes.',
  };
}
