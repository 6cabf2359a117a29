/** Turns sentence patterns into text about one story: what a story is about stays the same, everything else is drawn. */
import type { Random } from './random.js';
import { zipf, Weighted } from './weighted.js';
import * as general from './words/general-words.js';
import { companyNames, productName } from './words/names.js';
import { events, generalSentences, titleTails, type EventPatterns } from './words/sentences.js';
import type { SyntheticTopic } from './words/topics.js';

/** What the articles of one story have in common. */
export interface Subject {
  readonly topic: SyntheticTopic;
  readonly event: EventPatterns;
  readonly company: string;
  readonly rival: string;
  readonly product: string;
  readonly term: string;
  readonly place: string;
  readonly agency: string;
  readonly school: string;
}

/** Draws what a story on a topic is about. */
export function drawSubject(topic: SyntheticTopic, random: Random): Subject {
  const company = companyName(topic, random);
  let rival = companyName(topic, random);
  while (rival === company) rival = companyName(topic, random);
  return {
    topic,
    event: random.pick(events),
    company,
    rival,
    product: productName(random),
    term: wordsOf(topic).terms.draw(random),
    place: draws.place.draw(random),
    agency: draws.agency.draw(random),
    school: draws.school.draw(random),
  };
}

/** A headline, in sentence case, of about 30 to 140 characters. */
export function headline(subject: Subject, random: Random): string {
  const title = capitalized(expand(random.pick(subject.event.titles), subject, random));
  return random.chance(0.45) ? title + expand(random.pick(titleTails), subject, random) : title;
}

/**
 * Different sentences, one after the other: of the story's event more often than of the general ones. At least one, and more,
 * with the probability `more`, while the text is shorter than `enough` characters.
 */
export function sentences(subject: Subject, enough: number, more: number, random: Random): string {
  const used = new Set<string>();
  let text = '';
  do {
    const pattern = random.pick(random.chance(0.55) ? subject.event.sentences : generalSentences);
    if (used.has(pattern)) continue;
    used.add(pattern);
    text += `${text === '' ? '' : ' '}${capitalized(expand(pattern, subject, random))}`;
  } while (text.length < enough && random.chance(more));
  return text;
}

/** `text` With Capitals Like a Headline. */
export function inTitleCase(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}’'.-])(\p{Ll})(\p{L}{3,})/gu, (_, first: string, rest: string) => {
    return first.toUpperCase() + rest;
  });
}

const draws = {
  adjective: zipf(general.adjectives, 3),
  people: zipf(general.people, 4),
  objects: zipf(general.objects, 4),
  verb: zipf(general.verbs, 4),
  verbed: zipf(general.verbsPast, 4),
  adverb: zipf(general.adverbs, 3),
  role: zipf(general.roles, 2),
  place: zipf(general.places, 4),
  agency: zipf(general.agencies, 4),
  school: zipf(general.schools, 3),
  company: zipf(companyNames, 3),
  day: new Weighted(
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    [8, 10, 9, 9, 6, 1],
  ),
};
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const quarters = ['first', 'second', 'third', 'fourth'];

const topicWords = new Map<SyntheticTopic, { terms: Weighted<string>; things: Weighted<string> }>();

function wordsOf(topic: SyntheticTopic): { terms: Weighted<string>; things: Weighted<string> } {
  let words = topicWords.get(topic);
  if (words === undefined) {
    words = { terms: zipf(topic.terms, 1), things: zipf(topic.things, 2) };
    topicWords.set(topic, words);
  }
  return words;
}

function companyName(topic: SyntheticTopic, random: Random): string {
  const name = draws.company.draw(random);
  return random.chance(0.35) ? `${name} ${random.pick(topic.trades)}` : name;
}

/** Every slot that a pattern may name. */
const slots: Readonly<Record<string, (subject: Subject, random: Random) => string>> = {
  company: (subject) => subject.company,
  rival: (subject) => subject.rival,
  product: (subject) => subject.product,
  term: (subject) => subject.term,
  place: (subject) => subject.place,
  agency: (subject) => subject.agency,
  school: (subject) => subject.school,
  otherTerm: (subject, random) => wordsOf(subject.topic).terms.draw(random),
  things: (subject, random) => wordsOf(subject.topic).things.draw(random),
  otherThings: (subject, random) => random.pick(subject.topic.things),
  adjective: (_, random) => draws.adjective.draw(random),
  people: (_, random) => draws.people.draw(random),
  objects: (_, random) => draws.objects.draw(random),
  verb: (_, random) => draws.verb.draw(random),
  verbed: (_, random) => draws.verbed.draw(random),
  adverb: (_, random) => draws.adverb.draw(random),
  role: (_, random) => draws.role.draw(random),
  day: (_, random) => draws.day.draw(random),
  month: (_, random) => random.pick(months),
  quarter: (_, random) => random.pick(quarters),
  count: (_, random) => String(random.chance(0.5) ? random.between(3, 60) : random.between(2, 90) * 50),
  percent: (_, random) => `${random.between(2, 95)}%`,
  price: (_, random) => `$${random.between(3, 990)}`,
  money: (_, random) => `$${random.between(2, 90)} ${random.chance(0.75) ? 'million' : 'billion'}`,
};

type Part =
  string | { readonly fill: (subject: Subject, random: Random) => string; readonly article: boolean };
const compiled = new Map<string, readonly Part[]>();

function expand(pattern: string, subject: Subject, random: Random): string {
  let parts = compiled.get(pattern);
  if (parts === undefined) {
    parts = compile(pattern);
    compiled.set(pattern, parts);
  }
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else text += part.article ? withArticle(part.fill(subject, random)) : part.fill(subject, random);
  }
  return text;
}

/** Throws RangeError for a slot that is not in `slots`. */
function compile(pattern: string): readonly Part[] {
  return pattern
    .split(/(\{[^}]*\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, article, name] = /^\{(a )?(\w+)\}$/.exec(part) ?? [];
      if (name === undefined) return part;
      const fill = slots[name];
      if (fill === undefined)
        throw new RangeError(`compile: unknown slot ${part} in the pattern "${pattern}"`);
      return { fill, article: article !== undefined };
    });
}

function withArticle(word: string): string {
  return `${/^[aeio]|^u(?![ns][aeiu])/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** The first character, also after an opening quotation mark. */
const firstLetter = /(?<=^["“]?)\p{Ll}/u;

function capitalized(text: string): string {
  return text.replace(firstLetter, (letter) => letter.toUpperCase());
}
