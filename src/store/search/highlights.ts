/** Where the words of a search stand in the title and excerpt of an article. Reads the text itself, so that every offset is of what is written. */
import { wordsOf, type Word } from '../../model/words.js';
import type { Highlight } from '../search-answers.js';
import type { SearchedText } from './index-texts.js';
import type { Lexicon } from './lexicon.js';
import type { PrefixForms, ReadSearch, ReadTerm } from './read-terms.js';
import { snippetOf, wholeText } from './snippet.js';
import { stem } from './stem.js';

interface Field {
  readonly name: Highlight['field'];
  readonly text: string;
  readonly words: readonly (Word & { readonly stem: string })[];
}

/** Title first; a field without a find has none. Empty when the article does not fit the search. Frozen. */
export function highlightsOf(
  { title, excerpt }: SearchedText,
  search: ReadSearch,
  lexicon: Lexicon,
): readonly Highlight[] {
  const fields = [fieldOf('title', title), fieldOf('excerpt', excerpt ?? '')];
  const isThere = (term: ReadTerm): boolean =>
    fields.some((field) => placesOf(term, field, lexicon).length > 0);
  const fits = search.groups.every((terms) => terms.some(isThere)) && !search.excluded.some(isThere);
  if (!fits) return noHighlights;
  return Object.freeze(
    fields.flatMap((field) => {
      const found = new Set(search.groups.flat().flatMap((term) => placesOf(term, field, lexicon)));
      if (found.size === 0) return [];
      const finds = field.words.filter((_, place) => found.has(place));
      const { snippet, ranges } =
        field.name === 'title' ? wholeText(field.text, finds) : snippetOf(field.text, field.words, finds);
      return [
        Object.freeze({
          field: field.name,
          snippet,
          ranges: Object.freeze(ranges.map((range) => Object.freeze(range))),
        }),
      ];
    }),
  );
}

/** What an article that does not fit, or does not exist, has. */
export const noHighlights: readonly Highlight[] = Object.freeze([]);

function fieldOf(name: Highlight['field'], text: string): Field {
  return { name, text, words: wordsOf(text).map((word) => ({ ...word, stem: stem(word.folded) })) };
}

/** The places of all words that belong to an occurrence of the term. */
function placesOf(term: ReadTerm, { words }: Field, lexicon: Lexicon): number[] {
  if (term.kind === 'phrase') return phrasePlaces(term.stems, words);
  return words.flatMap((word, place) => {
    const isFound =
      term.kind === 'word'
        ? word.stem === term.stem
        : word.folded.startsWith(term.prefix) && isTaken(term.forms, word.folded, lexicon);
    return isFound ? [place] : [];
  });
}

function isTaken({ taken }: PrefixForms, folded: string, lexicon: Lexicon): boolean {
  return taken === null || taken.includes(lexicon.forms.rankOf(folded));
}

function phrasePlaces(stems: readonly string[], words: Field['words']): number[] {
  return words.flatMap((_, start) =>
    stems.every((stemOfPhrase, offset) => words[start + offset]?.stem === stemOfPhrase)
      ? stems.map((__, offset) => start + offset)
      : [],
  );
}
