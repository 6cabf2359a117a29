/** Comments behind values: YAML takes ` #` for one, and what a person wrote after it is gone without a word. */
import { placesOf } from './locate-field.js';

/** Most texts hold no ` #`, and are done after this test. */
const commentMark = /[^\S\n]#/;
/** From the end of a plain value, or of the key of an empty one. */
const commentFollows = /(?:["']?[^\S\n]*:)?[^\S\n]+#/y;

/** The fields of `source`, which `load` has accepted, whose plain or empty value a comment follows on its last line. */
export function commentedFields(source: string): readonly string[] {
  if (!commentMark.test(source)) return [];
  return [...placesOf(source)]
    .filter(([, { end }]) => {
      if (end === null) return false;
      commentFollows.lastIndex = end;
      return commentFollows.test(source);
    })
    .map(([field]) => field);
}
