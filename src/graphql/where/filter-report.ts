/**
 * Why a list is as it is: for each part of its filter and search, how many articles fit it alone and how many would fit without it.
 * Nothing is counted unless it is selected, and what is counted is counted together.
 */
import { Field, Int, ObjectType } from 'type-graphql';
import type { FilterClause } from '../../model/article-filter.js';
import type { ArticleSet } from '../../store/article-set.js';
import type { SearchWord } from '../../store/search-answers.js';
import { articleSet } from '../article/article-list.js';
import { quoted } from '../errors/client-error.js';
import type { Loaders } from '../loaders/loaders.js';
import { namedValues, unknownValue } from './named-values.js';

/** How many values of one clause are looked up for its suggestion: each costs a look at all keys and names. */
export const maximumCheckedValues = 10;

@ObjectType('ClauseReport', {
  description: 'One condition that a list obeys: a field of "where", one "or" or "not" of it, or the search.',
})
export class ClauseReport {
  readonly #clause: FilterClause | 'search';
  readonly #set: ArticleSet;
  readonly #loaders: Loaders;

  /** @param clause a clause of the set's filter, or its search */
  constructor(clause: FilterClause | 'search', set: ArticleSet, loaders: Loaders) {
    this.#clause = clause;
    this.#set = set;
    this.#loaders = loaders;
  }

  @Field(() => String, {
    description: 'Where the condition stands, such as `where.and[0].provider`; `search` for the search.',
  })
  path(): string {
    return this.#clause === 'search' ? 'search' : this.#clause.path;
  }

  @Field(() => Int, {
    description:
      'How many articles would be on the list if this were the only condition; those of a provider, of a topic or that name an ' +
      'article still only of these.',
  })
  matchesAlone(): Promise<number> {
    const clause = this.#clause;
    return this.#count(
      clause === 'search'
        ? articleSet(this.#set, [], this.#set.search ?? null)
        : articleSet(this.#set, [clause], null),
    );
  }

  @Field(() => Int, {
    description: 'How many articles would be on the list without this condition: those that fit all others.',
  })
  matchesWithoutIt(): Promise<number> {
    const { filter = [], search = null } = this.#set;
    const clause = this.#clause;
    return this.#count(
      clause === 'search'
        ? articleSet(this.#set, filter, null)
        : articleSet(
            this.#set,
            filter.filter((other) => other !== clause),
            search,
          ),
    );
  }

  @Field(() => String, {
    nullable: true,
    description:
      'What to try instead: the nearest slug, domain or name for one that no topic or provider has (the first 10 values of a ' +
      'condition are looked up), the nearest word for one that no article has. Null when there is nothing to say.',
  })
  async suggestion(): Promise<string | null> {
    const clause = this.#clause;
    const sentences =
      clause === 'search'
        ? (await searchWords(this.#set, this.#loaders)).map(unknownWord)
        : await Promise.all(
            namedValues(clause.filter)
              .slice(0, maximumCheckedValues)
              .map((value) => unknownValue(value, this.#loaders)),
          );
    const told = sentences.filter((sentence) => sentence !== null);
    return told.length === 0 ? null : told.join(' ');
  }

  #count(set: ArticleSet): Promise<number> {
    return this.#loaders.articleCount.load(this.#loaders.share(set));
  }
}

@ObjectType('SearchWordReport', {
  description: 'What became of one word of a search.',
  simpleResolvers: true,
})
export class SearchWordReport {
  @Field(() => String, {
    description: 'The word as it is compared: in lower case, without diacritics; a prefix with its `*`.',
  })
  readonly word: string;

  @Field(() => Int, {
    description:
      'How many articles of the corpus hold it, in any inflection; of a prefix, a word that begins so; of a forgiven word, the one it is ' +
      'read as.',
  })
  readonly matches: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The word that stands in because no article has this one; null when there is no need, or nothing is near.',
  })
  readonly readAs: string | null;

  constructor({ word, count, readAs }: SearchWord) {
    this.word = word;
    this.matches = count;
    this.readAs = readAs;
  }
}

@ObjectType('FilterReport', {
  description:
    'Why a list is as it is: what each condition lets through. It costs nothing unless it is selected.',
})
export class FilterReport {
  readonly #set: ArticleSet;
  readonly #loaders: Loaders;

  constructor(set: ArticleSet, loaders: Loaders) {
    this.#set = set;
    this.#loaders = loaders;
  }

  @Field(() => [ClauseReport], {
    description:
      'The conditions, in the order in which the schema has their fields, with those of "and" behind, then the search; empty when ' +
      'nothing is filtered. What is null or empty is no condition.',
  })
  clauses(): ClauseReport[] {
    const { filter = [], search } = this.#set;
    const parts = [...filter, ...(search === undefined ? [] : (['search'] as const))];
    return parts.map((part) => new ClauseReport(part, this.#set, this.#loaders));
  }

  @Field(() => [SearchWordReport], {
    description:
      'The words of the search, each once, in the order in which they first stand; empty without a search.',
  })
  async words(): Promise<SearchWordReport[]> {
    return (await searchWords(this.#set, this.#loaders)).map((word) => new SearchWordReport(word));
  }
}

async function searchWords({ search }: ArticleSet, loaders: Loaders): Promise<readonly SearchWord[]> {
  return search === undefined ? [] : loaders.searchWords.load(search);
}

function unknownWord({ word, count, readAs }: SearchWord): string | null {
  if (readAs !== null) return `No article has the word ${quoted(word)}; it is read as ${quoted(readAs)}.`;
  return count === 0 ? `No article has the word ${quoted(word)}, and none has one like it.` : null;
}
