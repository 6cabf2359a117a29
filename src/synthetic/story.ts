/** One story with its flesh: the facts of its members, who leads it, and what each document's list says of the others. */
import { drawArticle, drawDocumentQuality, type ArticleFacts } from './article-facts.js';
import { drawDay } from './calendar.js';
import { drawTopic, drawTopicNames } from './draw-topics.js';
import { drawSubject, type Subject } from './phrases.js';
import { Random, scramble } from './random.js';
import { membersPerStory, type StoryPlan } from './story-plan.js';
import { Weighted } from './weighted.js';

/** All that a document says beside what its entries would say of it. */
export interface DocumentFacts {
  readonly article: ArticleFacts;
  readonly category: string;
  /** Beside `webUrl`; of a video the only address. */
  readonly originalUrl: string | null;
  /** Null for an article that is no video. */
  readonly featuredContent: string | null;
  /** Null when the document has no score; then it has no heat and no `published` either. */
  readonly quality: number | null;
  /** Null only without `quality`. */
  readonly heat: number | null;
  /** Null in some documents with heat too. */
  readonly published: boolean | null;
  readonly showsLogo: boolean;
  readonly titlesImage: boolean;
  readonly topics: readonly string[];
  /** By quality, highest first. */
  readonly related: readonly ArticleFacts[];
  /** Whether the date in the file's name is a day late, as with some real files. */
  readonly fileIsLate: boolean;
  readonly hasSecured: boolean;
}

/** Streams of numbers that must not repeat each other. */
export const streams = { plan: 1, story: 2, week: 3, document: 4, broken: 5 } as const;

/** From this heat on a lead is published. */
export const publishedFromHeat = 70;
/** What each entry of its list adds to the heat of a lead. */
export const heatOfEntry = 10;

/** The documents of a story whose first document is number `first` of the corpus. */
export function makeStory(plan: StoryPlan, seed: number, first: number): DocumentFacts[] {
  const random = new Random(seed, streams.story, first);
  const day = drawDay(seed, streams.week, random);
  const topic = drawTopic(day, random);
  const subject = drawSubject(topic, random);
  const members = drawMembers(plan, subject, day, first, random);
  const lead = leadOf(members.slice(0, plan.documents));
  return plan.lists.map((list, index) => {
    const article = members[index];
    if (article === undefined)
      throw new RangeError(`makeStory: the plan lists document ${index} of ${members.length}`);
    const related = makeList(list, members, plan, random);
    const standing =
      plan.kind === 'cluster'
        ? clusterStanding(article.quality, related.length, article === lead)
        : singleStanding(article.quality, random);
    return {
      article,
      category: categories.draw(random),
      ...videoOrNot(plan, article, random),
      ...standing,
      showsLogo: random.chance(0.6),
      titlesImage: random.chance(0.5),
      topics: drawTopicNames(topic, random),
      related,
      fileIsLate: random.chance(0.06),
      hasSecured: random.chance(0.95),
    };
  });
}

function drawMembers(
  plan: StoryPlan,
  subject: Subject,
  day: number,
  first: number,
  random: Random,
): ArticleFacts[] {
  const members = Array.from({ length: plan.documents + plan.mentions }, (_, member) => {
    const key = scramble(first * membersPerStory + member)
      .toString(36)
      .padStart(7, '0');
    return drawArticle(subject, day, key, member < plan.documents, random);
  });
  const [original, second] = members;
  if (original === undefined || second === undefined) return members;
  if (plan.kind === 'reprint') {
    members[0] = withoutAmp(original);
    members[1] = { ...withoutAmp(second), title: original.title, webUrl: original.webUrl };
  } else if (plan.sharesUrl && second.title.trim() !== original.title.trim()) {
    members[0] = withoutAmp(original);
    members[1] = { ...withoutAmp(second), webUrl: original.webUrl };
  }
  return members;
}

/** Two documents with one URL would share their AMP addresses too; then neither answers for them alone. */
function withoutAmp(article: ArticleFacts): ArticleFacts {
  return { ...article, ampWebUrl: null, cdnAmpWebUrl: null };
}

/** The document with the highest quality, the first of equals. */
function leadOf(documents: readonly ArticleFacts[]): ArticleFacts | null {
  let lead: ArticleFacts | null = null;
  for (const document of documents) if (lead === null || document.quality > lead.quality) lead = document;
  return lead;
}

function makeList(
  list: readonly number[],
  members: readonly ArticleFacts[],
  plan: StoryPlan,
  random: Random,
): ArticleFacts[] {
  return list
    .flatMap((member) => members[member] ?? [])
    .map((article) =>
      !plan.sharesUrl && random.chance(shareOfOldCopies) ? oldCopy(article, random) : article,
    )
    .sort((a, b) => b.quality - a.quality);
}

/** One entry in about a hundred is a copy from another moment than the document with its URL. */
const shareOfOldCopies = 0.01;

function oldCopy(article: ArticleFacts, random: Random): ArticleFacts {
  if (random.chance(0.5)) return { ...article, quality: drawDocumentQuality(random) };
  return { ...article, title: `${article.title.trim()} (updated)` };
}

function clusterStanding(quality: number, entries: number, leads: boolean) {
  const heat = leads ? quality + heatOfEntry * entries : -1;
  return { quality, heat, published: heat >= publishedFromHeat };
}

function singleStanding(quality: number, random: Random) {
  const drawn = random.fraction();
  if (drawn < 0.25) return { quality: null, heat: null, published: null };
  return { quality, heat: quality, published: drawn < 0.27 ? null : quality >= publishedFromHeat };
}

function videoOrNot(plan: StoryPlan, article: ArticleFacts, random: Random) {
  if (plan.kind === 'video') {
    const frame =
      `<iframe width="800" height="500" frameborder="0" src="https://www.viewtube.example/embed/${article.key}" ` +
      `allow="autoplay; encrypted-media; picture-in-picture" allowfullscreen></iframe>`;
    return {
      originalUrl: `https://viewtube.example/watch?v=${article.key}`,
      featuredContent: frame,
    };
  }
  if (plan.kind === 'reprint' || plan.sharesUrl || !random.chance(0.3)) {
    return { originalUrl: null, featuredContent: null };
  }
  const originalUrl = random.chance(0.5)
    ? `https://feeds.syndicate.example/item/${article.key}?utm_source=feed`
    : `${article.webUrl}${article.webUrl.includes('?') ? '&' : '?'}utm_source=rss&utm_medium=feed`;
  return { originalUrl, featuredContent: null };
}

const categories = new Weighted(['news', 'research', 'opinion', 'press release'], [90, 4, 3, 3]);
