/** How the word lists of this folder are written down: one text, items parted by commas. */

/** The items of a text, in its order, without the white space around them. */
export function wordList(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim().replace(/\s+/g, ' '))
    .filter((item) => item !== '');
}
