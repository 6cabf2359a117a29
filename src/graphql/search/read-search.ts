/** How the argument `search` is read: a query for the store, nothing, or an error that says what to do. */
import {
  maximumSearchLength,
  maximumSearchTerms,
  parseSearch,
  type SearchQuery,
} from '../../model/search-query.js';
import { UserInputError } from '../errors/user-input-error.js';

/**
 * What `search` asks for; null when it is absent, or holds nothing to search for (white space, signs). Throws a UserInputError for a
 * text that is too long, holds too many words, or only says what not to find.
 */
export function readSearch(search: string | null | undefined): SearchQuery | null {
  if (search == null) return null;
  const query = parseSearch(search);
  if (typeof query !== 'string') return query;
  if (query === 'EMPTY') return null;
  throw new UserInputError({ argument: 'search', ...faults[query](search) });
}

const faults = {
  TOO_LONG: ({ length }: string) => ({
    expected: `at most ${maximumSearchLength} UTF-16 code units`,
    came: `${length} came`,
    advice: 'Search for the few words that matter; for a whole text ask `where: {title: {eq}}`.',
  }),
  TOO_MANY_TERMS: () => ({
    expected: `at most ${maximumSearchTerms} words, each word of a phrase counted`,
    came: 'more came',
    advice: 'Search for the few words that matter.',
  }),
  ONLY_EXCLUSIONS: () => ({
    expected: 'at least one word to find',
    came: 'only exclusions came',
    advice: 'Add a word, or leave articles out by `where: {not: {title: {contains}}}`.',
  }),
} as const;
