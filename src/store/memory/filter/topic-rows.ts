/** Which articles have a topic that fits: logic is asked about topics, which are few, and not about articles. */
import type { Logic, TopicTest } from '../../../model/article-filter.js';
import type { Topic } from '../../../model/topic.js';
import type { Postings } from '../postings.js';
import { ListedRows, type RowSet } from '../row-set.js';
import { anyRows } from './any-rows.js';
import { joinSets } from './join-sets.js';
import { stepsOf, takeSteps } from './logic-steps.js';
import { TextDictionary } from './text-dictionary.js';

export class TopicRows {
  readonly #slugs: TextDictionary;
  readonly #names: TextDictionary;
  readonly #count: number;
  readonly #ofTopic: Postings;
  readonly #size: number;

  /** `ofTopic` has the rows of each of `topics`; there are `size` rows. */
  constructor(topics: readonly Topic[], ofTopic: Postings, size: number) {
    this.#slugs = new TextDictionary(topics.map(({ slug }) => slug));
    this.#names = new TextDictionary(topics.map(({ name }) => name));
    this.#count = topics.length;
    this.#ofTopic = ofTopic;
    this.#size = size;
  }

  /** The rows of the articles with at least one topic that fits. */
  rowsWithSome(logic: Logic<TopicTest>): RowSet {
    const topics = takeSteps<TopicTest, RowSet>(stepsOf(logic), (step, sets) =>
      step.kind === 'test' ? this.#topicsOf(step.test) : joinSets(step.kind, sets, this.#count),
    );
    const lists = Array.from(topics.toRows(), (topic) => this.#ofTopic.setOf(topic, this.#size));
    return anyRows(lists, this.#size);
  }

  #topicsOf({ field, test }: TopicTest): RowSet {
    const texts = field === 'slug' ? this.#slugs : this.#names;
    return new ListedRows(Int32Array.from(texts.indexesWhere(test)));
  }
}
