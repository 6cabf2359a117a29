/**
 * Filters as no client would write them: every test of every kind of thing, with operands that are mostly near what a corpus holds,
 * in logic of every shape. And corpora in which each field is missing, equal and odd often enough for them.
 */
import type { Corpus } from '../../src/corpus/corpus.js';
import type {
  ArticleFilter,
  ArticleTest,
  ImageTest,
  Logic,
  NumberField,
  NumberTest,
  TextField,
  TextTest,
  TopicTest,
} from '../../src/model/article-filter.js';
import type { Article, ArticleType } from '../../src/model/article.js';
import type { Image } from '../../src/model/image.js';
import type { ProblemFilter, ProviderFilter, TopicListFilter } from '../../src/model/list-filter.js';
import { compareCodePoints } from '../../src/model/text-order.js';
import { epoch } from './corpus-builder.js';
import { deepFreeze } from './deep-freeze.js';
import { randomCorpus } from './random-corpus.js';
import type { SeededRandom } from './seeded-random.js';

const types: readonly ArticleType[] = ['ARTICLE', 'VIDEO', 'OTHER'];
const phrases = [
  'Zebra',
  'ZÉBRAS cross',
  'the Straße',
  'σίγμας',
  '',
  'a',
  '\u{1F600} b',
  'Zébra in a café',
  'café',
];
const categories = [null, null, 'Privacy', 'PRIVACY', 'Sécurité', ''];
const hosts = ['news.example', 'amp.news.example', 'news.example:8080'];
const sides = [null, 0, 1, 100, 640];

/** A corpus in which every field that can be tested differs from article to article. */
export function randomFilterCorpus(random: SeededRandom, size: number): Corpus {
  const corpus = randomCorpus(random, size);
  const image = (): Image => ({
    url: `https://img.example/${random.pick(['A', 'a', 'é'])}.png`,
    width: random.pick(sides),
    height: random.pick(sides),
    title: random.pick([null, ...phrases]),
    isCached: random.pick([true, false, null]),
  });
  const articles = corpus.articles.map((article): Article => ({
    ...article,
    title: random.pick([article.title, ...phrases]),
    excerpt: random.pick([null, ...phrases]),
    category: random.pick(categories),
    host: random.pick(hosts),
    type: random.pick(types),
    images: Array.from({ length: random.below(3) }, image),
  }));
  return deepFreeze<Corpus>({
    ...corpus,
    articles,
    providers: corpus.providers.map((provider) => {
      const names = [...new Set([provider.name, ...random.some(phrases, 2)])];
      return { ...provider, names };
    }),
    topics: corpus.topics.map((topic) => ({ ...topic, parentSlug: random.pick([null, 'ai', 'law']) })),
  });
}

/** Up to four clauses of logic. */
export function randomFilter(random: SeededRandom, corpus: Corpus): ArticleFilter {
  return Array.from({ length: random.pick([0, 1, 1, 1, 1, 1, 2, 3]) }, (_, index) => ({
    field: 'or',
    path: `where.and[${index}]`,
    filter: randomLogic(random, random.below(5), () => randomArticleTest(random, corpus, 2)),
  }));
}

/** Logic of up to so many levels. */
export function randomLogic<Test>(random: SeededRandom, depth: number, test: () => Test): Logic<Test> {
  if (depth === 0) return { kind: 'test', of: test() };
  const inner = (): Logic<Test> => randomLogic(random, random.below(depth), test);
  if (random.chance(0.3)) return { kind: 'not', of: inner() };
  return {
    kind: random.pick(['and', 'or', 'or']),
    of: Array.from({ length: random.pick([0, 1, 2, 2, 2, 3, 3, 12]) }, inner),
  };
}

const textFields: readonly TextField[] = [
  'title',
  'excerpt',
  'url',
  'host',
  'category',
  'provider.domain',
  'provider.name',
];
const numberFields: readonly NumberField[] = [
  'publishedAt',
  'quality',
  'heat',
  'topicCount',
  'imageCount',
  'relatedCount',
  'mentionCount',
];

/** `depth` is how often a test of links may stand in another one. */
export function randomArticleTest(random: SeededRandom, corpus: Corpus, depth: number): ArticleTest {
  const of = random.pick([
    ...textFields,
    ...numberFields,
    'flag',
    'flag',
    'type',
    'topics',
    'topics',
    'images',
    'links',
    'links',
  ]);
  if (isOneOf(textFields, of)) return { field: of, test: randomTextTest(random, textsOf(corpus, of)) };
  if (isOneOf(numberFields, of)) return { field: of, test: randomNumberTest(random, numbersOf(of)) };
  switch (of) {
    case 'flag':
      return { field: random.pick(['published', 'hasDocument']), is: random.chance(0.5) };
    case 'type':
      return { field: 'type', in: random.some(types, random.below(4)) };
    case 'topics':
      return {
        field: 'topics',
        some: randomLogic(random, random.below(3), () => randomTopicTest(random, corpus)),
      };
    case 'images':
      return { field: 'images', some: randomLogic(random, random.below(3), () => randomImageTest(random)) };
    default: {
      const test = (): ArticleTest => randomArticleTest(random, corpus, depth - 1);
      if (depth === 0) return { field: 'type', in: random.some(types, 2) };
      return {
        field: random.pick(['related', 'mentionedBy']),
        some: randomLogic(random, random.below(3), test),
      };
    }
  }
}

export function randomProviderFilter(random: SeededRandom, corpus: Corpus): ProviderFilter {
  const names = corpus.providers.flatMap((provider) => provider.names);
  return randomLogic(random, random.below(4), () => {
    const field = random.pick(['domain', 'name', 'articleCount'] as const);
    if (field === 'articleCount') return { field, test: randomNumberTest(random, [0, 1, 2, 5]) };
    return {
      field,
      test: randomTextTest(random, field === 'name' ? names : textsOf(corpus, 'provider.domain')),
    };
  });
}

export function randomTopicFilter(random: SeededRandom, corpus: Corpus): TopicListFilter {
  return randomLogic(random, random.below(4), () => {
    const field = random.pick(['slug', 'name', 'parent', 'articleCount'] as const);
    if (field === 'articleCount') return { field, test: randomNumberTest(random, [0, 1, 2, 5]) };
    const texts = corpus.topics.map(
      ({ slug, name, parentSlug }) => ({ slug, name, parent: parentSlug })[field],
    );
    return { field, test: randomTextTest(random, texts) };
  });
}

export function randomProblemFilter(random: SeededRandom, corpus: Corpus): ProblemFilter {
  return randomLogic(random, random.below(4), () => {
    const field = random.pick(['code', 'severity', 'root', 'path', 'field', 'message'] as const);
    if (field === 'code')
      return { field, in: random.some(['FIELD_MISSING', 'VALUE_DROPPED', 'URL_SHARED'], 2) };
    if (field === 'severity') return { field, in: random.some(['ERROR', 'WARNING', 'NOTICE'], 2) };
    return {
      field,
      test: randomTextTest(
        random,
        corpus.problems.map((problem) => problem[field]),
      ),
    };
  });
}

function randomTopicTest(random: SeededRandom, { topics }: Corpus): TopicTest {
  const field = random.pick(['slug', 'name'] as const);
  return {
    field,
    test: randomTextTest(
      random,
      topics.map((topic) => topic[field]),
    ),
  };
}

function randomImageTest(random: SeededRandom): ImageTest {
  const field = random.pick(['url', 'title', 'width', 'height', 'isCached'] as const);
  if (field === 'isCached') return { field, is: random.chance(0.5) };
  if (field === 'width' || field === 'height') return { field, test: randomNumberTest(random, sides) };
  return { field, test: randomTextTest(random, field === 'url' ? ['https://img.example/A.png'] : phrases) };
}

function textsOf(corpus: Corpus, field: TextField): readonly (string | null)[] {
  const { articles, providers } = corpus;
  if (field === 'provider.name') return providers.map(({ name }) => name);
  return articles.map((article) => (field === 'provider.domain' ? article.providerDomain : article[field]));
}

function numbersOf(field: NumberField): readonly (number | null)[] {
  if (field === 'publishedAt') return [0, 1, 2, 3, 5, 10, 20].map((minute) => epoch + minute * 60_000);
  return field === 'quality' || field === 'heat' ? [null, -1, 0, 1, 2, 70, 80, 189] : [0, 1, 2, 3];
}

/** Mostly a text of `texts` or a piece of one, in its own or another case. */
function randomTextTest(random: SeededRandom, texts: readonly (string | null)[]): TextTest {
  const known = [...new Set(texts)].filter((text) => text !== null).sort(compareCodePoints);
  const value = (): string => {
    const text =
      known.length === 0 || random.chance(0.1)
        ? random.pick([...phrases, 'nothing has this'])
        : random.pick(known);
    return random.pick([text, text, text.toUpperCase(), text.toLowerCase()]);
  };
  const mode = random.pick(['INSENSITIVE', 'INSENSITIVE', 'SENSITIVE'] as const);
  const kind = random.pick(['in', 'contains', 'startsWith', 'endsWith', 'missing'] as const);
  if (kind === 'missing') return { kind };
  if (kind === 'in') return { kind, values: Array.from({ length: random.below(4) }, value), mode };
  const points = Array.from(value());
  const length = random.pick([0, 1, 2, 3, points.length]);
  const start =
    kind === 'startsWith'
      ? 0
      : Math.max(0, points.length - length - (kind === 'contains' ? random.below(3) : 0));
  return { kind, value: points.slice(start, start + length).join(''), mode };
}

function randomNumberTest(random: SeededRandom, numbers: readonly (number | null)[]): NumberTest {
  const known = numbers.filter((number) => number !== null);
  const kind = random.pick(['in', 'range', 'range', 'missing'] as const);
  if (kind === 'missing') return { kind };
  if (kind === 'in') return { kind, values: random.some([...known, 7, 0.5], random.below(4)) };
  return { kind, from: random.pick([null, ...known]), to: random.pick([null, ...known, Infinity]) };
}

function isOneOf<T extends string>(words: readonly T[], word: string): word is T {
  return words.includes(word as T);
}
