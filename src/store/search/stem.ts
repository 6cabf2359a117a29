/**
 * English words to stems: `recognition`, `recognitions` and `recognitional` become `recognit`. This is the English (Porter2)
 * stemmer of Snowball 3.1 as published at https://snowballstem.org/algorithms/english/stemmer.html, exceptions included; only its
 * apostrophe step is missing, for folded words (`src/model/words.ts`) have none.
 */

/** The stem of a folded word. Words of other languages and numbers come out as they are or lose what looks like an English ending. */
export function stem(word: string): string {
  const exception = wholeWords.get(word);
  if (exception !== undefined) return exception;
  if (word.length < 3) return word;
  const marked = markConsonants(word);
  const r1 = startOfR1(marked);
  const r2 = regionAfter(marked, r1);
  let rest = withoutPlural(marked);
  rest = withoutVerbEnding(rest, r1);
  rest = withFinalI(rest);
  rest = replaceEnding(rest, step2, r1, r2);
  rest = replaceEnding(rest, step3, r1, r2);
  rest = replaceEnding(rest, step4, r1, r2);
  rest = withoutFinalLetter(rest, r1, r2);
  return rest.replaceAll('Y', 'y');
}

/** Exceptional forms: what is stemmed specially, and what is left as it is. */
const wholeWords: ReadonlyMap<string, string> = new Map([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
  ...['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map((word): [string, string] => [
    word,
    word,
  ]),
]);

/** Beginnings after which R1 starts at once. */
const r1Beginnings = [
  'arsen',
  'commun',
  'emerg',
  'gener',
  'inter',
  'later',
  'organ',
  'past',
  'univers',
] as const;

/** `Y` stands for a y that is a consonant, from here to the end. */
function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && 'aeiouy'.includes(letter);
}

const anyVowel = /[aeiouy]/;

/** A y that begins the word or follows a vowel is a consonant. */
function markConsonants(word: string): string {
  if (!word.includes('y')) return word;
  let marked = '';
  let previous = '';
  for (const letter of word) {
    previous = letter === 'y' && (previous === '' || isVowel(previous)) ? 'Y' : letter;
    marked += previous;
  }
  return marked;
}

function startOfR1(word: string): number {
  const beginning = r1Beginnings.find((prefix) => word.startsWith(prefix));
  return beginning?.length ?? regionAfter(word, 0);
}

/** Where the region after the first consonant that follows a vowel starts, at or after `from`; the word's end when there is none. */
function regionAfter(word: string, from: number): number {
  let index = from;
  while (index < word.length && !isVowel(word[index])) index += 1;
  while (index < word.length && isVowel(word[index])) index += 1;
  return Math.min(index + 1, word.length);
}

/** A short syllable at the end: consonant, vowel, consonant but w, x and Y; or the whole word is vowel, consonant; or `past`. */
function endsInShortSyllable(word: string): boolean {
  const [before, vowel, last] = [word.at(-3), word.at(-2), word.at(-1)];
  if (word.endsWith('past')) return true;
  if (last === undefined || isVowel(last) || !isVowel(vowel)) return false;
  if (before === undefined) return true;
  return !isVowel(before) && !'wxY'.includes(last);
}

/** Step 1a. */
function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ied') || word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (!word.endsWith('s') || word.endsWith('us') || word.endsWith('ss')) return word;
  return anyVowel.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

const wholeBeforeEed: ReadonlySet<string> = new Set(['succ', 'proc', 'exc']);
const wholeBeforeIng: ReadonlySet<string> = new Set(['inn', 'out', 'cann', 'herr', 'earr', 'even']);

/** Step 1b. */
function withoutVerbEnding(word: string, r1: number): string {
  const ending = /(?:eed|ed|ing)(?:ly)?$/.exec(word)?.[0];
  // The published step knows `eedly`, `edly` and `ingly`.
  if (ending === undefined) return word;
  const rest = word.slice(0, -ending.length);
  if (ending.startsWith('eed')) {
    return rest.length < r1 || wholeBeforeEed.has(rest) ? word : `${rest}ee`;
  }
  if (ending === 'ing') {
    if (wholeBeforeIng.has(rest)) return word;
    if (rest.length === 2 && rest.endsWith('y') && !isVowel(rest[0])) return `${rest.slice(0, 1)}ie`;
  }
  return anyVowel.test(rest) ? mendVerb(rest, r1) : word;
}

/** What is left of a verb gets back what its ending took: `luxuriat`, `hop` (of hoping) an e; `hopp` one letter less. */
function mendVerb(rest: string, r1: number): string {
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
  return rest.length === r1 && endsInShortSyllable(rest) ? `${rest}e` : rest;
}

/** Step 1c. */
function withFinalI(word: string): string {
  return word.length > 2 && /[yY]$/.test(word) && !isVowel(word.at(-2)) ? `${word.slice(0, -1)}i` : word;
}

interface Ending {
  readonly suffix: string;
  readonly replacement: string;
  /** The region in which the suffix must stand. */
  readonly region: 'R1' | 'R2';
  /** The letters of which one must stand before the suffix; null for any. */
  readonly after: string | null;
}

/** Longest first: only the longest suffix that a word has is looked at. */
function endings(region: 'R1' | 'R2', rules: Readonly<Record<string, string>>): Ending[] {
  return Object.entries(rules)
    .flatMap(([suffixes, replacement]) =>
      suffixes.split(' ').map((suffix): Ending => ({ suffix, replacement, region, after: null })),
    )
    .sort((a, b) => b.suffix.length - a.suffix.length);
}

function onlyAfter(letters: string, suffix: string, rules: readonly Ending[]): Ending[] {
  return rules.map((rule) => (rule.suffix === suffix ? { ...rule, after: letters } : rule));
}

const step2 = onlyAfter(
  'cdeghkmnrt',
  'li',
  onlyAfter(
    'l',
    'ogi',
    endings('R1', {
      tional: 'tion',
      enci: 'ence',
      anci: 'ance',
      abli: 'able',
      entli: 'ent',
      'izer ization': 'ize',
      'ational ation ator': 'ate',
      'alism aliti alli': 'al',
      'fulness fulli': 'ful',
      'ousli ousness': 'ous',
      'iveness iviti': 'ive',
      'biliti bli': 'ble',
      'ogist ogi': 'og',
      lessli: 'less',
      li: '',
    }),
  ),
);

const step3 = endings('R1', {
  tional: 'tion',
  ational: 'ate',
  alize: 'al',
  'icate iciti ical': 'ic',
  'ful ness ative': '',
}).map((rule): Ending => (rule.suffix === 'ative' ? { ...rule, region: 'R2' } : rule));

const step4 = onlyAfter(
  'st',
  'ion',
  endings('R2', {
    'al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion': '',
  }),
);

/** Steps 2, 3 and 4. */
function replaceEnding(word: string, rules: readonly Ending[], r1: number, r2: number): string {
  for (const { suffix, replacement, region, after } of rules) {
    if (!word.endsWith(suffix)) continue;
    const start = word.length - suffix.length;
    if (start < (region === 'R1' ? r1 : r2)) return word;
    if (after !== null && !after.includes(word[start - 1] ?? ' ')) return word;
    return word.slice(0, start) + replacement;
  }
  return word;
}

/** Step 5. */
function withoutFinalLetter(word: string, r1: number, r2: number): string {
  const rest = word.slice(0, -1);
  if (word.endsWith('e')) {
    return rest.length >= r2 || (rest.length >= r1 && !endsInShortSyllable(rest)) ? rest : word;
  }
  return word.endsWith('ll') && rest.length >= r2 ? rest : word;
}
