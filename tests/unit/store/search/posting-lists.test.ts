/** Posting lists read back what was written, from any row on, across blocks and with counts of every size. */
import { describe, expect, test } from '@jest/globals';
import { finish } from '../../../../src/model/steps.js';
import { buildPostings } from '../../../../src/store/search/build-postings.js';
import { countPrefix } from '../../../../src/store/search/count-prefix.js';
import { CountsByArticle, denseStems } from '../../../../src/store/search/dense-counts.js';
import { DenseCursor } from '../../../../src/store/search/dense-cursor.js';
import { Lexicon } from '../../../../src/store/search/lexicon.js';
import { ListedCursor } from '../../../../src/store/search/listed-cursor.js';
import { PostingCursor } from '../../../../src/store/search/posting-cursor.js';
import {
  noRow,
  postingsPerBlock,
  type PostingLists,
  type TermCursor,
} from '../../../../src/store/search/posting-lists.js';
import { SeededRandom } from '../../../contract/seeded-random.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** Articles as lists of forms. */
interface Texts {
  readonly title: readonly string[];
  readonly excerpt: readonly string[];
}

function build(
  articles: readonly Texts[],
  forms: readonly string[],
): { lexicon: Lexicon; lists: PostingLists } {
  const sorted = [...forms].sort();
  const lexicon = new Lexicon(sorted, new Map());
  const words = articles.flatMap(({ title, excerpt }) => [...title, ...excerpt]);
  const lists = finish(
    buildPostings(
      {
        forms: Int32Array.from(words, (word) => sorted.indexOf(word)),
        titleLengths: Uint32Array.from(articles, ({ title }) => title.length),
        excerptLengths: Uint32Array.from(articles, ({ excerpt }) => excerpt.length),
      },
      lexicon,
    ),
  );
  return { lexicon, lists };
}

type Posting = readonly [row: number, titleCount: number, excerptCount: number];

function walk(cursor: TermCursor): Posting[] {
  const postings: Posting[] = [];
  for (let row = cursor.seek(0); row !== noRow; row = cursor.seek(row + 1)) {
    postings.push([row, cursor.titleCount, cursor.excerptCount]);
  }
  return postings;
}

const forms = ['robot', 'robots', 'robotic', 'robotics', 'rob', 'police', 'the', 'zebra'];

function randomArticles(random: SeededRandom, size: number): Texts[] {
  const text = (longest: number): string[] =>
    Array.from({ length: random.below(longest) }, () => random.pick(forms.slice(0, -1)));
  return Array.from({ length: size }, () => ({
    title: random.chance(0.02) ? Array<string>(300).fill('the') : text(random.pick([2, 12])),
    excerpt: random.chance(0.02)
      ? Array<string>(20_000 >> random.below(14)).fill('robot')
      : text(random.pick([2, 40])),
  }));
}

describe(`posting lists (seed ${seed})`, () => {
  const random = new SeededRandom(seed);
  const articles = randomArticles(random, 3000);
  articles.push({ title: ['zebra'], excerpt: [] });
  const { lexicon, lists } = build(articles, forms);
  const expected = (isMeant: (form: string) => boolean): Posting[] =>
    articles.flatMap(({ title, excerpt }, row): Posting[] => {
      const counts = [title, excerpt].map((words) => words.filter(isMeant).length);
      return counts[0]! + counts[1]! > 0 ? [[row, counts[0]!, counts[1]!]] : [];
    });
  const stems = new Map(forms.map((form) => [form, lexicon.stemOfForm[lexicon.forms.rankOf(form)]!]));
  const ordinalsOfForms = new Map(
    forms.map((form) => [form, lexicon.ordinalOfForm[lexicon.forms.rankOf(form)]!]),
  );
  const stemOf = (form: string): number => stems.get(form)!;
  const ofStem = (form: string) => (other: string) => stemOf(other) === stemOf(form);

  test('hold every article of every stem with its counts', () => {
    for (const form of forms) {
      const cursor = new PostingCursor(lists, stemOf(form));
      const wanted = expected(ofStem(form));
      expect(cursor.articleCount).toBe(wanted.length);
      expect(walk(cursor)).toEqual(wanted);
    }
    expect(expected(ofStem('robot')).length).toBeGreaterThan(postingsPerBlock * 5);
  });

  test('count the articles of every form', () => {
    const counts = forms.map((form) => lexicon.articleCounts[lexicon.forms.rankOf(form)]);
    expect(counts).toEqual(forms.map((form) => expected((other) => other === form).length));
  });

  test.each(['leaps', 'steps'])('can be sought from any row on, in %s', (gait) => {
    for (const form of forms) {
      const wanted = expected(ofStem(form));
      for (const cursor of [
        new PostingCursor(lists, stemOf(form)),
        listed(wanted),
        dense(wanted, articles.length),
      ]) {
        let row = 0;
        const got: number[][] = [];
        const sought: number[][] = [];
        for (;;) {
          row += random.below(gait === 'leaps' ? 700 : 4);
          const at = wanted.find(([other]) => other >= row);
          // Seeking backwards stays where it is.
          got.push([
            cursor.seek(row),
            cursor.seek(Math.max(0, row - 5)),
            cursor.titleCount,
            cursor.excerptCount,
          ]);
          if (at === undefined) break;
          sought.push([at[0], ...at]);
          row = at[0] + 1;
        }
        expect(got.pop()?.slice(0, 2)).toEqual([noRow, noRow]);
        expect(got).toEqual(sought);
      }
    }
  });

  test('hold the place of every word and the form that stands there, one place free between title and excerpt', () => {
    const places: number[] = [];
    const ordinals: number[] = [];
    const ordinalOf = (form: string): number => ordinalsOfForms.get(form)!;
    for (const form of forms) {
      const cursor = new PostingCursor(lists, stemOf(form));
      for (let row = cursor.seek(0); row !== noRow; row = cursor.seek(row + 1 + random.below(3))) {
        if (random.chance(0.3)) continue;
        const { title, excerpt } = articles[row]!;
        const isMeant = ofStem(form);
        const wanted = [...title, null, ...excerpt].flatMap((word, place) =>
          word !== null && isMeant(word) ? [`${place} ${ordinalOf(word)}`] : [],
        );
        const count = cursor.readPlaces(places, ordinals);
        const got = Array.from({ length: count }, (_, index) => `${places[index]} ${ordinals[index]}`);
        expect(got.join()).toBe(wanted.join());
      }
    }
  });

  test('have their counts by article too where one article in eight has the stem', () => {
    const stems = finish(denseStems(lists, articles.length));
    const common = forms.filter((form) => expected(ofStem(form)).length * 8 >= articles.length);
    expect(new Set(stems.keys())).toEqual(new Set(common.map(stemOf)));
    for (const form of common)
      expect(walk(new DenseCursor(stems.get(stemOf(form))!))).toEqual(expected(ofStem(form)));
    expect(stems.size).toBeGreaterThan(2);
  });

  test('count the forms that begin with a prefix, whatever else their stems have', () => {
    const kinds = new Set<string>();
    for (const prefix of ['r', 'rob', 'robo', 'robot', 'robots', 'robotic', 'robotics', 'p', '', 'x']) {
      const range = lexicon.forms.rangeOf(prefix);
      const counted = countPrefix(lists, lexicon, { ...range, taken: null }, articles.length);
      kinds.add(counted.kind);
      const cursor =
        counted.kind === 'stem'
          ? new PostingCursor(lists, counted.stem)
          : counted.kind === 'dense'
            ? new DenseCursor(counted.counted)
            : new ListedCursor(counted.counted);
      expect({ prefix, postings: walk(cursor) }).toEqual({
        prefix,
        postings: expected((form) => form.startsWith(prefix)),
      });
    }
    expect(kinds).toEqual(new Set(['stem', 'dense', 'listed']));
  });
});

function listed(postings: readonly Posting[]): ListedCursor {
  return new ListedCursor({
    rows: Int32Array.from(postings, ([row]) => row),
    titleCounts: Uint32Array.from(postings, ([, titleCount]) => titleCount),
    excerptCounts: Uint32Array.from(postings, ([, , excerptCount]) => excerptCount),
  });
}

function dense(postings: readonly Posting[], articles: number): DenseCursor {
  const counts = new CountsByArticle(articles);
  for (const [row, titleCount, excerptCount] of postings) counts.add(row, titleCount, excerptCount);
  return new DenseCursor(counts);
}

describe('a corpus without words', () => {
  test('has no postings', () => {
    const { lists } = build([{ title: [], excerpt: [] }], []);
    expect(lists.heads.length + lists.places.length + lists.lastRows.length).toBe(0);
  });
});
