/** Why the API refuses a search, in the reader's words: the two reasons that a search of at most 256 signs can be refused for. */

/** The most words that the API takes, each word of a phrase counted. */
const mostWords = 32;

/** Null when neither reason is seen. Only for a search that was refused: the API alone decides what it takes. */
export function searchFault(search: string): string | null {
  const words = search.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > mostWords) {
    return `A search has at most ${mostWords} words, each word of a phrase counted. Take the few that matter.`;
  }
  const pieces = [...search.matchAll(/(-?)(?:"[^"]*"?|\S+)/g)].filter(
    ([piece]) => piece !== 'OR' && /[\p{L}\p{N}]/u.test(piece),
  );
  const onlyLeavesOut = pieces.every(([, minus]) => minus === '-');
  return onlyLeavesOut ? 'A search needs at least one word to look for besides what it leaves out.' : null;
}
