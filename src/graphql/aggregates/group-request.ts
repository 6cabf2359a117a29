/** What the arguments of `groups` ask the store, and that they can be meant. */
import type { GroupKey, GroupRequest } from '../../store/aggregates.js';
import type { ArticleSet } from '../../store/article-set.js';
import { inRange } from '../article/article-arguments.js';
import { UserInputError } from '../errors/user-input-error.js';
import type { AnswerLimits } from '../limits/answer-limits.js';
import { rangeTest } from '../where/range.js';
import {
  type ArticleGroupCountInput,
  type ArticleGroupField,
  articleGroupFields,
  type ArticleGroupKeyInput,
  type ArticleGroupOrderInput,
  type GroupsArguments,
} from './group-inputs.js';

const maximumKeys = 3;

/** The request; throws a {@link UserInputError} for what cannot be meant. Arguments that mean the same make equal requests. */
export function groupRequest(
  set: ArticleSet,
  { by, having, orderBy, first }: GroupsArguments,
  { pageLimit }: AnswerLimits,
): GroupRequest {
  const size = inRange('first', first, {
    from: 0,
    to: pageLimit,
    advice: 'Leave groups out with "having", or articles with "where".',
  });
  return {
    set,
    by: groupKeys(by),
    ...countBounds(having?.count),
    orderBy: groupOrder(orderBy ?? []),
    first: size ?? pageLimit,
  };
}

function groupKeys(by: readonly ArticleGroupKeyInput[]): GroupKey[] {
  if (by.length < 1 || by.length > maximumKeys) {
    throw new UserInputError({
      argument: 'by',
      expected: `1 to ${maximumKeys} keys`,
      came: `${by.length} came`,
      advice: 'Name what a group has in common, such as {field: PROVIDER}.',
    });
  }
  const fields = by.map(({ field }) => field);
  const repeated = fields.find((field, at) => fields.indexOf(field) < at);
  if (repeated !== undefined) {
    throw new UserInputError({
      argument: 'by',
      expected: 'keys of different fields',
      came: `${wordOf(repeated)} came twice`,
      advice: 'Leave one of them out, or ask for the groups of each in a field with an alias.',
    });
  }
  return by.map(groupKey);
}

function groupKey({ field, interval, timeZone }: ArticleGroupKeyInput): GroupKey {
  if (field !== 'publishedDateTime') return { field };
  if (interval === 'AUTO') {
    throw new UserInputError({
      argument: 'by.interval',
      expected: 'HOUR, DAY, WEEK, MONTH, QUARTER, YEAR, DECADE or CENTURY',
      came: 'AUTO came',
      advice: 'Name the unit that the groups should have; "timeSeries" can choose one.',
    });
  }
  return { field, unit: interval ?? 'MONTH', timeZone: timeZone ?? 'UTC' };
}

function wordOf(field: ArticleGroupField): string {
  return Object.entries(articleGroupFields).find(([, known]) => known === field)?.[0] ?? field;
}

/** `eq` and the bounds as one range, in which nothing may be left. */
function countBounds(
  count: ArticleGroupCountInput | null | undefined,
): Pick<GroupRequest, 'minimumCount' | 'maximumCount'> {
  if (count == null) return { minimumCount: null, maximumCount: null };
  const { eq, ...bounds } = count;
  const range = rangeTest(bounds, 'having.count');
  const { from, to } = range?.kind === 'range' ? range : { from: null, to: null };
  if (eq == null) return { minimumCount: from, maximumCount: to };
  return { minimumCount: Math.max(eq, from ?? eq), maximumCount: Math.min(eq, to ?? eq) };
}

/** As plain data with one order of keys. A measure that came before decides nothing any more. */
function groupOrder(orderBy: readonly ArticleGroupOrderInput[]): GroupRequest['orderBy'] {
  return orderBy
    .filter(({ measure }, at) => orderBy.findIndex((clause) => clause.measure === measure) === at)
    .map(({ measure, direction }) => ({ measure, direction }));
}
