/**
 * Small corpora of odd articles: equal and missing values, letters of several alphabets and above U+FFFF, words that meet the tokenizer's and
 * the stemmer's edges, moments at the turn of hours, months and clocks, pictures and topics without number, articles that name each other.
 */
import { makeCorpus, type ArticleSpec } from '../contract/corpus-builder.js';
import { SeededRandom } from '../contract/seeded-random.js';
import type { Image } from '../../src/model/image.js';
import { canonicalUrl, hostOf } from '../../src/model/canonical-url.js';
import type { NamedLibrary } from './libraries.js';
import { factsOf } from './naive/facts.js';
import { Searcher } from './naive/search.js';

const words = [
  ...[
    'police',
    'Police',
    'policing',
    'policy',
    'recognition',
    'recognize',
    'recogniser',
    'face',
    'faces',
    'facial',
  ],
  ...[
    'GPT-3',
    'C++',
    'e-mail',
    "Amazon's",
    'won’t',
    "O'Brien's",
    '5G',
    '2020',
    '1,000',
    'Ångström',
    'Zürich',
    'ZÜRICH',
  ],
  ...[
    'ΣΊΣΥΦΟΣ',
    'σίσυφος',
    'İstanbul',
    'ﬁne',
    'ｆｕｌｌ',
    '東京',
    'नमस्ते',
    '\u{1F600}',
    '\u{10400}\u{10428}',
    'naïve',
    'nai\u0308ve',
  ],
  ...[
    'the',
    'a',
    'news',
    'skies',
    'dying',
    'generously',
    'a'.repeat(60),
    '½',
    '”quoted”',
    'OR',
    '-dash',
    '...',
    'x*',
  ],
];
const domains = ['a.example', 'b.example', 'xn--tda.example', 'localhost'];
const topics: Readonly<Record<string, string>> = {
  ai: 'AI',
  law: 'Law & Order',
  'e-u': 'É.U.',
  zz: '\u{1F600}',
};
/** The turn of a year, of a leap day, of clocks in New York, Berlin and Sydney, of a month in Kathmandu; and years far away. */
const moments = [
  ...['2020-01-01T00:00:00Z', '2019-12-31T23:59:59.999Z', '2020-02-29T12:00:00Z', '2020-03-08T06:59:59Z'],
  ...['2020-03-08T07:00:00Z', '2020-11-01T05:30:00Z', '2020-11-01T06:30:00Z', '2020-03-29T01:00:00Z'],
  ...['2020-04-04T16:00:00Z', '2020-05-31T18:15:00Z', '2020-05-31T18:14:59Z', '2020-12-28T00:00:00Z'],
  ...['1970-01-01T00:00:00Z', '1969-12-31T23:00:00Z', '2031-07-01T04:00:00Z'],
];
const urls = [
  'https://a.example/',
  'https://a.example',
  'http://b.example:8080/x?y=1&Z=%2f',
  'https://a.example/Ä#',
];

/** So many corpora that follow from the seed, of 1 to 60 articles each. */
export function oddLibraries(seed: number, count: number): NamedLibrary[] {
  const random = new SeededRandom(seed);
  return Array.from({ length: count }, () => oddLibrary(random, random.pick([1, 2, 5, 12, 30, 60])));
}

function oddLibrary(random: SeededRandom, size: number): NamedLibrary {
  const ids = Array.from(
    { length: size },
    (_, at) => `a_${random.pick(['\u{1F600}', '\uFFFD', 'x', 'X'])}${at}`,
  );
  const source = makeCorpus({
    articles: ids.map((id) => oddArticle(random, id, ids)),
    providerNames: Object.fromEntries(
      domains.map((domain) => [domain, random.pick(['Zeit', 'ZEIT', 'é', 'e', '\u{10000}'])]),
    ),
    topicNames: topics,
  });
  // Some articles are later than the corpus clock may be.
  const loadedAt = source.loadedAt;
  const latest = source.articles.find(({ publishedAt }) => publishedAt <= loadedAt + 86_400_000);
  const corpus = { ...source, latestArticleAt: latest?.publishedAt ?? null };
  const facts = factsOf(corpus);
  return { name: `odd (${size} articles)`, source: corpus, corpus: facts, searcher: new Searcher(facts) };
}

function oddArticle(random: SeededRandom, id: string, ids: readonly string[]): ArticleSpec {
  const url = canonicalUrl(random.pick(urls)) ?? 'https://a.example/';
  const text = (most: number): string =>
    Array.from({ length: random.below(most + 1) }, () => random.pick(words)).join(
      random.pick([' ', '  ', '\n', ', ']),
    );
  return {
    ...{ id, title: text(4), at: random.pick(moments), provider: random.pick(domains) },
    quality: random.pick([null, null, 0, 1, 2, 70]),
    heat: random.pick([null, -1, -1, 80]),
    published: random.pick([true, false, null]),
    topics: random.some(Object.keys(topics).slice(0, 3), random.below(4)),
    related: random.chance(0.5)
      ? []
      : random.some(
          ids.filter((other) => other !== id),
          random.below(5),
        ),
    ...(random.chance(0.2) ? { document: null } : {}),
    fields: {
      ...{ url, host: hostOf(url) },
      excerpt: random.chance(0.3) ? null : text(random.pick([3, 60])),
      category: random.pick([null, 'News', 'news', 'NEWS ', '']),
      type: random.pick(['ARTICLE', 'VIDEO', 'OTHER']),
      images: Array.from({ length: random.below(3) }, (_, at) => oddImage(random, at)),
    },
  };
}

function oddImage(random: SeededRandom, at: number): Image {
  return {
    url: `https://pics.example/${at}.png`,
    width: random.pick([null, 1, 600, 1200]),
    height: random.pick([null, 1, 400]),
    title: random.pick([null, '', 'Ä picture', 'A PICTURE']),
    isCached: random.pick([null, true, false]),
  };
}
