/**
 * The words that stand in titles and excerpts: every form (folded, unstemmed) with its stem and how many articles have it. Forms and
 * stems are known by their rank in code point order.
 */
import { compareCodePoints } from '../../model/text-order.js';
import { stem } from './stem.js';
import { WordList } from './word-list.js';

export class Lexicon {
  readonly forms: WordList;
  readonly stems: WordList;
  /** By form. */
  readonly stemOfForm: Uint32Array;
  /** By form: its place among the forms of its stem, from 0. */
  readonly ordinalOfForm: Uint32Array;
  /** By stem: how many forms it has. */
  readonly formCounts: Uint32Array;
  /** By form: how many articles have it. Filled while the postings are made. */
  readonly articleCounts: Uint32Array;
  /** By form: how it is most often written in lower case, where that is not the form itself. */
  readonly #spellings: ReadonlyMap<number, string>;

  /** `forms` sorted by code point, each once. */
  constructor(forms: readonly string[], spellings: ReadonlyMap<number, string>) {
    const stemsOfForms = forms.map(stem);
    const stems = [...new Set(stemsOfForms)].sort(compareCodePoints);
    const ranks = new Map(stems.map((word, rank) => [word, rank]));
    this.forms = new WordList(forms);
    this.stems = new WordList(stems);
    this.stemOfForm = Uint32Array.from(stemsOfForms, (word) => ranks.get(word) ?? 0);
    this.ordinalOfForm = new Uint32Array(forms.length);
    this.formCounts = new Uint32Array(stems.length);
    for (const [form, stemRank] of this.stemOfForm.entries()) {
      const ordinal = this.formCounts[stemRank] ?? 0;
      this.ordinalOfForm[form] = ordinal;
      this.formCounts[stemRank] = ordinal + 1;
    }
    this.articleCounts = new Uint32Array(forms.length);
    this.#spellings = spellings;
  }

  get byteLength(): number {
    const columns = [this.stemOfForm, this.ordinalOfForm, this.formCounts, this.articleCounts];
    return (
      this.forms.byteLength +
      this.stems.byteLength +
      columns.reduce((sum, { byteLength }) => sum + byteLength, 0)
    );
  }

  /** The form as it is most often written, in lower case. */
  spelling(form: number): string {
    return this.#spellings.get(form) ?? this.forms.word(form);
  }
}
