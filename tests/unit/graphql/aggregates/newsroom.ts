/** Five documents of which every count can be worked out on paper. */
import type { CorpusStore } from '../../../../src/store/corpus-store.js';
import { documentText, storeOfSites } from '../site.js';

/**
 * | document | published           | provider | category | topics          | type    | quality | heat | published |
 * | storm    | 2019-12-31 23:30    | one      | news     | Climate         | ARTICLE | 10      | 20   | true      |
 * | flood    | 2020-01-01 00:30    | two      | news     | Climate, Energy | ARTICLE | 30      | -1   | false     |
 * | solar    | 2020-02-29 12:00    | one      | science  | Energy          | ARTICLE | 10      |      | true      |
 * | wind     | 2020-02-29 13:00    | two      |          |                 | VIDEO   |         |      |           |
 * | tide     | 2020-12-31 18:30    | one      | news     | Climate         | ARTICLE | 50      | 20   |           |
 */
export function newsroom(): CorpusStore {
  return storeOfSites({
    site: {
      '_news/storm.md': text(
        'storm',
        'one',
        '2019-12-31T23:30:00Z',
        ['Climate'],
        'category: news',
        'quality: 10',
        'heat: 20',
        'published: true',
      ),
      '_news/flood.md': text(
        'flood',
        'two',
        '2020-01-01T00:30:00Z',
        ['Climate', 'Energy'],
        'category: news',
        'quality: 30',
        'heat: -1',
        'published: false',
      ),
      '_news/solar.md': text(
        'solar',
        'one',
        '2020-02-29T12:00:00Z',
        ['Energy'],
        'category: science',
        'quality: 10',
        'published: true',
      ),
      '_news/wind.md': text('wind', 'two', '2020-02-29T13:00:00Z', [], 'type: video'),
      '_news/tide.md': text(
        'tide',
        'one',
        '2020-12-31T18:30:00Z',
        ['Climate'],
        'category: news',
        'quality: 50',
        'heat: 20',
      ),
    },
  });
}

/** A store of documents of one provider, at these moments. */
export function storeAt(...moments: readonly string[]): CorpusStore {
  const files = moments.map((moment, at): [string, string] => [
    `_news/${at}.md`,
    text(`at${at}`, 'one', moment, []),
  ]);
  return storeOfSites({ site: Object.fromEntries(files) });
}

function text(
  title: string,
  provider: string,
  moment: string,
  topics: readonly string[],
  ...more: readonly string[]
): string {
  return documentText(
    title,
    `publishedDateTime: ${moment}`,
    `webUrl: https://${provider}.example/${title}`,
    `provider: {name: ${provider.toUpperCase()}, domain: ${provider}.example}`,
    `topics: [${topics.join(', ')}]`,
    ...more,
  );
}
