/** Texts as filters and orders compare them. */

/** Without case and diacritics: decomposed, marks stripped, lower-cased, both small sigmas as one. */
export function fold(text: string): string {
  return Array.from(text.normalize('NFD'))
    .filter((character) => !/\p{M}/u.test(character))
    .join('')
    .toLowerCase()
    .replaceAll('ς', 'σ');
}

/** By code point: negative, zero or positive. */
export function compareTexts(a: string, b: string): number {
  const left = Array.from(a, (character) => character.codePointAt(0)!);
  const right = Array.from(b, (character) => character.codePointAt(0)!);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
