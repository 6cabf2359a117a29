/** Writes the facts of a document as a file: the keys, their order and the blank lines of the real documents. */
import type { ArticleFacts } from './article-facts.js';
import { slugOf } from './article-urls.js';
import type { Random } from './random.js';
import type { DocumentFacts } from './story.js';
import { plainOrQuoted, quoted } from './yaml-text.js';

/** Where the site that the documents are collected for lives; provider logos are there. */
export const siteUrl = 'https://newsroom.example';

/** `_news/YYYY-MM-DD-title-in-words-key.md`: the key makes it the path of one document only. */
export function documentPath(document: DocumentFacts): string {
  const { publishedDateTime, title, key } = document.article;
  const date = document.fileIsLate ? dayAfter(publishedDateTime) : publishedDateTime.slice(0, 10);
  return `_news/${date}-${slugOf(title, 110)}-${key}.md`;
}

/** The text of the file. `random` makes the ciphertext in `secured`. */
export function documentText(document: DocumentFacts, random: Random): string {
  const { article } = document;
  const isVideo = document.featuredContent !== null;
  let text = '---\n';
  text += `category: ${plainOrQuoted(document.category)}\n`;
  text += `title: ${quoted(article.title)}\n`;
  text += `excerpt: ${quoted(article.excerpt)}\n`;
  text += `publishedDateTime: ${article.publishedDateTime}\n`;
  if (document.originalUrl !== null) text += `originalUrl: ${quoted(document.originalUrl)}\n`;
  if (!isVideo) text += addresses(article, '');
  text += `type: ${isVideo ? 'video' : 'article'}\n`;
  if (document.quality !== null) text += `quality: ${document.quality}\n`;
  if (document.heat !== null) text += `heat: ${document.heat}\n`;
  if (document.published !== null) text += `published: ${document.published ? 'true' : 'false'}\n`;
  if (document.featuredContent !== null) text += `\nfeaturedContent: ${quoted(document.featuredContent)}\n`;
  text += `\nprovider:\n${providerLines(article, '  ')}`;
  if (document.showsLogo) text += logoLines(article.logoDomain);
  text += '\ntopics:\n';
  for (const topic of document.topics) text += `  - ${plainOrQuoted(topic)}\n`;
  text += imageLines(article, '', document.titlesImage);
  if (document.related.length > 0) text += '\nrelated:\n';
  for (const entry of document.related) text += entryText(entry);
  if (document.hasSecured) text += `\nsecured: ${quoted(ciphertext(random))}\n`;
  return `${text}---\n\n`;
}

function entryText(entry: ArticleFacts): string {
  return (
    `  - title: ${quoted(entry.title)}\n` +
    `    excerpt: ${quoted(entry.excerpt)}\n` +
    `    publishedDateTime: ${entry.publishedDateTime}\n` +
    addresses(entry, '    ') +
    '    type: article\n' +
    `    provider:\n${providerLines(entry, '      ')}` +
    `    quality: ${entry.quality}\n` +
    imageLines(entry, '    ', false)
  );
}

function addresses(article: ArticleFacts, indent: string): string {
  let text = `${indent}webUrl: ${quoted(article.webUrl)}\n`;
  if (article.ampWebUrl !== null) text += `${indent}ampWebUrl: ${quoted(article.ampWebUrl)}\n`;
  if (article.cdnAmpWebUrl !== null) text += `${indent}cdnAmpWebUrl: ${quoted(article.cdnAmpWebUrl)}\n`;
  return text;
}

function providerLines(article: ArticleFacts, indent: string): string {
  return (
    `${indent}name: ${plainOrQuoted(article.providerName)}\n` +
    `${indent}domain: ${plainOrQuoted(article.providerDomain)}\n`
  );
}

function logoLines(domain: string): string {
  const url = `${siteUrl}/assets/images/organizations/${domain}-50x50.jpg`;
  return `  images:\n    - url: ${quoted(url)}\n      width: 50\n      height: 50\n`;
}

/** Entries never give their pictures titles. */
function imageLines(article: ArticleFacts, indent: string, withTitle: boolean): string {
  const { image } = article;
  if (image === null) return '';
  return (
    `${indent === '' ? '\n' : ''}${indent}images:\n` +
    `${indent}  - url: ${quoted(image.url)}\n` +
    `${indent}    width: ${image.width}\n` +
    `${indent}    height: ${image.height}\n` +
    (image.isCached ? `${indent}    isCached: true\n` : '') +
    (withTitle ? `${indent}    title: ${quoted(article.title)}\n` : '')
  );
}

function dayAfter(dateTime: string): string {
  return new Date(Date.parse(`${dateTime.slice(0, 10)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** All pairs of characters of base64, 12 bits each. */
const pairs = Array.from(alphabet, (first) => Array.from(alphabet, (second) => first + second)).flat();

/** Random base64 of 272 to 400 bytes, a semicolon, and base64 of 16 bytes: what a ciphertext and its IV look like. */
function ciphertext(random: Random): string {
  const characters = random.chance(0.7) ? 364 : 536;
  const ivLast = alphabet[random.below(4) * 16] ?? 'A'; // 16 bytes leave 2 bits to the last character
  return `${base64(characters, random)};${base64(20, random)}${alphabet[random.below(64)] ?? 'A'}${ivLast}==`;
}

/** `characters`: even. */
function base64(characters: number, random: Random): string {
  let text = '';
  for (let written = 0; written < characters; written += 2) text += pairs[random.uint32() >>> 20] ?? 'AA';
  return text;
}
