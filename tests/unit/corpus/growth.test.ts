/** How the work grows with a hostile corpus: by counting what is read, not by a clock. */
import { describe, expect, test } from '@jest/globals';
import type { DocumentFields, ReadDocument } from '../../../src/documents/document.js';
import { duplicateIdsOf } from '../../../src/model/article.js';
import { createMemoryStore } from '../../../src/store/memory/memory-store.js';
import { at, corpusOf, document, entry } from './make-documents.js';

const pathOf = (index: number) => `${String(index).padStart(5, '0')}.md`;

/** `count` documents that all share one URL and name it, by a title that is another's, no one's, or their own. */
function crowd(count: number): ReadDocument[] {
  return Array.from({ length: count }, (_, index) =>
    document(pathOf(index), {
      title: `T${index}`,
      publishedAt: index % 7,
      topics: ['One', 'Two'],
      ampWebUrl: 'https://amp.example.com/one',
      related: [
        entry(0, { title: `T${(index + 1) % count}`, publishedAt: index % 7 }),
        entry(1, { title: 'Nobody', publishedAt: 99 }),
        entry(2, {
          title: `T${index}`,
          webUrl: 'https://example.com/mentioned',
          ampWebUrl: 'https://amp.example.com/one',
        }),
      ],
    }),
  );
}

/** How often the fields of the documents are looked at while their corpus is made. */
function looks(count: number): number {
  let seen = 0;
  const counting = crowd(count).map((made) => {
    const { fields } = made;
    return Object.defineProperty({ ...made }, 'fields', {
      get(): DocumentFields {
        seen += 1;
        return fields;
      },
    });
  });
  corpusOf(counting);
  return seen;
}

describe('documents that all share one URL and name each other by it', () => {
  test('are looked at in proportion to their number', () => {
    const [few, many] = [looks(500), looks(4000)];
    expect(few).toBeGreaterThan(500);
    expect(many).toBeLessThan(few * 8.5);
  });

  test('may be 20,000: each means the right one, and all hold one list of duplicates, in a store as well', async () => {
    const count = 20_000;
    const corpus = corpusOf(crowd(count));
    expect(corpus.articles).toHaveLength(count + 1);
    const [one, two] = [at(corpus, pathOf(1)), at(corpus, pathOf(2))];
    expect(one.related[0]?.articleId).toBe(two.id);
    expect(one.sameUrlIds).toHaveLength(count);
    expect(two.sameUrlIds).toBe(one.sameUrlIds);
    expect(duplicateIdsOf(one)).toHaveLength(count - 1);
    expect(duplicateIdsOf(one)).not.toContain(one.id);
    expect(duplicateIdsOf(one)).toContain(two.id);
    const store = createMemoryStore(corpus);
    const [packed, other] = await store.articlesById([one.id, two.id]);
    expect(packed?.sameUrlIds).toHaveLength(count);
    expect(other?.sameUrlIds).toBe(packed?.sameUrlIds);
    const coverage = await store.fieldCoverage();
    expect(coverage.find(({ field }) => field === 'duplicates')).toMatchObject({ count, distinct: count });
    expect(corpus.articles.find(({ document }) => document === null)?.mentionCount).toBe(count);
    // The lead is the first of the newest: date 6. All others' second entry means it; its own means itself.
    const lead = at(corpus, pathOf(6));
    expect(corpus.addresses.get('https://example.com/story')).toBe(lead.id);
    expect(lead.mentionCount).toBe(count - 1);
  });
});
