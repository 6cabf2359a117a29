/** Where the terms of a search come from: the lists of a corpus, counted together for phrases and prefixes. */
import { checkDeadline } from '../deadline.js';
import { countPhrase } from './count-phrase.js';
import { countPrefix, type CountedPrefix } from './count-prefix.js';
import { DenseCursor } from './dense-cursor.js';
import type { IndexedTexts } from './index-texts.js';
import { ListedCursor, type CountedArticles } from './listed-cursor.js';
import { PostingCursor } from './posting-cursor.js';
import type { TermCursor } from './posting-lists.js';
import { termKey, type ReadTerm } from './read-terms.js';
import { DenseTerm, ListedTerm, StemTerm, type Term } from './terms.js';

export class TermSource {
  readonly #texts: IndexedTexts;

  constructor(texts: IndexedTexts) {
    this.#texts = texts;
  }

  /** One object for all terms that mean the same. */
  termsOf(groups: readonly (readonly ReadTerm[])[]): Term[][] {
    const terms = new Map<string, Term>();
    return groups.map((group) =>
      group.map((read) => {
        const key = termKey(read);
        const term = terms.get(key) ?? this.termOf(read);
        terms.set(key, term);
        return term;
      }),
    );
  }

  termOf(read: ReadTerm): Term {
    const counted = this.#counted(read);
    if (counted.kind === 'listed') return new ListedTerm(counted.counted);
    if (counted.kind === 'dense') return new DenseTerm(counted.counted);
    const dense = this.#texts.dense.get(counted.stem);
    return dense === undefined ? new StemTerm(this.#texts.lists, counted.stem) : new DenseTerm(dense);
  }

  /** The articles of a term, to be walked once. */
  cursorOf(read: ReadTerm): TermCursor {
    const counted = this.#counted(read);
    if (counted.kind === 'listed') return new ListedCursor(counted.counted);
    return counted.kind === 'dense'
      ? new DenseCursor(counted.counted)
      : new PostingCursor(this.#texts.lists, counted.stem);
  }

  /** Counting a prefix of one letter takes milliseconds, and a search may have dozens of them. */
  #counted(read: ReadTerm): CountedPrefix {
    checkDeadline();
    const { lists, lexicon, factors } = this.#texts;
    if (read.kind === 'prefix') return countPrefix(lists, lexicon, read.forms, factors.title.codes.length);
    if (read.kind === 'word') {
      const stem = lexicon.stems.rankOf(read.stem);
      return stem === -1 ? nowhere : { kind: 'stem', stem };
    }
    const stems = read.stems.map((stem) => lexicon.stems.rankOf(stem));
    const isPossible = stems.length > 0 && !stems.includes(-1);
    return isPossible ? { kind: 'listed', counted: countPhrase(lists, stems) } : nowhere;
  }
}

const noArticles: CountedArticles = {
  rows: new Int32Array(0),
  titleCounts: new Uint32Array(0),
  excerptCounts: new Uint32Array(0),
};

const nowhere: CountedPrefix = { kind: 'listed', counted: noArticles };
