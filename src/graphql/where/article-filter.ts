/** How the `where` of articles becomes a filter of the model: clause by clause, each with its path. */
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
  WhereField,
} from '../../model/article-filter.js';
import { canonicalUrl } from '../../model/canonical-url.js';
import type { AnswerLimits } from '../limits/answer-limits.js';
import type {
  ArticleImagesFilterInput,
  ArticleLinksFilterInput,
  ArticleProviderFilterInput,
  ArticleTopicsFilterInput,
  ArticleWhereInput,
  ImageFilterInput,
  TopicFilterInput,
} from './article-where-input.js';
import { clausesOf, type FieldReaders, operandsOf, wholeOf } from './clauses.js';
import { type AnchorMoments, momentTests } from './date-time-filter.js';
import { enumTests } from './enum-filters.js';
import { numberTests } from './int-filter.js';
import { allOf, mapTests, notOf, testOf } from './logic.js';
import { textTests } from './string-filter.js';
import { assertListedValues, assertWhereClauses, assertWhereLevels } from './where-limits.js';

/**
 * The clauses of a `where`; none when it is absent or says nothing. Throws a UserInputError for an operand that cannot be meant,
 * a LimitExceededError for a `where` that is too large.
 */
export function articleFilter(
  where: ArticleWhereInput | null | undefined,
  anchors: AnchorMoments,
  limits: AnswerLimits,
): ArticleFilter {
  if (where == null) return [];
  assertWhereLevels(where, conditionsIn, limits);
  assertListedValues(where, limits);
  const clauses = clausesOf(where, 'where', articleReaders(anchors));
  assertWhereClauses(
    clauses.map(({ filter }) => filter),
    limits,
  );
  return clauses;
}

/** The conditions on articles that stand one level below. */
function conditionsIn(where: ArticleWhereInput): ArticleWhereInput[] {
  const linked = [where.related?.some, where.mentionedBy?.some];
  return [...operandsOf(where), ...linked.filter((some) => some != null)];
}

type Readers = FieldReaders<ArticleWhereInput, Exclude<WhereField, 'or' | 'not'>, ArticleTest>;

function articleReaders(anchors: AnchorMoments): Readers {
  const readers: Readers = {
    title: ({ title }) => onText('title', textTests(title)),
    excerpt: ({ excerpt }) => onText('excerpt', textTests(excerpt)),
    publishedDateTime: ({ publishedDateTime }, path) =>
      onNumber('publishedAt', momentTests(publishedDateTime, path, anchors)),
    url: ({ url }) =>
      onText(
        'url',
        textTests(url, (text) => canonicalUrl(text) ?? text),
      ),
    host: ({ host }) => onText('host', textTests(host)),
    category: ({ category }) => onText('category', textTests(category)),
    type: ({ type }) => mapTests(enumTests(type), (types) => ({ field: 'type', in: types })),
    quality: ({ quality }, path) => onNumber('quality', numberTests(quality, path)),
    heat: ({ heat }, path) => onNumber('heat', numberTests(heat, path)),
    published: ({ published }) => onBoolean('published', published),
    hasDocument: ({ hasDocument }) => onBoolean('hasDocument', hasDocument),
    provider: ({ provider }) => onProvider(provider),
    topics: ({ topics }, path) => onTopics(topics, path),
    images: ({ images }, path) => onImages(images, path),
    related: ({ related }, path) => onLinks('related', 'relatedCount', related, path, readers),
    mentionedBy: ({ mentionedBy }, path) =>
      onLinks('mentionedBy', 'mentionCount', mentionedBy, path, readers),
  };
  return readers;
}

function onText(field: TextField, tests: Logic<TextTest> | null): Logic<ArticleTest> | null {
  return mapTests(tests, (test) => ({ field, test }));
}

function onNumber(field: NumberField, tests: Logic<NumberTest> | null): Logic<ArticleTest> | null {
  return mapTests(tests, (test) => ({ field, test }));
}

function onBoolean(
  field: 'published' | 'hasDocument',
  is: boolean | null | undefined,
): Logic<ArticleTest> | null {
  return is == null ? null : testOf({ field, is });
}

function onProvider(provider: ArticleProviderFilterInput | null | undefined): Logic<ArticleTest> | null {
  return allOf([
    onText('provider.domain', textTests(provider?.domain)),
    onText('provider.name', textTests(provider?.name)),
  ]);
}

function onTopics(
  topics: ArticleTopicsFilterInput | null | undefined,
  path: string,
): Logic<ArticleTest> | null {
  if (topics == null) return null;
  const { some, every, none, hasAll, count } = topics;
  return allOf([
    someTopic(topicTests(some)),
    notOf(someTopic(notOf(topicTests(every)))),
    notOf(someTopic(topicTests(none))),
    ...(hasAll ?? []).map((slug) =>
      someTopic(testOf({ field: 'slug', test: { kind: 'in', values: [slug], mode: 'INSENSITIVE' } })),
    ),
    onNumber('topicCount', numberTests(count, `${path}.count`)),
  ]);
}

function someTopic(some: Logic<TopicTest> | null): Logic<ArticleTest> | null {
  return some === null ? null : testOf({ field: 'topics', some });
}

function topicTests(topic: TopicFilterInput | null | undefined): Logic<TopicTest> | null {
  return allOf<TopicTest>([
    mapTests(textTests(topic?.slug), (test) => ({ field: 'slug', test })),
    mapTests(textTests(topic?.name), (test) => ({ field: 'name', test })),
  ]);
}

function onImages(
  images: ArticleImagesFilterInput | null | undefined,
  path: string,
): Logic<ArticleTest> | null {
  const some = imageTests(images?.some, `${path}.some`);
  return allOf([
    some === null ? null : testOf({ field: 'images', some }),
    onNumber('imageCount', numberTests(images?.count, `${path}.count`)),
  ]);
}

function imageTests(image: ImageFilterInput | null | undefined, path: string): Logic<ImageTest> | null {
  if (image == null) return null;
  const { url, title, width, height, isCached } = image;
  return allOf<ImageTest>([
    mapTests(textTests(url), (test) => ({ field: 'url', test })),
    mapTests(textTests(title), (test) => ({ field: 'title', test })),
    mapTests(numberTests(width, `${path}.width`), (test) => ({ field: 'width', test })),
    mapTests(numberTests(height, `${path}.height`), (test) => ({ field: 'height', test })),
    isCached == null ? null : testOf({ field: 'isCached', is: isCached }),
  ]);
}

function onLinks(
  field: 'related' | 'mentionedBy',
  countField: NumberField,
  links: ArticleLinksFilterInput | null | undefined,
  path: string,
  readers: Readers,
): Logic<ArticleTest> | null {
  const some = links?.some == null ? null : wholeOf(links.some, `${path}.some`, readers);
  return allOf([
    some === null ? null : testOf({ field, some }),
    onNumber(countField, numberTests(links?.count, `${path}.count`)),
  ]);
}
