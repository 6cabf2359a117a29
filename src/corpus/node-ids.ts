/**
 * Global ids depend on nothing but the key that they stand for: the same key gives the same id in every process, and
 * two keys never share one (132 bits of SHA-256). The kinds of keys cannot be confused: each digest starts with its
 * kind, and the key is encoded as a JSON array, in which no two lists of texts look alike.
 */
import { hash } from 'node:crypto';
import { nodeIdPrefixes } from '../model/node-id.js';

/** 22 characters of base64url are 132 bits. */
const digestLength = 22;

/** Id of the article of a document, by the name of its root and its path in it. */
export function documentArticleId(root: string, path: string): string {
  return nodeIdPrefixes.article + digest('document', root, path);
}

/** Id of an article known by mention, by its canonical URL. */
export function mentionedArticleId(url: string): string {
  return nodeIdPrefixes.article + digest('mention', url);
}

/** Id of a provider, by its normalized domain. */
export function providerId(domain: string): string {
  return nodeIdPrefixes.provider + digest('provider', domain);
}

/** Id of a topic, by its slug. */
export function topicId(slug: string): string {
  return nodeIdPrefixes.topic + digest('topic', slug);
}

function digest(...key: string[]): string {
  return hash('sha256', JSON.stringify(key), 'base64url').slice(0, digestLength);
}
