/** What a client can ask providers, topics and problems to be; see `article-filter.ts` for the logic. */
import type { Logic, NumberTest, TextTest } from './article-filter.js';
import type { ProblemCode, ProblemSeverity } from './problem.js';

export type ProviderTest =
  /** `name` holds when any of the provider's names fits. */
  | { readonly field: 'domain' | 'name'; readonly test: TextTest }
  | { readonly field: 'articleCount'; readonly test: NumberTest };
export type ProviderFilter = Logic<ProviderTest>;

export type TopicListTest =
  /** `parent` is the parent's slug, missing for a topic without one. */
  | { readonly field: 'slug' | 'name' | 'parent'; readonly test: TextTest }
  | { readonly field: 'articleCount'; readonly test: NumberTest };
export type TopicListFilter = Logic<TopicListTest>;

export type ProblemTest =
  | { readonly field: 'code'; readonly in: readonly ProblemCode[] }
  | { readonly field: 'severity'; readonly in: readonly ProblemSeverity[] }
  /** `field` is the problem's field, missing where it concerns none. */
  | { readonly field: 'root' | 'path' | 'field' | 'message'; readonly test: TextTest };
export type ProblemFilter = Logic<ProblemTest>;
