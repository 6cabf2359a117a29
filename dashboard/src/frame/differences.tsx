/** What changed between two editions, in numbers: what became of the articles, and how many more or fewer there are of the rest. */
import { WhatChangedDocument, type WhatChangedQuery } from '../../generated/graphql.js';
import type { CorpusChange } from '../data/edition.js';
import { useAnswer } from '../data/use-answer.js';
import { counted, number } from '../text/words.js';

/** Nothing while the articles are compared; only the differences of the counts where the server does not remember so far back. */
export function Differences({ change }: { change: CorpusChange }) {
  const { data, failure } = useAnswer(WhatChangedDocument, { since: change.before.corpus.snapshot.id });
  if (data === null && failure === null) return null;
  const parts =
    data === null || failure !== null
      ? growthOf([...articleCounts, ...otherCounts], change)
      : [...fatesOf(data.changes), ...growthOf(otherCounts, change)];
  return <>: {parts.length === 0 ? 'nothing that is counted here' : parts.join(', ')}</>;
}

type Count = readonly [key: keyof CorpusChange['after']['corpus']['counts'], one: string, many: string];

const articleCounts: readonly Count[] = [
  ['documents', 'document', 'documents'],
  ['knownByMention', 'article known by mention', 'articles known by mention'],
];
const otherCounts: readonly Count[] = [
  ['providers', 'provider', 'providers'],
  ['topics', 'topic', 'topics'],
  ['problems', 'problem', 'problems'],
];

/** `2 providers more`, `1 problem fewer`. */
function growthOf(counts: readonly Count[], { before, after }: CorpusChange): readonly string[] {
  return counts.flatMap(([key, one, many]) => {
    const difference = after.corpus.counts[key] - before.corpus.counts[key];
    if (difference === 0) return [];
    return [`${counted(Math.abs(difference), one, many)} ${difference > 0 ? 'more' : 'fewer'}`];
  });
}

/** `1 article added, 2 changed, 1 removed`; all together where there are more than the answer holds. */
function fatesOf({ totalCount, nodes }: WhatChangedQuery['changes']): readonly string[] {
  if (totalCount > nodes.length) return [`${number(totalCount)} articles added, changed or removed`];
  const fates = [
    ['ADDED', 'added'],
    ['CHANGED', 'changed'],
    ['REMOVED', 'removed'],
  ] as const;
  const told = fates
    .map(([kind, word]) => [nodes.filter((change) => change.kind === kind).length, word] as const)
    .filter(([count]) => count > 0);
  return told.map(
    ([count, word], index) => `${index === 0 ? counted(count, 'article') : number(count)} ${word}`,
  );
}
