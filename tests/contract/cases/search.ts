/** What search promises: which articles fit, how they are scored and ordered, highlights, reports, completions, nearest names. */
import { expect } from '@jest/globals';
import { parseSearch, type SearchQuery } from '../../../src/model/search-query.js';
import type { CorpusStore } from '../../../src/store/corpus-store.js';
import type { SuggestionKind } from '../../../src/store/search-answers.js';
import { by, cut, only } from '../ask.js';
import { makeCorpus } from '../corpus-builder.js';
import { firstThawed } from '../deep-freeze.js';
import type { Law } from '../laws/law.js';

const corpus = makeCorpus({
  articles: [
    {
      id: 'ibm',
      minute: 50,
      provider: 'guardian.example',
      topics: ['facial-recognition'],
      title: 'IBM quits facial recognition market over police concerns',
      fields: { excerpt: "The firm won't sell the technology." },
    },
    {
      id: 'amazon',
      minute: 40,
      provider: 'abc.example',
      topics: ['facial-recognition', 'amazon'],
      title: 'Groups call Amazon’s ban insufficient',
      fields: { excerpt: 'A year without recognition of faces; the police must wait.' },
    },
    {
      id: 'robots',
      minute: 30,
      provider: 'abc.example',
      topics: ['robotics'],
      title: 'Robots replace journalists',
      fields: { excerpt: 'Policing words: recognizing faces. Facial' },
    },
    {
      id: 'café',
      minute: 20,
      provider: 'cafe.example',
      title: 'Café robotics: recognition by a robot',
      fields: { excerpt: null },
    },
    { id: 'gpt', minute: 20, title: 'GPT-3 writes e-mail', fields: { excerpt: 'Recognition, in 2020.' } },
  ],
  providerNames: {
    'guardian.example': 'The Guardian',
    'abc.example': 'ABC News',
    'cafe.example': 'Café Guard',
  },
  topicNames: {
    'facial-recognition': 'Facial Recognition',
    amazon: 'Amazon',
    robotics: 'Robotics',
    empty: 'Guards',
  },
  mentionIds: { former: 'ibm' },
});

function read(text: string): SearchQuery {
  const search = parseSearch(text);
  if (typeof search === 'string') throw new Error(`expected ${text} to be a search, got ${search}`);
  return search;
}

/** Ids, best first. */
async function found(store: CorpusStore, text: string): Promise<string> {
  const set = { search: read(text) };
  const { items } = await only(
    store.articlePages([{ set, orderBy: [by('RELEVANCE')], page: cut({ limit: 10 }) }]),
  );
  const count = await only(store.articleCounts([set]));
  expect(count).toBe(items.length);
  return items.map(({ item }) => item.article.id).join(' ');
}

/** Ids in date order, which is not about scores. */
async function foundByDate(store: CorpusStore, text: string): Promise<string> {
  const { items } = await only(
    store.articlePages([{ set: { search: read(text) }, orderBy: [], page: cut() }]),
  );
  return items.map(({ item }) => item.article.id).join(' ');
}

/** The ranges of each highlight put between brackets. */
async function shown(store: CorpusStore, articleId: string, text: string): Promise<string[]> {
  const highlights = await only(store.highlights([{ articleId, search: read(text) }]));
  return highlights.map(({ field, snippet, ranges }) => {
    const marked = ranges.reduceRight(
      (written, { start, end }) =>
        `${written.slice(0, start)}[${written.slice(start, end)}]${written.slice(end)}`,
      snippet,
    );
    return `${field}: ${marked}`;
  });
}

async function suggested(
  store: CorpusStore,
  prefix: string,
  kinds: readonly SuggestionKind[],
  first = 10,
): Promise<string> {
  const suggestions = await only(store.suggestions([{ prefix, kinds, first }]));
  return suggestions.map(({ text, count, key }) => `${text} ${count} ${key ?? '-'}`).join(' | ');
}

export const searchLaws: readonly Law[] = [
  {
    name: 'a word is found in title and excerpt, in any form of its stem, whatever its case and marks',
    check: async (createStore) => {
      const store = await createStore(corpus);
      expect(await foundByDate(store, 'recognitions')).toBe('ibm amazon café gpt');
      expect(await foundByDate(store, 'POLICED')).toBe('ibm amazon robots');
      expect(await foundByDate(store, 'cafe')).toBe('café');
      expect(await foundByDate(store, "amazon's")).toBe('amazon');
      expect(await foundByDate(store, 'wont')).toBe('ibm');
      expect(await foundByDate(store, 'recogn')).toBe('robots');
    },
  },
  {
    name: 'words are ANDed, OR binds tighter, and what is excluded is not there',
    check: async (createStore) => {
      const store = await createStore(corpus);
      expect(await foundByDate(store, 'facial police')).toBe('ibm robots');
      expect(await foundByDate(store, 'recognition robots OR amazon')).toBe('amazon café');
      expect(await foundByDate(store, 'recognition -police')).toBe('café gpt');
      expect(await foundByDate(store, 'recognition -"facial recognition" -2020')).toBe('amazon café');
      expect(await foundByDate(store, 'nothing-like-it OR police')).toBe('ibm amazon robots');
      expect(await foundByDate(store, 'police zzzz')).toBe('');
    },
  },
  {
    name: 'a phrase stands word by word, by stems, in one field; text between signs is one',
    check: async (createStore) => {
      const store = await createStore(corpus);
      expect(await foundByDate(store, '"facial recognition"')).toBe('ibm');
      expect(await foundByDate(store, '"recognition facial"')).toBe('');
      expect(await foundByDate(store, '"replaced journalist"')).toBe('robots');
      // The title ends with the first word and the excerpt starts with the second.
      expect(await foundByDate(store, '"journalists policing"')).toBe('');
      expect(await foundByDate(store, 'gpt-3')).toBe('gpt');
      expect(await foundByDate(store, '"insufficient year"')).toBe('');
    },
  },
  {
    name: 'a prefix is any word that begins so, not any stem',
    check: async (createStore) => {
      const store = await createStore(corpus);
      expect(await foundByDate(store, 'robot*')).toBe('robots café');
      expect(await foundByDate(store, 'robots*')).toBe('robots');
      expect(await foundByDate(store, 'robotic*')).toBe('café');
      expect(await foundByDate(store, 'Caf*')).toBe('café');
      expect(await foundByDate(store, 'policed*')).toBe('');
      expect(await foundByDate(store, '20*')).toBe('gpt');
    },
  },
  {
    name: 'a word that no article has is forgiven a typing mistake; numbers, phrases, prefixes and exclusions are not',
    check: async (createStore) => {
      const store = await createStore(corpus);
      expect(await foundByDate(store, 'recogntion')).toBe('ibm amazon café gpt');
      expect(await foundByDate(store, 'jounralists')).toBe('robots');
      expect(await foundByDate(store, 'recgnitoon')).toBe('ibm amazon café gpt');
      expect(await foundByDate(store, 'ibn')).toBe('');
      expect(await foundByDate(store, '2021')).toBe('');
      expect(await foundByDate(store, '"facial recogntion"')).toBe('');
      expect(await foundByDate(store, 'recogntio*')).toBe('');
      expect(await foundByDate(store, 'recognition -polize')).toBe('ibm amazon café gpt');
    },
  },
  {
    name: 'scores are BM25F with the published parameters, rounded to 6 decimals, and null without a search',
    check: async (createStore) => {
      const store = await createStore(
        makeCorpus({
          articles: [
            {
              id: 'a',
              minute: 3,
              title: 'police robots',
              fields: { excerpt: 'police police and more words' },
            },
            { id: 'b', minute: 2, title: 'words of the law', fields: { excerpt: 'the police' } },
            { id: 'c', minute: 1, title: 'nothing', fields: { excerpt: null } },
          ],
        }),
      );
      const page = await only(
        store.articlePages([{ set: { search: read('police') }, orderBy: [by('RELEVANCE')], page: cut() }]),
      );
      const idf = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
      const inA = (3 * 1) / (1 - 0.25 + (0.25 * 2) / (7 / 3)) + (1 * 2) / (1 - 0.5 + (0.5 * 5) / (7 / 3));
      const inB = (1 * 1) / (1 - 0.5 + (0.5 * 2) / (7 / 3));
      expect(page.items.map(({ item: { article, score } }) => [article.id, score])).toEqual([
        ['a', Math.round(((idf * inA) / (1.5 + inA)) * 1e6) / 1e6],
        ['b', Math.round(((idf * inB) / (1.5 + inB)) * 1e6) / 1e6],
      ]);
      expect(page.items[0]?.position.values[0]).toBe(page.items[0]?.item.score);
      const all = await only(store.articlePages([{ set: {}, orderBy: [], page: cut() }]));
      expect(all.items.map(({ item }) => item.score)).toEqual([null, null, null]);
    },
  },
  {
    name: 'a term counts once however often it is searched, and each term of an OR that is there adds to the score',
    check: async (createStore) => {
      const store = await createStore(corpus);
      const scores = async (text: string): Promise<(number | null)[]> => {
        const { items } = await only(
          store.articlePages([{ set: { search: read(text) }, orderBy: [], page: cut() }]),
        );
        return items.map(({ item }) => item.score);
      };
      expect(await scores('police')).toEqual(await scores('police polices OR policing'));
      const [one, other] = [await scores('ibm'), await scores('market')];
      const [both] = await scores('ibm OR market');
      expect(both).toBeCloseTo((one[0] ?? 0) + (other[0] ?? 0), 5);
    },
  },
  {
    name: 'the most relevant stand first; equal scores stand by date, then id',
    check: async (createStore) => {
      const store = await createStore(corpus);
      expect(await found(store, 'robots')).toBe('café robots');
      const twins = await createStore(
        makeCorpus({
          articles: ['b', 'a', 'c'].map((id) => ({ id, title: 'same words', minute: id === 'c' ? 9 : 1 })),
        }),
      );
      expect(await found(twins, 'words')).toBe('c a b');
    },
  },
  {
    name: 'highlights mark every word that is meant, as it is written, title first',
    check: async (createStore) => {
      const store = await createStore(corpus);
      expect(await shown(store, 'amazon', 'amazon face recognition')).toEqual([
        'title: Groups call [Amazon]’s ban insufficient',
        'excerpt: A year without [recognition] of [faces]; the police must wait.',
      ]);
      expect(await shown(store, 'ibm', 'wont recogntion mark*')).toEqual([
        'title: IBM quits facial [recognition] [market] over police concerns',
        "excerpt: The firm [won't] sell the technology.",
      ]);
      expect(await shown(store, 'robots', '"policed word" -amazon')).toEqual([
        'excerpt: [Policing] [words]: recognizing faces. Facial',
      ]);
      expect(await shown(store, 'café', 'cafe OR zebra')).toEqual([
        'title: [Café] robotics: recognition by a robot',
      ]);
      expect(await shown(store, 'former', 'ibm')).toEqual(await shown(store, 'ibm', 'ibm'));
    },
  },
  {
    name: 'an unknown article and one that does not fit have no highlights',
    check: async (createStore) => {
      const store = await createStore(corpus);
      expect(await shown(store, 'nobody', 'police')).toEqual([]);
      expect(await shown(store, 'ibm', 'police robots')).toEqual([]);
      expect(await shown(store, 'ibm', 'police -ibm')).toEqual([]);
    },
  },
  {
    name: 'a long excerpt is cut at words around most finds, at most 200 units with its ellipses',
    check: async (createStore) => {
      const filler = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
      const store = await createStore(
        makeCorpus({
          articles: [
            {
              id: 'long',
              title: `police ${filler}`,
              fields: { excerpt: `police ${filler} the police and police, ${filler}.` },
            },
            { id: 'end', title: 'x', fields: { excerpt: `${filler} ends with robots!` } },
            { id: 'giant', title: 'x', fields: { excerpt: `${'y'.repeat(197)}\u{1F600}${'é'.repeat(400)}` } },
          ],
        }),
      );
      const [title, excerpt] = await only(store.highlights([{ articleId: 'long', search: read('police') }]));
      expect(title?.snippet).toBe(`police ${filler}`);
      expect(excerpt?.snippet).toMatch(/^…word\d+ .* the police and police, word0 .*word\d+…$/);
      expect(excerpt?.snippet.length).toBeLessThanOrEqual(200);
      expect(excerpt?.snippet.length).toBeGreaterThan(185);
      expect(excerpt?.ranges.map(({ start, end }) => excerpt.snippet.slice(start, end))).toEqual([
        'police',
        'police',
      ]);
      const [end] = await only(store.highlights([{ articleId: 'end', search: read('robots') }]));
      expect(end?.snippet).toMatch(/^…word\d+ .* ends with robots!$/);
      const [giant] = await only(store.highlights([{ articleId: 'giant', search: read('é*') }]));
      expect(giant?.snippet).toBe(`…${'é'.repeat(198)}…`);
      expect(giant?.ranges).toEqual([{ start: 1, end: 199 }]);
    },
  },
  {
    name: 'the report names each different word once, with what it was read as and how many articles have it',
    check: async (createStore) => {
      const store = await createStore(corpus);
      const [words] = await store.searchWords([
        read('recogntion police "police facial" robot* robot zzzz OR robot -amazon -"the polise"'),
      ]);
      expect(words?.map(({ word, count, readAs }) => `${word} ${count} ${readAs ?? '-'}`)).toEqual([
        'recogntion 4 recognition',
        'police 3 -',
        'facial 2 -',
        'robot* 2 -',
        'robot 2 -',
        'zzzz 0 -',
        'amazon 1 -',
        'the 2 -',
        'polise 0 -',
      ]);
      expect(await store.searchWords([])).toEqual([]);
    },
  },
  {
    name: 'completions begin at a word, most articles first, and are taken from the kinds in turn',
    check: async (createStore) => {
      const store = await createStore(corpus);
      expect(await suggested(store, 'guard', ['PROVIDER', 'TOPIC'])).toBe(
        'Café Guard 1 cafe.example | The Guardian 1 guardian.example | Guards 0 empty',
      );
      expect(await suggested(store, 'Facial Rec', ['TOPIC', 'TITLE', 'TERM'])).toBe(
        'Facial Recognition 2 facial-recognition | IBM quits facial recognition market over police concerns 1 ibm',
      );
      expect(await suggested(store, 'recog', ['TERM'])).toBe('recognition 4 - | recognizing 1 -');
      expect(await suggested(store, 'WON', ['TERM'])).toBe("won't 1 -");
      expect(await suggested(store, 'cafe', ['TERM', 'TITLE'])).toBe(
        'café 1 - | Café robotics: recognition by a robot 1 café',
      );
      expect(await suggested(store, 'r', ['TITLE', 'TERM', 'TOPIC'], 4)).toBe(
        'IBM quits facial recognition market over police concerns 1 ibm | Robots replace journalists 1 robots | recognition 4 - | Facial Recognition 2 facial-recognition',
      );
      for (const prefix of ['', ' ', '“', 'zzz', 'x'.repeat(300)])
        expect(await suggested(store, prefix, ['TERM', 'TITLE', 'TOPIC', 'PROVIDER'])).toBe('');
      expect(await suggested(store, '(recog', ['TERM', 'TERM'], 1)).toBe('recognition 4 -');
      expect(await suggested(store, 'recog', ['TERM'], 0)).toBe('');
    },
  },
  {
    name: 'the nearest name is at most a third away, most articles first, and never a guess beyond that',
    check: async (createStore) => {
      const store = await createStore(corpus);
      const nearest = async (
        kind: 'topic.slug' | 'topic.name' | 'provider.domain' | 'provider.name',
        text: string,
      ): Promise<string | null> => only(store.nearest([{ kind, text }]));
      expect(await nearest('topic.slug', 'facial-recogntion')).toBe('facial-recognition');
      expect(await nearest('topic.name', 'ROBOTCS')).toBe('Robotics');
      expect(await nearest('provider.domain', 'abd.example')).toBe('abc.example');
      expect(await nearest('provider.name', 'the gaurdian')).toBe('The Guardian');
      expect(await nearest('provider.name', 'Cafe Guard')).toBe('Café Guard');
      expect(await nearest('topic.slug', 'xyz')).toBeNull();
      expect(await nearest('topic.slug', '')).toBeNull();
    },
  },
  {
    name: 'what search answers is frozen',
    check: async (createStore) => {
      const store = await createStore(corpus);
      const search = read('police recogntion');
      for (const answer of [
        await store.highlights([{ articleId: 'ibm', search }]),
        await store.highlights([{ articleId: 'nobody', search }]),
        await store.searchWords([search]),
        await store.suggestions([{ prefix: 'r', kinds: ['TITLE', 'TERM', 'TOPIC'], first: 5 }]),
        await store.suggestions([{ prefix: '', kinds: [], first: 5 }]),
        await store.nearest([{ kind: 'topic.slug', text: 'amazon' }]),
      ])
        expect(firstThawed(answer)).toBeNull();
    },
  },
];
