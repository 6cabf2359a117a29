/** Which existing topic or provider a name that does not exist was most likely meant to be. */
import type { Provider } from '../../model/provider.js';
import { compareCodePoints, orderKey } from '../../model/text-order.js';
import type { Topic } from '../../model/topic.js';
import { editDistance } from './edit-distance.js';

export type NearestKind = 'topic.slug' | 'topic.name' | 'provider.domain' | 'provider.name';

interface Candidate {
  readonly text: string;
  readonly key: string;
  readonly count: number;
}

export class NearestExisting {
  readonly #candidates: Readonly<Record<NearestKind, readonly Candidate[]>>;

  constructor(topics: readonly Topic[], providers: readonly Provider[]) {
    this.#candidates = {
      'topic.slug': topics.map(({ slug, articleCount }) => candidate(slug, articleCount)),
      'topic.name': topics.map(({ name, articleCount }) => candidate(name, articleCount)),
      'provider.domain': providers.map(({ domain, articleCount }) => candidate(domain, articleCount)),
      'provider.name': providers.map(({ name, articleCount }) => candidate(name, articleCount)),
    };
  }

  /**
   * The candidate with the least edit distance (`edit-distance.ts`, of the `orderKey`s), which is at most a third of the longer one's length;
   * then the one with most articles, then the first by code point. Null when none is near.
   */
  to(kind: NearestKind, text: string): string | null {
    const key = orderKey(text);
    let nearest: Candidate | null = null;
    let least = Infinity;
    for (const other of this.#candidates[kind]) {
      const most = Math.min(Math.floor(Math.max(key.length, other.key.length) / 3), least);
      const distance = editDistance(key, other.key, most);
      if (distance > most) continue;
      if (nearest !== null && distance === least && compare(nearest, other) <= 0) continue;
      nearest = other;
      least = distance;
    }
    return nearest?.text ?? null;
  }
}

function candidate(text: string, count: number): Candidate {
  return { text, key: orderKey(text), count };
}

function compare(a: Candidate, b: Candidate): number {
  return b.count - a.count || compareCodePoints(a.text, b.text);
}
