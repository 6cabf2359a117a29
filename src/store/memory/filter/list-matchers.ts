/** Whether a provider, topic or problem fits a filter. */
import type { ProblemTest, ProviderTest, TopicListTest } from '../../../model/list-filter.js';
import type { Problem } from '../../../model/problem.js';
import type { Provider } from '../../../model/provider.js';
import type { Topic } from '../../../model/topic.js';
import { numberMatcher } from './number-matcher.js';
import { fitsText, textMatcher } from './text-matcher.js';

export function providerMatcher(test: ProviderTest): (provider: Provider) => boolean {
  if (test.field === 'articleCount') {
    const fits = numberMatcher(test.test);
    return ({ articleCount }) => fits(articleCount);
  }
  const matcher = textMatcher(test.test);
  if (test.field === 'domain') return ({ domain }) => fitsText(matcher, domain);
  return ({ names }) => names.some((name) => fitsText(matcher, name));
}

export function topicMatcher(test: TopicListTest): (topic: Topic) => boolean {
  if (test.field === 'articleCount') {
    const fits = numberMatcher(test.test);
    return ({ articleCount }) => fits(articleCount);
  }
  const matcher = textMatcher(test.test);
  if (test.field === 'parent') return ({ parentSlug }) => fitsText(matcher, parentSlug);
  const { field } = test;
  return (topic) => fitsText(matcher, topic[field]);
}

export function problemMatcher(test: ProblemTest): (problem: Problem) => boolean {
  if (test.field === 'code') return ({ code }) => test.in.includes(code);
  if (test.field === 'severity') return ({ severity }) => test.in.includes(severity);
  const [field, matcher] = [test.field, textMatcher(test.test)];
  return (problem) => fitsText(matcher, problem[field]);
}
