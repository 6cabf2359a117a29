/** What became of the words of a search, one by one: how many articles have each, and which ones were read as others. */
import type { SearchQuery, SearchTerm } from '../../model/search-query.js';
import type { SearchWord } from '../search-answers.js';
import type { Lexicon } from './lexicon.js';
import { readSearch, type ReadTerm } from './read-terms.js';

/**
 * Each different word of the groups, then of the exclusions; those of a phrase one by one; a prefix with its `*`. A word is
 * forgiven when it is so anywhere in the search. Frozen.
 */
export function searchWords(
  query: SearchQuery,
  lexicon: Lexicon,
  countOf: (term: ReadTerm) => number,
): readonly SearchWord[] {
  const forgiven = new Set(query.groups.flat().flatMap((term) => (term.kind === 'word' ? [term.word] : [])));
  const terms = new Map<string, SearchTerm>();
  for (const term of [...query.groups.flat(), ...query.excluded]) {
    if (term.kind === 'prefix') addOnce(terms, `${term.prefix}*`, term);
    else for (const word of wordsOfTerm(term)) addOnce(terms, word, { kind: 'word', word });
  }
  return Object.freeze(
    [...terms].map(([word, term]) => {
      const { groups, excluded } = forgiven.has(word)
        ? readSearch(lexicon, { groups: [[term]], excluded: [] })
        : readSearch(lexicon, { groups: [], excluded: [term] });
      const read = groups[0]?.[0] ?? excluded[0];
      const readAs = read?.kind === 'word' ? read.readAs : null;
      return Object.freeze<SearchWord>({
        word,
        count: read === undefined ? 0 : countOf(read),
        readAs: readAs === null ? null : lexicon.forms.word(readAs),
      });
    }),
  );
}

function addOnce(terms: Map<string, SearchTerm>, word: string, term: SearchTerm): void {
  if (!terms.has(word)) terms.set(word, term);
}

function wordsOfTerm(term: SearchTerm): readonly string[] {
  if (term.kind === 'word') return [term.word];
  return term.kind === 'phrase' ? term.words : [];
}
