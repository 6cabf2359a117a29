/**
 * What one synthetic article says of itself: headline, excerpt, moment, addresses, provider, picture, score. A document and
 * the entries that mean it are made from the same facts, so they agree where nothing else is said.
 */
import { formatDateTime } from '../model/date-time.js';
import { articleUrls } from './article-urls.js';
import { drawDayNear, drawMoment } from './calendar.js';
import { headline, inTitleCase, sentences, type Subject } from './phrases.js';
import type { Random } from './random.js';
import { outlets, type Outlet } from './words/names.js';
import { Weighted, zipf } from './weighted.js';

export interface ImageFacts {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly isCached: boolean;
}

/** Values are as they stand in the file, before any decoding or trimming. */
export interface ArticleFacts {
  /** Its own among all articles of a corpus: 7 lower-case letters and digits. */
  readonly key: string;
  readonly title: string;
  readonly excerpt: string;
  readonly publishedDateTime: string;
  readonly webUrl: string;
  readonly ampWebUrl: string | null;
  readonly cdnAmpWebUrl: string | null;
  readonly providerName: string;
  readonly providerDomain: string;
  /** The provider's domain in its normal form, which names its logo. */
  readonly logoDomain: string;
  readonly quality: number;
  readonly image: ImageFacts | null;
}

/**
 * Draws the facts of an article of a story that broke on `day`. `known`: whether it has a document; articles that are only
 * mentioned score less.
 */
export function drawArticle(
  subject: Subject,
  day: number,
  key: string,
  known: boolean,
  random: Random,
): ArticleFacts {
  const outlet = outletDraw.draw(random);
  const plainTitle = fittingHeadline(subject, random);
  const title = outlet.titleCase ? inTitleCase(plainTitle) : plainTitle;
  const publishedDateTime = formatDateTime(drawMoment(drawDayNear(day, random), random));
  const urls = articleUrls(outlet, plainTitle, publishedDateTime.slice(0, 10), key);
  const hasAmp = outlet.hasAmp && random.chance(0.65);
  return {
    key,
    title: random.chance(0.004) ? ` ${title}` : title,
    excerpt: drawExcerpt(subject, random),
    publishedDateTime,
    webUrl: urls.web,
    ampWebUrl: hasAmp ? urls.amp : null,
    cdnAmpWebUrl: hasAmp ? urls.cdnAmp : null,
    ...drawProvider(outlet, title, random),
    quality: drawQuality(known ? documentQuality : mentionQuality, random),
    image: random.chance(0.86) ? drawImage(outlet, key, random) : null,
  };
}

/** A score of a document: 0 to 189, 64 on average. */
export function drawDocumentQuality(random: Random): number {
  return drawQuality(documentQuality, random);
}

const outletDraw = zipf(outlets, 4);

/** Scores at equal steps of probability (a twentieth each), from least to greatest, as measured. */
const documentQuality = [
  0, 24, 30, 33, 36, 38, 41, 46, 52, 58, 63, 68, 72, 76, 81, 86, 88, 92, 98, 104, 189,
] as const;
const mentionQuality = [
  0, 19, 21, 24, 26, 30, 34, 39, 42, 46, 50, 54, 58, 63, 67, 73, 79, 84, 86, 88, 104,
] as const;

function drawQuality(steps: readonly number[], random: Random): number {
  const at = random.fraction() * (steps.length - 1);
  const step = Math.floor(at);
  const low = steps[step] ?? 0;
  const high = steps[step + 1] ?? low;
  return Math.floor(low + (high - low) * (at - step) + 0.5);
}

/** At most 120 characters: the patterns can give more, so it draws again then. */
function fittingHeadline(subject: Subject, random: Random): string {
  for (;;) {
    const text = headline(subject, random);
    if (text.length <= 120) return text;
  }
}

/** One to three sentences, cut off in the last as feeds do, with what feeds leave in a text. */
function drawExcerpt(subject: Subject, random: Random): string {
  const limit = random.pick(excerptLimits);
  let text = sentences(subject, limit, 0.85, random);
  if (text.length > limit) text = cutOff(text, limit, random);
  return withBlemishes(text, random);
}

const excerptLimits = [120, 140, 170, 200, 220, 250, 300, 310, 345];

function cutOff(text: string, limit: number, random: Random): string {
  const cut = text.slice(0, text.lastIndexOf(' ', limit));
  return random.chance(0.3) ? `${cut} […]` : cut;
}

/** Character references, white space at the edges, carriage returns and leading quotes, in their real shares. */
function withBlemishes(text: string, random: Random): string {
  let blemished = text;
  if (random.chance(0.12)) {
    blemished = blemished
      .replace(/&/g, '&#038;')
      .replace(/[’']/g, '&#8217;')
      .replace(/“/g, '&#8220;')
      .replace(/”/g, '&#8221;')
      .replace(/–/g, '&ndash;')
      .replace(/…/g, '&#8230;');
    if (!blemished.includes('&')) blemished = blemished.replace(/(?:\.)?$/, '&hellip;');
  }
  if (random.chance(0.015)) blemished = blemished.replace('. ', '.\r\n');
  if (random.chance(0.02)) blemished = `"${blemished}`;
  if (random.chance(0.07)) blemished = random.chance(0.7) ? `${blemished} ` : `  ${blemished}`;
  return blemished;
}

function drawProvider(
  outlet: Outlet,
  title: string,
  random: Random,
): { providerName: string; providerDomain: string; logoDomain: string } {
  const provider = {
    providerName: spellings(outlet).draw(random),
    providerDomain: outlet.domain,
    logoDomain: outlet.domain,
  };
  const lie = random.fraction();
  if (lie < 0.003) {
    const address = `https://${outlet.domain}`;
    return { ...provider, providerName: address, providerDomain: address };
  }
  if (lie < 0.006) return { ...provider, providerName: title };
  if (lie < 0.016) return { ...provider, providerDomain: `www.${outlet.domain}` };
  return provider;
}

const spellingDraws = new Map<Outlet, Weighted<string>>();

function spellings(outlet: Outlet): Weighted<string> {
  let draw = spellingDraws.get(outlet);
  if (draw === undefined) {
    draw = new Weighted(
      outlet.names,
      outlet.names.map((_, index) => (index === 0 ? 20 : 1)),
    );
    spellingDraws.set(outlet, draw);
  }
  return draw;
}

function drawImage(outlet: Outlet, key: string, random: Random): ImageFacts {
  const [width, height] = random.pick(imageSizes);
  const path = `https://img.${outlet.host.replace(/^www\./, '')}/${random.pick(imageFolders)}/${key}`;
  const drawn = random.fraction();
  let url = `${path}.jpg`;
  if (drawn < 0.1) url = `${path}.jpg?w=${width}&#038;strip=all`;
  else if (drawn < 0.2) url = `${path}.jpg?width=${width}&format=jpeg&quality=85`;
  else if (drawn < 0.23) url = `${path}/https%253A%252F%252Fstore.example%252F${key}.png`;
  else if (drawn < 0.26) url = `${path}/$${width}x${height}$/lead.png`;
  return { url, width, height, isCached: random.chance(0.55) };
}

const imageFolders = ['uploads/2020/04', 'media', 'i', 'images/lead', 'wp-content/uploads', 'r'];
const imageSizes: readonly (readonly [number, number])[] = [
  [1200, 630],
  [1200, 600],
  [600, 350],
  [1400, 933],
  [817, 545],
  [1280, 720],
  [992, 558],
  [620, 349],
];
