/** What look-ups by key promise. */
import { expect } from '@jest/globals';
import { corpusId } from '../../../src/model/node-id.js';
import { articlePage, cut, factsOf, only, shown } from '../ask.js';
import { epoch, makeCorpus } from '../corpus-builder.js';
import { firstThawed } from '../deep-freeze.js';
import type { Law } from './law.js';

const corpus = makeCorpus({
  rootNames: ['second-by-name', 'first-by-name'],
  articles: [
    {
      id: 'a_one',
      minute: 3,
      published: true,
      provider: 'news.example',
      topics: ['ai'],
      related: ['a_two', 'a_mention'],
      document: { root: 'first-by-name', path: '_news/one.md' },
    },
    { id: 'a_two', minute: 2, published: false, document: { root: 'first-by-name', path: '_news/two.md' } },
    { id: 'a_uno', minute: 1, document: { root: 'second-by-name', path: '_news/one.md' } },
    { id: 'a_mention', minute: 5, provider: 'news.example', document: null },
  ],
  aliases: { 'https://amp.example/one': 'a_one', 'https://example.com/Two?b=1&a=2': 'a_two' },
  mentionIds: { a_former: 'a_one' },
  topicNames: { ai: 'AI', empty: 'Nothing yet' },
  problems: [{ message: 'One.' }],
});

/** Names that every JavaScript object answers to. */
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''];

function idsOf(found: readonly ({ readonly id: string } | null)[]): (string | null)[] {
  return found.map((item) => item?.id ?? null);
}

export const lookUpLaws: readonly Law[] = [
  {
    name: 'look-ups answer in the order asked, one for each key, also for repeated and unknown keys',
    async check(createStore) {
      const store = await createStore(corpus);
      const articles = await store.articlesById(['a_two', 'a_nobody', 'a_one', 'a_two']);
      expect(idsOf(articles)).toEqual(['a_two', null, 'a_one', 'a_two']);
      const paths = await store.articlesByPath([
        { root: 'first-by-name', path: '_news/two.md' },
        { root: 'first-by-name', path: '_news/none.md' },
        { root: 'first-by-name', path: '_news/two.md' },
      ]);
      expect(idsOf(paths)).toEqual(['a_two', null, 'a_two']);
      const urls = ['https://amp.example/one', 'https://nobody.example/', 'https://amp.example/one'];
      expect(idsOf(await store.articlesByUrl(urls))).toEqual(['a_one', null, 'a_one']);
      const providers = await store.providersByDomain(['news.example', 'nobody.example', 'example.com']);
      expect(idsOf(providers)).toEqual(['p_news.example', null, 'p_example.com']);
      expect(idsOf(await store.topicsBySlug(['empty', 'none', 'ai', 'ai']))).toEqual([
        't_empty',
        null,
        't_ai',
        't_ai',
      ]);
      expect(await store.articlesById([])).toEqual([]);
    },
  },
  {
    name: 'a look-up gives the very articles, providers and topics of the corpus',
    async check(createStore) {
      const store = await createStore(corpus);
      const articles = await store.articlesById(corpus.articles.map(({ id }) => id));
      expect(articles.map((article) => article && factsOf(article))).toEqual(corpus.articles.map(factsOf));
      expect(await store.providersByDomain(corpus.providers.map(({ domain }) => domain))).toEqual(
        corpus.providers,
      );
      expect(await store.topicsBySlug(corpus.topics.map(({ slug }) => slug))).toEqual(corpus.topics);
    },
  },
  {
    name: 'a node says of which kind it is, and the corpus is no node of the store',
    async check(createStore) {
      const store = await createStore(corpus);
      const nodes = await store.nodesById(['t_ai', 'a_one', corpusId, 'p_news.example', 'a_former']);
      expect(nodes.map((found) => found && `${found.kind} ${found.node.id}`)).toEqual([
        'topic t_ai',
        'article a_one',
        null,
        'provider p_news.example',
        'article a_one',
      ]);
      const found = nodes[1]?.kind === 'article' ? factsOf(nodes[1].node) : null;
      expect(found).toEqual(factsOf(corpus.articles.find(({ id }) => id === 'a_one')!));
    },
  },
  {
    name: "the id of a mention that has gained its document means the document's article wherever an id is asked",
    async check(createStore) {
      const store = await createStore(corpus);
      expect(idsOf(await store.articlesById(['a_former']))).toEqual(['a_one']);
      const related = await only(store.relatedPages([{ articleId: 'a_former', page: cut() }]));
      expect(related.items.map(({ item }) => item.article.id)).toEqual(['a_two', 'a_mention']);
      const mentions = makeCorpus({
        articles: [{ id: 'a_new' }, { id: 'a_naming', related: ['a_new'] }],
        mentionIds: { a_old: 'a_new' },
      });
      const other = await createStore(mentions);
      expect(shown(await articlePage(other, {}, [], { mentions: 'a_old' }))).toBe('a_naming');
      expect(await other.articleCounts([{ mentions: 'a_old' }])).toEqual([1]);
      const naming = await only(
        other.mentionedByPages([
          { articleId: 'a_old', set: { mentions: 'a_old' }, orderBy: [], page: cut() },
        ]),
      );
      expect(naming.items.map(({ item }) => [item.article.id, item.position])).toEqual([['a_naming', 1]]);
    },
  },
  {
    name: 'a path without a root is that of the first root that has it, in the order the roots were given',
    async check(createStore) {
      const store = await createStore(corpus);
      const found = await store.articlesByPath([
        { root: null, path: '_news/one.md' },
        { root: 'first-by-name', path: '_news/one.md' },
        { root: null, path: '_news/two.md' },
        { root: 'third', path: '_news/one.md' },
        { root: 'second-by-name', path: '_news/two.md' },
        { root: null, path: '_NEWS/one.md' },
        { root: null, path: './_news/one.md' },
      ]);
      expect(idsOf(found)).toEqual(['a_uno', 'a_one', 'a_two', null, null, null, null]);
    },
  },
  {
    name: 'a URL is found in every spelling of its canonical form and in no other',
    async check(createStore) {
      const store = await createStore(corpus);
      const found = await store.articlesByUrl([
        'HTTPS://Example.COM:443/Two?utm_source=x&b=1&a=2#part',
        'https://example.com/Two?a=2&b=1',
        'https://example.com/two?b=1&a=2',
        'https://example.com/a_two',
        'https://news.example/a_mention',
      ]);
      expect(idsOf(found)).toEqual(['a_two', null, null, 'a_two', 'a_mention']);
    },
  },
  {
    name: 'a malformed URL is null and no error',
    async check(createStore) {
      const store = await createStore(corpus);
      const malformed = [
        '',
        'amp.example/one',
        'ftp://amp.example/one',
        'https://',
        'https://amp.example/one two',
        'javascript:alert(1)',
        `https://amp.example/${'x'.repeat(3000)}`,
        '\u0000',
      ];
      expect(await store.articlesByUrl(malformed)).toEqual(malformed.map(() => null));
    },
  },
  {
    name: 'names that every object answers to are unknown keys like others',
    async check(createStore) {
      const store = await createStore(corpus);
      const nulls = inherited.map(() => null);
      expect(await store.nodesById(inherited)).toEqual(nulls);
      expect(await store.articlesById(inherited)).toEqual(nulls);
      expect(await store.articlesByUrl(inherited)).toEqual(nulls);
      expect(await store.providersByDomain(inherited)).toEqual(nulls);
      expect(await store.topicsBySlug(inherited)).toEqual(nulls);
      expect(await store.articlesByPath(inherited.map((path) => ({ root: path, path })))).toEqual(nulls);
      const sets = inherited.flatMap((key) => [{ provider: key }, { topic: key }, { mentions: key }]);
      expect(await store.articleCounts(sets)).toEqual(sets.map(() => 0));
    },
  },
  {
    name: 'keys are compared as they are',
    async check(createStore) {
      const store = await createStore(corpus);
      expect(await store.providersByDomain(['News.Example', 'www.news.example'])).toEqual([null, null]);
      expect(await store.topicsBySlug(['AI', ' ai'])).toEqual([null, null]);
      expect(await store.articlesById(['A_ONE', 'a_one '])).toEqual([null, null]);
    },
  },
  {
    name: 'the summary counts what the corpus holds',
    async check(createStore) {
      const { summary } = await createStore(corpus);
      expect(summary).toEqual({
        snapshotId: corpus.snapshotId,
        loadedAt: corpus.loadedAt,
        latestArticleAt: epoch + 300_000,
        articleCount: 4,
        documentCount: 3,
        mentionCount: 1,
        publishedCount: 1,
        providerCount: 2,
        topicCount: 2,
        problemCount: 1,
        refusedCount: 3,
        staleCount: 2,
      });
    },
  },
  {
    name: 'a corpus of nothing answers everything with nothing',
    async check(createStore) {
      const store = await createStore(makeCorpus({ articles: [] }));
      expect(store.summary.articleCount).toBe(0);
      expect(store.summary.latestArticleAt).toBeNull();
      const empty = { items: [], hasNextPage: false, hasPreviousPage: false };
      for (const from of ['START', 'END'] as const) {
        expect(await articlePage(store, { from })).toEqual(empty);
        expect(await articlePage(store, { from, offset: 3, limit: 0 })).toEqual(empty);
        expect(await only(store.providerPages([{ filter: null, orderBy: [], page: cut({ from }) }]))).toEqual(
          empty,
        );
        expect(await only(store.topicPages([{ filter: null, orderBy: [], page: cut({ from }) }]))).toEqual(
          empty,
        );
        expect(await only(store.problemPages([{ filter: null, page: cut({ from }) }]))).toEqual(empty);
      }
      expect(await store.articleCounts([{}, { topic: 'ai' }])).toEqual([0, 0]);
    },
  },
  {
    name: 'answers are frozen, all the way down',
    async check(createStore) {
      const store = await createStore(corpus);
      const page = cut();
      const requests = [{ set: {}, orderBy: [], page }];
      const lists = [{ filter: null, orderBy: [], page }];
      const all = {
        summary: store.summary,
        nodesById: await store.nodesById(['a_one', 't_ai', 'p_news.example', 'a_none']),
        articlesById: await store.articlesById(['a_one', 'a_none']),
        articlesByPath: await store.articlesByPath([{ root: null, path: '_news/one.md' }]),
        articlesByUrl: await store.articlesByUrl(['https://amp.example/one']),
        providersByDomain: await store.providersByDomain(['news.example']),
        topicsBySlug: await store.topicsBySlug(['ai']),
        articlePages: await store.articlePages(requests),
        articleCounts: await store.articleCounts([{}]),
        relatedPages: await store.relatedPages([{ articleId: 'a_one', page }]),
        mentionedByPages: await store.mentionedByPages([
          { articleId: 'a_two', set: { mentions: 'a_two' }, orderBy: [], page },
        ]),
        providerPages: await store.providerPages(lists),
        topicPages: await store.topicPages(lists),
        problemPages: await store.problemPages([{ filter: null, page }]),
      };
      for (const [question, answer] of Object.entries(all)) {
        expect([question, firstThawed(answer)]).toEqual([question, null]);
      }
    },
  },
];
