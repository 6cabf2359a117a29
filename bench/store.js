/**
 * `npm run bench:store`: what the store in memory costs at 100,000 and 1,000,000 generated articles, in this process. Every
 * question has new random values; nothing is warm but the code. Times are of one batch of one question, answers included as
 * far as the port gives them. `npm run bench:store -- 100000` for one size.
 */
import { calendarBounds } from '../dist/store/calendar/calendar-bounds.js';
import { createMemoryStore } from '../dist/store/memory/memory-store.js';
import { parseSearch } from '../dist/model/search-query.js';
import { wordsOf } from '../dist/model/words.js';
import { Random } from '../dist/synthetic/random.js';
import { SearchIndex } from '../dist/store/search/search-index.js';
import { generatedCorpus } from './generated-corpus.js';

const seed = Number(process.env.SEED ?? 1);
const sizes = process.argv.slice(2).map(Number);
const rounds = 10_000;
const warmUps = 2_000;
const random = new Random(seed, 99);
const page = { after: null, before: null, offset: 0, limit: 20, from: 'START' };
const newYork = 'America/New_York';

console.log(
  `node ${process.version}, seed ${seed}, ${rounds} rounds each after ${warmUps} that are not counted\n`,
);
for (const size of sizes.length > 0 ? sizes : [100_000, 1_000_000]) measure(size);

function measure(size) {
  makeStore(1_000); // what the generator and the compiler keep is there before, and not counted
  const before = bytesInUse();
  const { store, facts, built, textBytes } = makeStore(size);
  const perArticle = (bytes) => Math.round(bytes / facts.length);
  const idle = bytesInUse() - before - textBytes;

  console.log(
    `${facts.length.toLocaleString('en')} articles: all indexes in ${built.seconds.toFixed(2)} s, ` +
      `with ${built.cpuSeconds.toFixed(2)} s of CPU on all threads`,
  );
  console.log('question                                            p50 us    p99 us');
  for (const [name, ask] of questions(store, facts)) report(name, time(ask));

  const used = bytesInUse() - before - textBytes;
  console.log(
    `bytes an article: ${perArticle(idle)} for rows and indexes (${perArticle(used)} with every column that the ` +
      `questions made), ${perArticle(textBytes)} more for full text; ${facts.textPerArticle} are the articles' own text\n`,
  );
}

/** In a function of its own, so that nothing of the corpus is held when it returns. */
function makeStore(size) {
  const corpus = generatedCorpus(size, seed);
  // What the index says of itself: between two looks at the heap the corpus's own texts become flat, and others are let go.
  const textBytes = SearchIndex.of(corpus.articles).byteLength;
  // That index and what made the corpus are not the store's: they would be collected at its cost.
  bytesInUse();
  const [started, cpuBefore] = [performance.now(), process.cpuUsage()];
  const store = createMemoryStore(corpus);
  const { user, system } = process.cpuUsage(cpuBefore);
  const built = { seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 };
  return { store, facts: drawFrom(corpus), built, textBytes };
}

/** What questions are drawn from: values that the corpus has, and ranges that hold a known share of it. */
function drawFrom({ articles, providers, topics }) {
  const { length } = articles;
  const qualities = articles
    .map(({ quality }) => quality)
    .filter((quality) => quality !== null)
    .sort((a, b) => a - b);
  const words = new Set();
  let text = 0;
  for (let draw = 0; draw < 20_000; draw += 1) {
    for (const { folded } of wordsOf(articles[random.below(length)].title)) words.add(folded);
  }
  for (const { title, excerpt, url, ampWebUrl, cdnAmpWebUrl, images } of articles) {
    for (const part of [title, excerpt, url, ampWebUrl, cdnAmpWebUrl, images[0]?.url])
      text += part?.length ?? 0;
  }
  const moments = [articles[0].publishedAt, articles[length - 1].publishedAt];
  return {
    length,
    span: { earliest: moments[1], latest: moments[0] },
    domains: providers.filter(({ articleCount }) => articleCount > length / 1000).map(({ domain }) => domain),
    slugs: topics.map(({ slug }) => slug),
    topicPairs: Array.from({ length: 500 }, () => articles[random.below(length)])
      .filter(({ topicSlugs }) => topicSlugs.length > 0)
      .map(({ topicSlugs, providerDomain, publishedAt }) => ({
        slug: topicSlugs[0],
        domain: providerDomain,
        publishedAt,
      })),
    titles: Array.from({ length: 500 }, () =>
      wordsOf(articles[random.below(length)].title).map(({ folded }) => folded),
    ),
    qualities: Int32Array.from(qualities),
    textPerArticle: Math.round(text / length),
  };
}

/** A range of qualities that holds about `share` of the articles that have one. */
function qualityRange({ qualities }, share) {
  const start = random.below(Math.floor(qualities.length * (1 - share)));
  return { from: qualities[start], to: qualities[start + Math.floor(qualities.length * share)] };
}

function questions(store, facts) {
  const clause = (field, of) => ({ field, path: `where.${field}`, filter: { kind: 'test', of } });
  const text = (value) => ({ kind: 'in', values: [value], mode: 'INSENSITIVE' });
  const quality = (share) =>
    clause('quality', { field: 'quality', test: { kind: 'range', ...qualityRange(facts, share) } });
  // A new frozen set for each question, as the API makes one for each selection.
  const filtered = (share) => Object.freeze({ filter: [quality(share)] });
  const year = 365 * 86_400_000;
  const months = () => calendarBounds(facts.span, 'MONTH', newYork, 2_000);
  return [
    [
      'topic AND provider AND range, newest 20',
      () => {
        const { slug, domain, publishedAt } = random.pick(facts.topicPairs);
        const filter = [
          clause('topics', {
            field: 'topics',
            some: { kind: 'test', of: { field: 'slug', test: text(slug) } },
          }),
          clause('provider', { field: 'provider.domain', test: text(domain) }),
          clause('publishedDateTime', {
            field: 'publishedAt',
            test: { kind: 'range', from: publishedAt - year, to: publishedAt + year },
          }),
        ];
        return store.articlePages([{ set: Object.freeze({ filter }), orderBy: [], page }]);
      },
    ],
    [
      'the same, each answer read in full',
      () => {
        const { slug, domain, publishedAt } = random.pick(facts.topicPairs);
        const filter = [
          clause('topics', {
            field: 'topics',
            some: { kind: 'test', of: { field: 'slug', test: text(slug) } },
          }),
          clause('provider', { field: 'provider.domain', test: text(domain) }),
          clause('publishedDateTime', {
            field: 'publishedAt',
            test: { kind: 'range', from: publishedAt - year, to: publishedAt + year },
          }),
        ];
        const [{ items }] = store.articlePages([{ set: Object.freeze({ filter }), orderBy: [], page }]);
        return items.map(({ item: { article } }) => [
          article.title,
          article.excerpt,
          article.url,
          article.publishedDateTime,
          article.quality,
          article.providerDomain,
          article.topicSlugs,
          article.images,
        ]);
      },
    ],
    ...['provider', 'topic', 'type', 'category', 'published', 'host'].map((field) => [
      `facet of ${field}, filter of 10 %`,
      () =>
        store.facets([{ set: filtered(0.1), field, excludeOwnFilter: false, first: 10, timeZone: 'UTC' }]),
    ]),
    [
      'all six facets, one filter of 10 %',
      () => {
        const set = filtered(0.1);
        return store.facets(
          ['provider', 'topic', 'type', 'category', 'published', 'host'].map((field) => ({
            set,
            field,
            excludeOwnFilter: false,
            first: 10,
            timeZone: 'UTC',
          })),
        );
      },
    ],
    [
      `months in ${newYork}, filter of 30 %`,
      () => store.buckets([{ set: filtered(0.3), bounds: months(), split: null }]),
    ],
    [
      'three words ranked with places, top 20',
      () => {
        const words = random.pick(facts.titles);
        const start = random.below(Math.max(1, words.length - 2));
        const search = parseSearch(words.slice(start, start + 3).join(' '));
        return store.articlePages([
          {
            set: Object.freeze({ search: Object.freeze(search) }),
            orderBy: [{ field: 'RELEVANCE', direction: 'DESC', nulls: 'LAST' }],
            page,
          },
        ]);
      },
    ],
    ['the newest 20 of all', () => store.articlePages([{ set: {}, orderBy: [], page }])],
  ];
}

/**
 * Microseconds of each round, sorted. The rounds before are not counted: for some thousand questions V8 still compiles, and bits of values that
 * many articles have are made when the first one asks for them, which would be most of the p99 of a process that has just begun.
 */
function time(ask) {
  for (let round = 0; round < warmUps; round += 1) ask();
  const times = new Float64Array(rounds);
  for (let round = 0; round < rounds; round += 1) {
    const start = process.hrtime.bigint();
    ask();
    times[round] = Number(process.hrtime.bigint() - start) / 1000;
  }
  return times.sort();
}

function report(name, times) {
  const at = (share) => times[Math.floor(times.length * share)].toFixed(1).padStart(10);
  console.log(`${name.padEnd(48)}${at(0.5)}${at(0.99)}`);
}

/** Heap and buffers after collecting what nobody holds. */
function bytesInUse() {
  for (let times = 0; times < 3; times += 1) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
