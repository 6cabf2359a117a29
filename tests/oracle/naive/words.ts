/** Words of a text, as the documentation of search defines them, found character by character. */

/** A word as it is compared: compatibility decomposed, without marks, lower-cased, without apostrophes. */
export interface FoundWord {
  readonly word: string;
  /** UTF-16 offsets of the word in the text, `end` excluded. */
  readonly start: number;
  readonly end: number;
}

/** The words of `text`, in order. */
export function wordsIn(text: string): FoundWord[] {
  const found: FoundWord[] = [];
  let at = 0;
  while (at < text.length) {
    const end = endOfWord(text, at);
    if (end === at) {
      at += characterAt(text, at).length;
      continue;
    }
    const written = text.slice(at, end);
    const kept = /['’][sS\u017F]$/.test(written) ? written.slice(0, -2) : written;
    const word = folded(kept);
    if (word !== '') found.push({ word, start: at, end: at + kept.length });
    at = end;
  }
  return found;
}

function endOfWord(text: string, start: number): number {
  let end = start;
  for (;;) {
    // An apostrophe belongs to a word that goes on behind it.
    const from = end > start && isApostrophe(characterAt(text, end)) ? end + 1 : end;
    if (!/^[\p{L}\p{N}]$/u.test(characterAt(text, from)) || (end > start && from === end)) return end;
    end = from;
    while (/^[\p{L}\p{N}\p{M}]$/u.test(characterAt(text, end))) end += characterAt(text, end).length;
  }
}

function characterAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : '';
}

function isApostrophe(character: string): boolean {
  return character === "'" || character === '’';
}

function folded(written: string): string {
  return written
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ς', 'σ')
    .replace(/['’]/g, '');
}
