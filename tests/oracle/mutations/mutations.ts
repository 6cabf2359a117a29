/**
 * Ways in which the gateway could be wrong, each one change of real code. Whoever changes that code gives the mutation the words that
 * now do the same.
 */
export interface Mutation {
  /** What the gateway does then: "the gateway ...". */
  readonly name: string;
  readonly file: string;
  /** A text that stands exactly once in the file. */
  readonly from: string;
  readonly to: string;
}

export const mutations: readonly Mutation[] = [
  {
    name: 'leaves the lower bound of a number out of its range',
    file: 'src/store/memory/filter/number-matcher.ts',
    from: 'value >= from',
    to: 'value > from',
  },
  {
    name: 'finds a missing number in a range',
    file: 'src/store/memory/filter/number-matcher.ts',
    from: '=> value !== null && value >= from',
    to: '=> (value ?? 0) >= from',
  },
  {
    name: 'takes "greater than" for "at least"',
    file: 'src/graphql/where/range.ts',
    from: 'gt + 1',
    to: 'gt',
  },
  {
    name: 'compares texts as they are written where case does not count',
    file: 'src/store/memory/filter/text-matcher.ts',
    from: "test.mode === 'INSENSITIVE'",
    to: 'false',
  },
  {
    name: 'finds the beginning of a text anywhere in it',
    file: 'src/store/memory/filter/text-matcher.ts',
    from: 'text.startsWith(part)',
    to: 'text.includes(part)',
  },
  {
    name: 'does not find what is missing',
    file: 'src/store/memory/filter/text-matcher.ts',
    from: 'matchesMissing: true',
    to: 'matchesMissing: false',
  },
  {
    name: 'loses the row behind a span of time that is excluded',
    file: 'src/store/memory/filter/other-rows.ts',
    from: 'new RangeRows(set.end, size)',
    to: 'new RangeRows(set.end + 1, size)',
  },
  {
    name: 'asks only for some topic where every topic must fit',
    file: 'src/graphql/where/article-filter.ts',
    from: 'notOf(someTopic(notOf(topicTests(every))))',
    to: 'someTopic(topicTests(every))',
  },
  {
    name: 'reads "not one of" as "one of"',
    file: 'src/graphql/where/string-filter.ts',
    from: 'notOf(oneOf(filter.notIn))',
    to: 'oneOf(filter.notIn)',
  },
  {
    name: 'compares addresses as they are written',
    file: 'src/graphql/where/article-filter.ts',
    from: 'canonicalUrl(text) ?? text',
    to: 'text',
  },
  {
    name: 'lets a month before the 31st run over into the next one',
    file: 'src/model/duration.ts',
    from: 'Math.min(start.getUTCDate(), lastDay.getUTCDate())',
    to: 'start.getUTCDate()',
  },
  {
    name: 'stops the corpus clock at the moment of loading',
    file: 'src/corpus/corpus-clock.ts',
    from: 'loadedAt + grace',
    to: 'loadedAt',
  },
  {
    name: 'does not see the one article before a page',
    file: 'src/store/memory/take-page.ts',
    from: '- 1) >= 0',
    to: '- 1) > 0',
  },
  {
    name: 'puts what is missing first where it belongs last',
    file: 'src/store/memory/row-order.ts',
    from: "nulls === 'FIRST' ? 0 : distinct + 1",
    to: '0',
  },
  {
    name: 'repeats the article at the end of the page before',
    file: 'src/store/memory/scored-page.ts',
    from: 'placeKeys(request.after, true)',
    to: 'placeKeys(request.after, false)',
  },
  {
    name: 'finds articles that have an excluded word',
    file: 'src/store/search/match-articles.ts',
    from: 'count = keepWhere(count, excluded, 0, room);',
    to: '',
  },
  {
    name: 'scores by the length of texts turned round',
    file: 'src/store/search/bm25f.ts',
    from: '1 - b + (b * length)',
    to: '1 + b - (b * length)',
  },
  {
    name: 'forgets to stem the words of a phrase',
    file: 'src/store/search/read-terms.ts',
    from: 'stems: term.words.map(stem)',
    to: 'stems: term.words',
  },
  {
    name: 'finds phrases whose words stand too far apart',
    file: 'src/store/search/count-phrase.ts',
    from: 'this.#places[at] !== start + index',
    to: 'false',
  },
  {
    name: 'takes two swapped letters for two mistakes',
    file: 'src/store/search/edit-distance.ts',
    from: 'at(twoAbove, index - 2) + 1',
    to: 'at(twoAbove, index - 2) + 2',
  },
  {
    name: 'forgives two mistakes in short words',
    file: 'src/store/search/near-form.ts',
    from: 'letters < lettersForTwoMistakes ? 1 : 2',
    to: '2',
  },
  {
    name: 'forgets the sign for what was left out where it highlights words',
    file: 'src/store/search/snippet.ts',
    from: 'before.length - cut.from',
    to: '-cut.from',
  },
  {
    name: 'counts what has no topic as a topic',
    file: 'src/store/memory/aggregates/numbers.ts',
    from: 'id < column.keys.length',
    to: 'id <= column.keys.length',
  },
  {
    name: 'takes the offset of the wrong day where clocks change',
    file: 'src/store/calendar/zone-calendar.ts',
    from: 'this.#clock.offsetAtMidnight(day - 1)',
    to: 'this.#clock.offsetAtMidnight(day + 1)',
  },
  {
    name: 'begins weeks on Sunday',
    file: 'src/store/calendar/calendar-days.ts',
    from: 'Math.floor((day + 3) / 7) * 7 - 3',
    to: 'Math.floor((day + 4) / 7) * 7 - 4',
  },
  {
    name: 'calls a bucket whole that reaches beyond the covered time',
    file: 'src/graphql/aggregates/time-bucket.ts',
    from: 'start < from || end > to + 1',
    to: 'start < from',
  },
  {
    name: 'keeps groups smaller than were asked for out of bounds',
    file: 'src/store/memory/aggregates/groups.ts',
    from: 'count <= most',
    to: 'count < most',
  },
  {
    name: 'puts groups without the value first',
    file: 'src/store/memory/aggregates/group-order.ts',
    from: 'Number(a === null) - Number(b === null)',
    to: 'Number(b === null) - Number(a === null)',
  },
  {
    name: 'rounds ranks where percentiles are interpolated',
    file: 'src/model/statistics.ts',
    from: 'const rank = ((articles - 1) * p) / 100;',
    to: 'const rank = Math.round(((articles - 1) * p) / 100);',
  },
  {
    name: 'counts what a condition leaves as what would be there without it',
    file: 'src/graphql/where/filter-report.ts',
    from: 'other !== clause',
    to: 'other === clause',
  },
];
