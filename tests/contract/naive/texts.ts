/** How texts are compared. Nothing of the product's code. */

/** A text without its case and its diacritics. */
export function keyOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ');
}

/** By code point. */
export function compareTexts(a: string, b: string): number {
  const left = Array.from(a, (character) => character.codePointAt(0)!);
  const right = Array.from(b, (character) => character.codePointAt(0)!);
  const differing = left.findIndex((point, index) => point !== right[index]);
  if (differing === -1) return left.length - right.length;
  return differing < right.length ? left[differing]! - right[differing]! : 1;
}
