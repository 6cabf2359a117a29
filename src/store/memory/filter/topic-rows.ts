/** The rows of articles with a topic that fits: logic is asked about topics, which are few, and not about articles. */
import type { Corpus } from '../../../corpus/corpus.js';
import type { Logic, TopicTest } from '../../../model/article-filter.js';
import type { Topic } from '../../../model/topic.js';
import type { Postings } from '../postings.js';
import { ListedRows, type RowSet } from '../row-set.js';
import { anyRows } from './any-rows.js';
import { itemMatcher } from './item-matcher.js';
import { fitsText, textMatcher } from './text-matcher.js';

/** `ofTopic` has the rows of each of the corpus's topics. */
export function topicRows(logic: Logic<TopicTest>, { topics, articles }: Corpus, ofTopic: Postings): RowSet {
  const fits = itemMatcher<Topic, TopicTest>(logic, ({ field, test }) => {
    const matcher = textMatcher(test);
    return (topic) => fitsText(matcher, topic[field]);
  });
  const sets = topics.flatMap((topic, key) => (fits(topic) ? [new ListedRows(ofTopic.rowsOf(key))] : []));
  return anyRows(sets, articles.length);
}
