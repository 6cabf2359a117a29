/**
 * What a client can ask articles to be, as a tree that any engine can evaluate. Logic is two-valued: a test of a missing
 * value is false and `not` flips it, so "not this value" is `not` around a test and includes what is missing. Null and empty
 * operands of a client's `where` are gone before a tree is made.
 */
import type { ArticleType } from './article.js';

/** `INSENSITIVE` compares the `orderKey` of both sides (case and diacritics do not count), `SENSITIVE` the texts themselves. */
export type TextMode = 'INSENSITIVE' | 'SENSITIVE';

/** A test of one text. `in` without values, and any text operand but the empty one, are as they read; every text contains ''. */
export type TextTest =
  | { readonly kind: 'in'; readonly values: readonly string[]; readonly mode: TextMode }
  | { readonly kind: 'contains' | 'startsWith' | 'endsWith'; readonly value: string; readonly mode: TextMode }
  | { readonly kind: 'missing' };

/** A test of one number. The bounds of `range` are inclusive; null is no bound; it is false for what is missing. */
export type NumberTest =
  | { readonly kind: 'in'; readonly values: readonly number[] }
  | { readonly kind: 'range'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'missing' };

/** Texts of an article that can be tested. `provider.name` is the name that the API answers. */
export type TextField =
  'title' | 'excerpt' | 'url' | 'host' | 'category' | 'provider.domain' | 'provider.name';

/**
 * Numbers of an article that can be tested: `publishedAt` in milliseconds since 1970, two scores, and the lengths of four
 * lists, which are never missing.
 */
export type NumberField =
  'publishedAt' | 'quality' | 'heat' | 'topicCount' | 'imageCount' | 'relatedCount' | 'mentionCount';

/** A test of one field of a topic or an image. */
export type TopicTest = { readonly field: 'slug' | 'name'; readonly test: TextTest };
export type ImageTest =
  | { readonly field: 'url' | 'title'; readonly test: TextTest }
  | { readonly field: 'width' | 'height'; readonly test: NumberTest }
  | { readonly field: 'isCached'; readonly is: boolean };

/** Logic over tests of one kind of thing. `and` of nothing holds, `or` of nothing does not. */
export type Logic<Test> =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Logic<Test>[] }
  | { readonly kind: 'not'; readonly of: Logic<Test> }
  | { readonly kind: 'test'; readonly of: Test };

/** One test of an article. The four `some` tests hold when at least one topic, image, related article or naming article fits. */
export type ArticleTest =
  | { readonly field: TextField; readonly test: TextTest }
  | { readonly field: NumberField; readonly test: NumberTest }
  | { readonly field: 'type'; readonly in: readonly ArticleType[] }
  | { readonly field: 'published' | 'hasDocument'; readonly is: boolean }
  | { readonly field: 'topics'; readonly some: Logic<TopicTest> }
  | { readonly field: 'images'; readonly some: Logic<ImageTest> }
  | { readonly field: 'related' | 'mentionedBy'; readonly some: Logic<ArticleTest> };

/** The fields of a client's `where`, by which its clauses are told apart. */
export type WhereField =
  | 'title'
  | 'excerpt'
  | 'publishedDateTime'
  | 'url'
  | 'host'
  | 'category'
  | 'type'
  | 'quality'
  | 'heat'
  | 'published'
  | 'hasDocument'
  | 'provider'
  | 'topics'
  | 'images'
  | 'related'
  | 'mentionedBy'
  | 'or'
  | 'not';

/**
 * One clause of a `where`: a field at its top level or, through `and` alone, below it. All clauses must hold. `path` says where
 * it stands, such as `where.and[0].provider`.
 */
export interface FilterClause {
  readonly field: WhereField;
  readonly path: string;
  readonly filter: Logic<ArticleTest>;
}

/** A whole filter: all its clauses must hold; without clauses every article fits. */
export type ArticleFilter = readonly FilterClause[];
