/** What lists say of articles that have documents: the way back, and where the two disagree. */
import { expect, test } from '@jest/globals';
import { ask } from './ask.js';
import { documentText, storeOfSites } from './site.js';

const entry = (title: string, ...more: readonly string[]) => [
  `  - title: ${title}`,
  '    publishedDateTime: 2021-03-04T05:06:07Z',
  '    webUrl: https://news.example/Flood',
  '    provider:',
  '      name: News',
  '      domain: news.example',
  ...more.map((line) => `    ${line}`),
];
const news = ['provider:', '  name: News', '  domain: news.example'];
const store = storeOfSites({
  site: {
    '_news/flood.md': documentText('Flood', 'quality: 9', ...news),
    '_news/rain.md': documentText(
      'Rain',
      'publishedDateTime: 2021-03-05T00:00:00Z',
      ...news,
      'related:',
      ...entry('Flood', 'quality: 9'),
    ),
    '_news/wind.md': documentText(
      'Wind',
      'publishedDateTime: 2021-03-06T00:00:00Z',
      ...news,
      'related:',
      ...entry('A flood', 'quality: 7'),
    ),
  },
});

test('an article knows who names it, what they say, and where that differs from its document', async () => {
  const { article } = await ask(
    store,
    `{ article(by: {path: "_news/flood.md"}) { quality mentionedBy { totalCount edges { position title quality
         conflicts { field document mention } node { title related { edges { position quality node { title quality } } } } } } } }`,
  );
  expect(article.mentionedBy).toEqual({
    totalCount: 2,
    edges: [
      {
        position: 1,
        title: 'A flood',
        quality: 7,
        conflicts: [
          { field: 'title', document: 'Flood', mention: 'A flood' },
          { field: 'quality', document: '9', mention: '7' },
        ],
        node: {
          title: 'Wind',
          related: { edges: [{ position: 1, quality: 7, node: { title: 'Flood', quality: 9 } }] },
        },
      },
      {
        position: 1,
        title: 'Flood',
        quality: 9,
        conflicts: [],
        node: {
          title: 'Rain',
          related: { edges: [{ position: 1, quality: 9, node: { title: 'Flood', quality: 9 } }] },
        },
      },
    ],
  });
});

test('the articles that name it can be put in order and paged', async () => {
  const { article } = await ask(
    store,
    `{ article(by: {path: "_news/flood.md"}) {
         mentionedBy(orderBy: {field: TITLE, direction: ASC}, first: 1) { nodes { title } pageInfo { hasNextPage hasPreviousPage } } } }`,
  );
  expect(article.mentionedBy).toEqual({
    nodes: [{ title: 'Rain' }],
    pageInfo: { hasNextPage: true, hasPreviousPage: false },
  });
});

test('articles can be put in order by how often they name and are named', async () => {
  const { byRelated, byMentions } = await ask(
    store,
    `{ byRelated: articles(orderBy: {field: RELATED_COUNT}) { nodes { title } }
       byMentions: articles(orderBy: {field: MENTION_COUNT}) { nodes { title } } }`,
  );
  expect(byRelated.nodes).toEqual([{ title: 'Wind' }, { title: 'Rain' }, { title: 'Flood' }]);
  expect(byMentions.nodes).toEqual([{ title: 'Flood' }, { title: 'Wind' }, { title: 'Rain' }]);
});
