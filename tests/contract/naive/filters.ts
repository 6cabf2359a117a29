/** What fits a filter, said as plainly as it can be: every test is asked of every thing, anew. Nothing of the product's code. */
import type { Corpus } from '../../../src/corpus/corpus.js';
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
} from '../../../src/model/article-filter.js';
import type { Article } from '../../../src/model/article.js';
import type { Image } from '../../../src/model/image.js';
import type { ProblemTest, ProviderTest, TopicListTest } from '../../../src/model/list-filter.js';
import type { Problem } from '../../../src/model/problem.js';
import type { Provider } from '../../../src/model/provider.js';
import type { Topic } from '../../../src/model/topic.js';

/** Whether logic holds where `holds` says which of its tests do. */
export function holdsIn<Test>(logic: Logic<Test>, holds: (test: Test) => boolean): boolean {
  switch (logic.kind) {
    case 'and':
      return logic.of.every((part) => holdsIn(part, holds));
    case 'or':
      return logic.of.some((part) => holdsIn(part, holds));
    case 'not':
      return !holdsIn(logic.of, holds);
    case 'test':
      return holds(logic.of);
  }
}

/** A text without its case and its diacritics. */
export function keyOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ');
}

export function textFits(test: TextTest, text: string | null): boolean {
  if (test.kind === 'missing') return text === null;
  if (text === null) return false;
  const read = (written: string): string => (test.mode === 'SENSITIVE' ? written : keyOf(written));
  switch (test.kind) {
    case 'in':
      return test.values.some((value) => read(value) === read(text));
    case 'contains':
      return read(text).includes(read(test.value));
    case 'startsWith':
      return read(text).startsWith(read(test.value));
    case 'endsWith':
      return read(text).endsWith(read(test.value));
  }
}

export function numberFits(test: NumberTest, value: number | null): boolean {
  if (test.kind === 'missing') return value === null;
  if (value === null) return false;
  if (test.kind === 'in') return test.values.includes(value);
  return (test.from === null || value >= test.from) && (test.to === null || value <= test.to);
}

/** The articles of the corpus that fit every clause. */
export function articlesThatFit(corpus: Corpus, filter: ArticleFilter): Article[] {
  return corpus.articles.filter((article) =>
    filter.every((clause) => holdsIn(clause.filter, (test) => articleFits(corpus, test, article))),
  );
}

const texts: Record<Exclude<TextField, 'provider.name'>, (article: Article) => string | null> = {
  title: ({ title }) => title,
  excerpt: ({ excerpt }) => excerpt,
  url: ({ url }) => url,
  host: ({ host }) => host,
  category: ({ category }) => category,
  'provider.domain': ({ providerDomain }) => providerDomain,
};

const numbers: Record<Exclude<NumberField, 'mentionCount'>, (article: Article) => number | null> = {
  publishedAt: ({ publishedAt }) => publishedAt,
  quality: ({ quality }) => quality,
  heat: ({ heat }) => heat,
  topicCount: ({ topicSlugs }) => topicSlugs.length,
  imageCount: ({ images }) => images.length,
  relatedCount: ({ related }) => related.length,
};

function articleFits(corpus: Corpus, test: ArticleTest, article: Article): boolean {
  const naming = (): Article[] =>
    corpus.articles.filter(({ related }) => related.some(({ articleId }) => articleId === article.id));
  switch (test.field) {
    case 'provider.name': {
      const provider = corpus.providers.find(({ domain }) => domain === article.providerDomain);
      return textFits(test.test, provider?.name ?? null);
    }
    case 'mentionCount':
      return numberFits(test.test, naming().length);
    case 'type':
      return test.in.includes(article.type);
    case 'published':
      return article.published === test.is;
    case 'hasDocument':
      return (article.document !== null) === test.is;
    case 'topics':
      return corpus.topics
        .filter(({ slug }) => article.topicSlugs.includes(slug))
        .some((topic) => holdsIn(test.some, (inner) => topicFits(inner, topic)));
    case 'images':
      return article.images.some((image) => holdsIn(test.some, (inner) => imageFits(inner, image)));
    case 'related':
      return corpus.articles
        .filter(({ id }) => article.related.some(({ articleId }) => articleId === id))
        .some((related) => holdsIn(test.some, (inner) => articleFits(corpus, inner, related)));
    case 'mentionedBy':
      return naming().some((other) => holdsIn(test.some, (inner) => articleFits(corpus, inner, other)));
    case 'title':
    case 'excerpt':
    case 'url':
    case 'host':
    case 'category':
    case 'provider.domain':
      return textFits(test.test, texts[test.field](article));
    default:
      return numberFits(test.test, numbers[test.field](article));
  }
}

function topicFits({ field, test }: TopicTest, topic: Topic): boolean {
  return textFits(test, topic[field]);
}

function imageFits(test: ImageTest, image: Image): boolean {
  switch (test.field) {
    case 'isCached':
      return image.isCached === test.is;
    case 'url':
    case 'title':
      return textFits(test.test, image[test.field]);
    default:
      return numberFits(test.test, image[test.field]);
  }
}

export function providerFits(test: ProviderTest, provider: Provider): boolean {
  switch (test.field) {
    case 'domain':
      return textFits(test.test, provider.domain);
    case 'name':
      return provider.names.some((name) => textFits(test.test, name));
    case 'articleCount':
      return numberFits(test.test, provider.articleCount);
  }
}

export function topicListFits(test: TopicListTest, topic: Topic): boolean {
  switch (test.field) {
    case 'slug':
    case 'name':
      return textFits(test.test, topic[test.field]);
    case 'parent':
      return textFits(test.test, topic.parentSlug);
    case 'articleCount':
      return numberFits(test.test, topic.articleCount);
  }
}

export function problemFits(test: ProblemTest, problem: Problem): boolean {
  switch (test.field) {
    case 'code':
      return test.in.includes(problem.code);
    case 'severity':
      return test.in.includes(problem.severity);
    default:
      return textFits(test.test, problem[test.field]);
  }
}
