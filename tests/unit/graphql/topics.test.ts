/** The topic tree of a site's taxonomy, and the ways between topics, providers and articles. */
import { expect, test } from '@jest/globals';
import { ask } from './ask.js';
import { documentText, storeOfSites } from './site.js';

const taxonomy = (name: string, ...more: readonly string[]) => [`name: ${name}`, ...more, ''].join('\n');
const store = storeOfSites({
  site: {
    '_data/topics/weather.yaml': taxonomy('Weather', 'keywords:', '  - sky', 'hashtags:', "  - '#weather'"),
    '_data/topics/storms.yaml': taxonomy('Big Storms', 'parent: Weather'),
    '_news/a.md': documentText(
      'A',
      'topics:',
      '  - Big Storms',
      '  - Sea',
      'publishedDateTime: 2021-01-01T00:00:00Z',
    ),
    '_news/b.md': documentText('B', 'topics:', '  - sea', 'publishedDateTime: 2021-01-02T00:00:00Z'),
  },
});

test('a topic knows its parent, its children and what the taxonomy says of it', async () => {
  const { weather, storms, sea } = await ask(
    store,
    `{ weather: topic(slug: "weather") { ...T } storms: topic(slug: "BIG-storms") { ...T } sea: topic(slug: "sea") { ...T } }
     fragment T on Topic { id slug name keywords hashtags articleCount parent { slug children { slug } } children { slug parent { slug } } }`,
  );
  expect(weather).toEqual({
    id: expect.stringMatching(/^t_/),
    slug: 'weather',
    name: 'Weather',
    keywords: ['sky'],
    hashtags: ['#weather'],
    articleCount: 0,
    parent: null,
    children: [{ slug: 'big-storms', parent: { slug: 'weather' } }],
  });
  expect(storms).toMatchObject({
    articleCount: 1,
    parent: { slug: 'weather', children: [{ slug: 'big-storms' }] },
  });
  expect(sea).toMatchObject({ articleCount: 2, parent: null, children: [], keywords: [], hashtags: [] });
});

test('topics come with most articles first, or by name or newest article, with and without articles', async () => {
  const { byCount, byName, byDate, nullsFirst } = await ask(
    store,
    `{ byCount: topics { totalCount nodes { slug } }
       byName: topics(orderBy: [{field: NAME, direction: ASC}]) { nodes { slug } }
       byDate: topics(orderBy: {field: LATEST_ARTICLE}) { nodes { slug } }
       nullsFirst: topics(orderBy: {field: LATEST_ARTICLE, nulls: FIRST}, first: 1) { nodes { slug } pageInfo { hasNextPage } } }`,
  );
  const slugs = ({ nodes }: { nodes: { slug: string }[] }) => nodes.map(({ slug }) => slug);
  expect(byCount.totalCount).toBe(3);
  expect(slugs(byCount)).toEqual(['sea', 'big-storms', 'weather']);
  expect(slugs(byName)).toEqual(['big-storms', 'sea', 'weather']);
  expect(slugs(byDate)).toEqual(['sea', 'big-storms', 'weather']);
  expect(nullsFirst).toEqual({ nodes: [{ slug: 'weather' }], pageInfo: { hasNextPage: true } });
});

test("a topic's and a provider's articles are as many as they say", async () => {
  const { topic, provider } = await ask(
    store,
    `{ topic(slug: "sea") { articleCount articles(orderBy: {field: TITLE, direction: ASC}) { totalCount nodes { title topics { slug } } } }
       provider(domain: "news.example") { articleCount firstArticleAt latestArticleAt images { url }
         articles(first: 1) { totalCount nodes { title provider { domain } } pageInfo { hasNextPage } } } }`,
  );
  expect(topic).toEqual({
    articleCount: 2,
    articles: {
      totalCount: 2,
      nodes: [
        { title: 'A', topics: [{ slug: 'big-storms' }, { slug: 'sea' }] },
        { title: 'B', topics: [{ slug: 'sea' }] },
      ],
    },
  });
  expect(provider).toEqual({
    articleCount: 2,
    firstArticleAt: '2021-01-01T00:00:00Z',
    latestArticleAt: '2021-01-02T00:00:00Z',
    images: [],
    articles: {
      totalCount: 2,
      nodes: [{ title: 'B', provider: { domain: 'news.example' } }],
      pageInfo: { hasNextPage: true },
    },
  });
});
