/**
 * Whether single articles fit a filter: each test is asked of the article itself, so that the answer costs what the filter and the
 * articles asked for cost, however many others there are.
 */
import type {
  ArticleFilter,
  ArticleTest,
  ImageTest,
  Logic,
  TopicTest,
} from '../../../model/article-filter.js';
import type { Article } from '../../../model/article.js';
import type { Image } from '../../../model/image.js';
import type { Topic } from '../../../model/topic.js';
import { checkDeadline } from '../../deadline.js';
import type { RowSet } from '../row-set.js';
import type { ArticleColumns } from './article-columns.js';
import { itemMatcher } from './item-matcher.js';
import type { Links } from './linked-rows.js';
import { numberMatcher } from './number-matcher.js';
import { once } from './once.js';
import { fitsText, textMatcher } from './text-matcher.js';

/** What tests look up beside the article. */
export interface MatcherSources {
  readonly columns: ArticleColumns;
  /** By domain. */
  readonly providerNames: ReadonlyMap<string, string>;
  /** By slug. */
  readonly topics: ReadonlyMap<string, Pick<Topic, 'slug' | 'name'>>;
  /** All rows that fit, for tests of links that lead to many articles. */
  readonly rowsOf: (logic: Logic<ArticleTest>) => RowSet;
}

type RowMatcher = (row: number) => boolean;

/** Of so many linked articles each test asks for itself; then what fits is worked out for all articles at once. */
const mostAsked = 32;

/** Whether the article of a row fits all clauses. What it finds out of linked articles it keeps: make one for each question. */
export function articleMatcher(filter: ArticleFilter, sources: MatcherSources): RowMatcher {
  const fits = matcherOf({ kind: 'and', of: filter.map((clause) => clause.filter) }, sources);
  return (row) => {
    checkDeadline();
    return fits(row);
  };
}

function matcherOf(logic: Logic<ArticleTest>, sources: MatcherSources): RowMatcher {
  return itemMatcher(logic, (test) => testOfRow(test, sources));
}

function testOfRow(test: ArticleTest, sources: MatcherSources): RowMatcher {
  const { columns } = sources;
  if (isOfLinks(test)) {
    const links = test.field === 'related' ? columns.related() : columns.mentions();
    return linkMatcher(test, links, sources);
  }
  const holds = testOfArticle(test, sources);
  return (row) => {
    const article = columns.articles[row];
    return article !== undefined && holds(article);
  };
}

type LinkTest = Extract<ArticleTest, { readonly field: 'related' | 'mentionedBy' }>;
type OwnTest = Exclude<ArticleTest, LinkTest>;

function isOfLinks(test: ArticleTest): test is LinkTest {
  return test.field === 'related' || test.field === 'mentionedBy';
}

function testOfArticle(
  test: OwnTest,
  { providerNames, topics }: MatcherSources,
): (article: Article) => boolean {
  switch (test.field) {
    case 'title':
    case 'excerpt':
    case 'url':
    case 'host':
    case 'category': {
      const [field, matcher] = [test.field, textMatcher(test.test)];
      return (article) => fitsText(matcher, article[field]);
    }
    case 'provider.domain': {
      const matcher = textMatcher(test.test);
      return ({ providerDomain }) => fitsText(matcher, providerDomain);
    }
    case 'provider.name': {
      const matcher = textMatcher(test.test);
      return ({ providerDomain }) => fitsText(matcher, providerNames.get(providerDomain) ?? null);
    }
    case 'publishedAt':
    case 'quality':
    case 'heat':
    case 'mentionCount': {
      const [field, fits] = [test.field, numberMatcher(test.test)];
      return (article) => fits(article[field]);
    }
    case 'topicCount': {
      const fits = numberMatcher(test.test);
      return ({ topicSlugs }) => fits(topicSlugs.length);
    }
    case 'imageCount': {
      const fits = numberMatcher(test.test);
      return ({ images }) => fits(images.length);
    }
    case 'relatedCount': {
      const fits = numberMatcher(test.test);
      return ({ related }) => fits(related.length);
    }
    case 'type':
      return ({ type }) => test.in.includes(type);
    case 'published':
      return ({ published }) => published === test.is;
    case 'hasDocument':
      return ({ document }) => (document !== null) === test.is;
    case 'topics': {
      const fits = itemMatcher<Pick<Topic, 'slug' | 'name'>, TopicTest>(test.some, topicTest);
      return ({ topicSlugs }) => topicSlugs.some((slug) => fits(topics.get(slug) ?? { slug, name: slug }));
    }
    case 'images': {
      const fits = itemMatcher<Image, ImageTest>(test.some, imageTest);
      return ({ images }) => images.some(fits);
    }
  }
}

function topicTest({ field, test }: TopicTest): (topic: Pick<Topic, 'slug' | 'name'>) => boolean {
  const matcher = textMatcher(test);
  return (topic) => fitsText(matcher, topic[field]);
}

function imageTest(test: ImageTest): (image: Image) => boolean {
  switch (test.field) {
    case 'url':
    case 'title': {
      const [field, matcher] = [test.field, textMatcher(test.test)];
      return (image) => fitsText(matcher, image[field]);
    }
    case 'width':
    case 'height': {
      const [field, fits] = [test.field, numberMatcher(test.test)];
      return (image) => fits(image[field]);
    }
    case 'isCached':
      return ({ isCached }) => isCached === test.is;
  }
}

/** Whether a linked article fits what `test` asks of some; each is asked once, and after many of them all articles together. */
function linkMatcher(test: LinkTest, { of }: Links, sources: MatcherSources): RowMatcher {
  const fits = matcherOf(test.some, sources);
  const together = once(() => sources.rowsOf({ kind: 'test', of: test }));
  const known = new Map<number, boolean>();
  return (row) => {
    for (const linked of of.rowsOf(row)) {
      let isFit = known.get(linked);
      if (isFit === undefined) {
        if (known.size >= mostAsked) return together().has(row);
        isFit = fits(linked);
        known.set(linked, isFit);
      }
      if (isFit) return true;
    }
    return false;
  };
}
