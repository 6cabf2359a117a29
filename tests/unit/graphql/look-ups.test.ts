/** Looking up one thing or several: what is found, and that what is not found is null and never an error. */
import { describe, expect, test } from '@jest/globals';
import { answer, ask } from './ask.js';
import { documentText, storeOfSites } from './site.js';

const provider = (domain: string, name: string) => ['provider:', `  name: ${name}`, `  domain: ${domain}`];
const store = storeOfSites({
  north: {
    '_news/storm.md': documentText(
      'Storm',
      'heat: 70',
      'published: true',
      ...provider('www.Storm.example', 'Storm News'),
    ),
    '_news/same.md': documentText('North', ...provider('storm.example', 'Storm')),
    '_news/calm.md': documentText(
      'Calm',
      'webUrl: https://news.example/Storm',
      ...provider('münchen.example', 'M'),
    ),
  },
  south: { '_news/same.md': documentText('South', ...provider('storm.example', 'Storm')) },
});

describe('article(by:)', () => {
  test('finds the first root that has a path, and one root when it is named', async () => {
    const answer = await ask(
      store,
      `{ plain: article(by: {path: "_news/same.md"}) { title } north: article(by: {path: "north:_news/same.md"}) { title }
         south: article(by: {path: "south:_news/same.md"}) { title } wrong: article(by: {path: "south:_news/storm.md"}) { title }
         none: article(by: {path: "east:_news/same.md"}) { title } }`,
    );
    expect(answer).toEqual({
      plain: { title: 'North' },
      north: { title: 'North' },
      south: { title: 'South' },
      wrong: null,
      none: null,
    });
  });

  test('answers the lead for a URL that documents share, and the others as its duplicates', async () => {
    const answer = await ask(
      store,
      '{ article(by: {url: "HTTPS://News.example:443/Storm?utm_source=x#top"}) { title duplicates { title duplicates { title } } } }',
    );
    expect(answer.article).toEqual({
      title: 'Storm',
      duplicates: [{ title: 'Calm', duplicates: [{ title: 'Storm' }] }],
    });
  });

  test.each([
    '{id: ""}',
    '{id: "a_unknown"}',
    '{id: 7}',
    '{id: "c_corpus"}',
    '{path: ""}',
    '{path: ":"}',
    '{path: "../../etc/passwd"}',
    '{url: ""}',
    '{url: "not a url"}',
    '{url: "ftp://news.example/Storm"}',
    '{url: "https://news.example/unknown"}',
  ])('is null for %s', async (by) => {
    expect(await ask(store, `{ article(by: ${by}) { title } }`)).toEqual({ article: null });
  });

  test('is null for the id of something else', async () => {
    const { provider: found } = await ask(store, '{ provider(domain: "storm.example") { id } }');
    expect(await ask(store, `{ article(by: {id: "${found.id}"}) { id } }`)).toEqual({ article: null });
  });

  test.each<[string, string]>([
    ['{}', 'OneOf Input Object "ArticleByInput" must specify exactly one key.'],
    ['{id: "a", url: "b"}', 'OneOf Input Object "ArticleByInput" must specify exactly one key.'],
    ['{id: null}', 'Field "ArticleByInput.id" must be non-null.'],
  ])('takes exactly one field: %s is refused', async (by, message) => {
    const { errors } = await answer(store, `{ article(by: ${by}) { title } }`);
    expect(errors?.map((error) => error.message)).toEqual([message]);
  });

  test('takes exactly one field of a variable too', async () => {
    const query = 'query ($by: ArticleByInput!) { article(by: $by) { title } }';
    const { errors } = await answer(store, query, { by: { id: 'a', path: 'b' } });
    expect(errors?.[0]?.message).toContain(
      'Exactly one key must be specified for OneOf type "ArticleByInput".',
    );
  });
});

describe('provider and topic', () => {
  test.each(['storm.example', 'WWW.Storm.Example', ' storm.example. ', 'storm.example:443', 'STORM.EXAMPLE'])(
    'provider(domain: "%s") is the one with the key storm.example',
    async (domain) => {
      const { provider: found } = await ask(
        store,
        `{ provider(domain: "${domain}") { domain name names articleCount } }`,
      );
      expect(found).toEqual({
        domain: 'storm.example',
        name: 'Storm',
        names: ['Storm', 'Storm News'],
        articleCount: 3,
      });
    },
  );

  test('a domain may be asked in its own letters', async () => {
    const { provider: found } = await ask(store, '{ provider(domain: "München.example") { domain } }');
    expect(found).toEqual({ domain: 'xn--mnchen-3ya.example' });
  });

  test.each([
    '',
    'www.',
    'example',
    'https://storm.example/',
    'storm.example/x',
    'a@storm.example',
    '%00',
    '[',
    '__proto__',
  ])('provider(domain: "%s") is null', async (domain) => {
    expect(await ask(store, `{ provider(domain: "${domain}") { id } }`)).toEqual({ provider: null });
  });

  test.each(['', 'unknown', '__proto__', 'constructor'])('topic(slug: "%s") is null', async (slug) => {
    expect(await ask(store, `{ topic(slug: "${slug}") { id } }`)).toEqual({ topic: null });
  });
});

describe('node and nodes', () => {
  test('answer every kind of node by its own id, in the order asked, null for what is no id', async () => {
    const { articles, providers, corpus } = await ask(
      store,
      '{ articles(first: 1) { nodes { id title } } providers(first: 1) { nodes { id domain } } corpus { id } }',
    );
    const ids = [
      corpus.id,
      'x',
      articles.nodes[0].id,
      'c_other',
      providers.nodes[0].id,
      'a_unknown',
      articles.nodes[0].id,
    ];
    const { nodes } = await ask(
      store,
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Article { title } ... on Provider { domain }
        ... on Corpus { counts { articles } } } }`,
      { ids },
    );
    const article = { __typename: 'Article', ...articles.nodes[0] };
    expect(nodes).toEqual([
      { __typename: 'Corpus', id: corpus.id, counts: { articles: 4 } },
      null,
      article,
      null,
      { __typename: 'Provider', ...providers.nodes[0] },
      null,
      article,
    ]);
    for (const id of ids) {
      const { node } = await ask(store, 'query ($id: ID!) { node(id: $id) { id } }', { id });
      expect(node === null || node.id === id).toBe(true);
    }
  });
});
