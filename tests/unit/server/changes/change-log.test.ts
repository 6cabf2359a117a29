import { afterEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { fieldsOf, kindOf } from '../../../../src/model/article-change.js';
import type { Article } from '../../../../src/model/article.js';
import type { Corpus } from '../../../../src/corpus/corpus.js';
import { type ChangeLog, createChangeLog } from '../../../../src/server/changes/change-log.js';
import { holdSnapshots, type SnapshotHolder } from '../../../../src/server/snapshots/snapshot-holder.js';
import { createMemoryStore } from '../../../../src/store/memory/memory-store.js';
import { corpusOf, document, entry, image, moment } from '../../corpus/make-documents.js';

// Only a bound for a busy machine: nothing here waits for time to pass.
jest.setTimeout(60_000);

const logs: ChangeLog[] = [];
afterEach(() => {
  for (const log of logs.splice(0)) log.stop();
});

function logOver(first: Corpus, byteLimit = 1e9): { log: ChangeLog; snapshots: SnapshotHolder } {
  const snapshots = holdSnapshots(createMemoryStore(first));
  const failures: string[] = [];
  const log = createChangeLog({ snapshots, byteLimit, log: (text) => failures.push(text) });
  logs.push(log);
  return { log, snapshots };
}

/** One document as a few small numbers say it; null where there is none. */
type Draft = { title: number; day: number; topics: number; names: number | null; image: boolean } | null;

const draft: fc.Arbitrary<Draft> = fc.option(
  fc.record({
    title: fc.nat(2),
    day: fc.integer({ min: 1, max: 3 }),
    topics: fc.nat(2),
    names: fc.option(fc.nat(7)),
    image: fc.boolean(),
  }),
  { freq: 4 },
);
/** A site of up to five documents, which may name one another and three addresses besides. */
const site = fc.array(draft, { minLength: 5, maxLength: 5 });

function corpusFrom(drafts: readonly Draft[]): Corpus {
  return corpusOf(
    drafts.flatMap((one, index) =>
      one === null
        ? []
        : document(`${index}.md`, {
            title: `Title ${one.title}`,
            publishedAt: moment(`2020-06-0${one.day}T00:00:00Z`),
            webUrl: `https://example.com/${index}`,
            topics: Array.from({ length: one.topics }, (_, topic) => `Topic ${topic}`),
            images: one.image ? [image('https://example.com/x.png')] : [],
            related:
              one.names === null
                ? []
                : [entry(0, { webUrl: `https://example.com/${one.names}`, title: 'Named' })],
          }),
    ),
  );
}

/** What a client sees of an article's own fields, by the names of the schema. */
function seen(article: Article): Record<string, unknown> {
  const { publishedDateTime, providerDomain, topicSlugs, images, related, document: file } = article;
  const { title, excerpt, category, type, url, webUrl, originalUrl, ampWebUrl, cdnAmpWebUrl } = article;
  const { host, quality, heat, published, featuredContent, embedUrl, secured } = article;
  return {
    ...{
      title,
      excerpt,
      category,
      type,
      publishedDateTime,
      url,
      webUrl,
      originalUrl,
      ampWebUrl,
      cdnAmpWebUrl,
    },
    ...{ host, quality, heat, published, featuredContent, embedUrl, secured },
    provider: providerDomain,
    topics: [...topicSlugs],
    images: images.map((each) => ({ ...each })),
    related: related.map(({ articleId, quality: score }) => ({ articleId, score })),
    document: file && { ...file, problems: file.problems.map(({ message }) => message) },
  };
}

/** The naive law: all articles of the first and the last, by id, field by field; what is gone is told as it was last. */
function naiveDiff(corpora: readonly Corpus[]): unknown {
  const byId = (corpus: Corpus | undefined) =>
    new Map(corpus?.articles.map((article) => [article.id, article]));
  const [olds, news] = [byId(corpora[0]), byId(corpora.at(-1))];
  const lastKnown = new Map(corpora.flatMap((corpus) => [...byId(corpus)]));
  const rows = [...new Set([...olds.keys(), ...news.keys()])].flatMap((id) => {
    const [old, fresh] = [olds.get(id), news.get(id)];
    const { title, url, publishedAt } = lastKnown.get(id) as Article;
    const row = { id, title, url, publishedAt };
    if (old === undefined) return [{ ...row, kind: 'ADDED', fields: [] }];
    if (fresh === undefined) return [{ ...row, kind: 'REMOVED', fields: [] }];
    const [was, is] = [seen(old), seen(fresh)];
    const fields = Object.keys(is).filter(
      (field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]),
    );
    return fields.length === 0 ? [] : [{ ...row, kind: 'CHANGED', fields }];
  });
  return rows.sort((a, b) => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1));
}

async function told(log: ChangeLog, since: Corpus, to: Corpus): Promise<unknown> {
  const changes = await log.between(since.snapshotId, to.snapshotId);
  return (
    changes?.map((change) => {
      const { id, title, url, publishedAt } = change;
      return { id, title, url, publishedAt, kind: kindOf(change), fields: fieldsOf(change) };
    }) ?? null
  );
}

describe('the log of changes', () => {
  test('over random edits says of every two snapshots what comparing them naively says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(site, { minLength: 2, maxLength: 5 }), async (sites) => {
        const corpora = sites.map(corpusFrom);
        const [first] = corpora as [Corpus];
        const { log, snapshots } = logOver(first);
        const last = corpora.at(-1) as Corpus;
        for (const corpus of corpora.slice(1)) {
          snapshots.swap(createMemoryStore(corpus));
          await log.between(first.snapshotId, corpus.snapshotId);
        }
        for (const [index, corpus] of corpora.entries()) {
          // A snapshot that comes back is known as it was last.
          const from = corpora.findLastIndex(({ snapshotId }) => snapshotId === corpus.snapshotId);
          expect(await told(log, corpus, last)).toEqual(naiveDiff(corpora.slice(Math.max(index, from))));
        }
        log.stop();
      }),
      { numRuns: 30 },
    );
  });

  const small = (title: number): Corpus =>
    corpusFrom([{ title, day: 1, topics: 0, names: null, image: false }]);

  test('waits for a snapshot that is still to be compared', async () => {
    const [first, second] = [small(0), small(1)];
    const { log, snapshots } = logOver(first);
    snapshots.swap(createMemoryStore(second));
    expect(await told(log, first, second)).toMatchObject([
      { kind: 'CHANGED', fields: ['title', 'document'] },
    ]);
  });

  test('says nothing of an article that is again as it was', async () => {
    const [first, second] = [small(0), small(1)];
    const { log, snapshots } = logOver(first);
    for (const corpus of [second, first, second, first]) snapshots.swap(createMemoryStore(corpus));
    expect(await told(log, first, first)).toEqual([]);
    expect(await told(log, second, first)).toMatchObject([{ kind: 'CHANGED' }]);
  });

  test('knows no snapshot that never was', async () => {
    const { log } = logOver(small(0));
    expect(await log.between('nonsense', small(0).snapshotId)).toBeNull();
    expect(await log.between(small(0).snapshotId, 'nonsense')).toBeNull();
  });

  test('forgets the oldest changes when there is no room for them', async () => {
    const corpora = [0, 1, 2].map(small) as [Corpus, Corpus, Corpus];
    const [first, second, third] = corpora;
    const { log, snapshots } = logOver(first, 700);
    snapshots.swap(createMemoryStore(second));
    expect(await told(log, first, second)).toHaveLength(1);
    snapshots.swap(createMemoryStore(third));
    expect(await told(log, second, third)).toHaveLength(1);
    expect(await told(log, first, third)).toBeNull();
    expect(log.size.changes).toBe(1);
    expect(log.size.bytes).toBeLessThanOrEqual(700);
  });

  test('holds few of many snapshots that come faster than they are compared, and knows the newest', async () => {
    const corpora = Array.from({ length: 40 }, (_, index) =>
      corpusFrom([{ title: index, day: 1, topics: 0, names: null, image: false }]),
    );
    const { log, snapshots } = logOver(corpora[0] as Corpus);
    for (const corpus of corpora.slice(1)) snapshots.swap(createMemoryStore(corpus));
    const [first, last] = [corpora[0] as Corpus, corpora.at(-1) as Corpus];
    expect(await told(log, first, last)).toMatchObject([{ kind: 'CHANGED', title: 'Title 39' }]);
    expect(await told(log, corpora[20] as Corpus, last)).toBeNull();
  });

  test('lets others run while large snapshots are compared', async () => {
    const large = (title: number): Corpus =>
      corpusOf(
        Array.from({ length: 3_000 }, (_, index) =>
          document(`${index}.md`, { title: `${title}`, webUrl: `https://example.com/${index}` }),
        ),
      );
    const [first, second] = [large(0), large(1)];
    const { log, snapshots } = logOver(first);
    snapshots.swap(createMemoryStore(second));
    let turns = 0;
    const count = setInterval(() => (turns += 1), 1);
    expect(await log.between(first.snapshotId, second.snapshotId)).toHaveLength(3_000);
    clearInterval(count);
    expect(turns).toBeGreaterThan(3);
  });
});
