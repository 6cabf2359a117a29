/**
 * The bones of a synthetic corpus: which documents and mentions make a story, and which of them a document's `related` list
 * names. Shares and lengths are those measured on the AI corpus (73 documents, 60 lists, 266 entries).
 */
import type { Random } from './random.js';
import { Weighted } from './weighted.js';

/** Documents of one block; blocks are planned one by one, each from its own numbers. */
export const documentsPerBlock = 256;
/** Documents and mentions of one story together are at most so many. */
export const membersPerStory = 64;

export interface StoryPlan {
  /**
   * `cluster`: documents that name each other and articles without a document. `single`: one document without a list.
   * `video`: a single that is one. `reprint`: two singles, the second the first's URL and title at another time.
   */
  readonly kind: 'cluster' | 'single' | 'video' | 'reprint';
  /** Members 0 to `documents` - 1 have a document. */
  readonly documents: number;
  /** Members after them are known by mention only. */
  readonly mentions: number;
  /** For each document the members that its list names, in no order; empty when it has no list. */
  readonly lists: readonly (readonly number[])[];
  /** Whether member 1 has the URL of member 0, under another title. */
  readonly sharesUrl: boolean;
}

/** Plans stories for one block: together they have exactly `documentsPerBlock` documents, and one has a list of 51. */
export function planBlock(random: Random): StoryPlan[] {
  const stories: StoryPlan[] = [planLongList()];
  let room = documentsPerBlock - 1;
  while (room > 0) {
    const story = random.chance(shareOfClusters) ? planCluster(random, room) : planSingle(random, room);
    stories.push(story);
    room -= story.documents;
  }
  return random.shuffle(stories);
}

/** 25 of 38 stories of the AI corpus; the other 13 are single documents. */
const shareOfClusters = 0.66;
const documentsOfCluster = new Weighted([1, 2, 3, 4, 5, 6, 7, 8, 9], [38, 27, 14, 9, 5, 3, 2, 1, 1]);
const mentionsOfCluster = new Weighted([0, 1, 2, 3, 4, 6, 7, 8], [36, 25, 12, 6, 3, 4, 6, 8]);

function planSingle(random: Random, room: number): StoryPlan {
  const plan = { kind: 'single', documents: 1, mentions: 0, lists: [[]], sharesUrl: false } as const;
  if (random.chance(0.09)) return { ...plan, kind: 'video' };
  if (room >= 2 && random.chance(0.025)) return { ...plan, kind: 'reprint', documents: 2, lists: [[], []] };
  return plan;
}

/** One document that names 51 others, as one does in the AI corpus. */
function planLongList(): StoryPlan {
  const lists = [Array.from({ length: 51 }, (_, index) => index + 1)];
  return { kind: 'cluster', documents: 1, mentions: 51, lists, sharesUrl: false };
}

function planCluster(random: Random, room: number): StoryPlan {
  const documents = Math.min(documentsOfCluster.draw(random), room);
  const drawn = mentionsOfCluster.draw(random);
  const mentions = documents === 1 ? Math.max(drawn, 1) : drawn;
  const lists = Array.from({ length: documents }, () => new Set<number>());
  linkDocuments(lists, random);
  linkMentions(lists, mentions, random);
  leaveNoListEmpty(lists);
  return {
    kind: 'cluster',
    documents,
    mentions,
    lists: lists.map((list) => [...list]),
    sharesUrl: documents > 1 && random.chance(0.02),
  };
}

/** Pairs name each other, or (a fifth of them) one the other; not every pair of a large story does: clusters are not transitive. */
function linkDocuments(lists: readonly Set<number>[], random: Random): void {
  const shareOfPairs = lists.length <= 3 ? 0.92 : 0.7;
  for (const [left, leftList] of lists.entries()) {
    for (const [right, rightList] of lists.entries()) {
      if (right <= left || !random.chance(shareOfPairs)) continue;
      const oneWay = random.chance(0.22);
      const forwards = random.chance(0.5);
      if (!oneWay || forwards) leftList.add(right);
      if (!oneWay || !forwards) rightList.add(left);
    }
  }
}

/** Every mention stands in one list at least. */
function linkMentions(lists: readonly Set<number>[], mentions: number, random: Random): void {
  for (let member = lists.length; member < lists.length + mentions; member += 1) {
    const sure = random.below(lists.length);
    for (const [document, list] of lists.entries()) {
      if (document === sure || random.chance(0.5)) list.add(member);
    }
  }
}

function leaveNoListEmpty(lists: readonly Set<number>[]): void {
  for (const [document, list] of lists.entries()) {
    if (list.size > 0) continue;
    const neighbour = (document + 1) % lists.length;
    list.add(neighbour);
    lists[neighbour]?.add(document);
  }
}
