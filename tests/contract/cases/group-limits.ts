/** How many groups there can be. These laws take seconds: they put articles into a hundred thousand groups. */
import { expect } from '@jest/globals';
import { maximumGroupPlaces, maximumGroups, type GroupKey } from '../../../src/store/aggregates.js';
import { makeCorpus, type ArticleSpec } from '../corpus-builder.js';
import type { Law } from '../laws/law.js';

const byTopic: GroupKey = { field: 'topic' };

export const groupLimitLaws: readonly Law[] = [
  {
    name: 'more groups than are allowed are null, whatever would be kept of them, and as many as are allowed are not',
    async check(createStore) {
      const many = (count: number): readonly string[] =>
        Array.from({ length: count }, (_, index) => `t${index}`);
      const store = await createStore(
        makeCorpus({
          articles: [
            { id: 'many', provider: 'many.example', topics: many(317) },
            { id: 'fewer', provider: 'fewer.example', topics: many(316) },
          ],
        }),
      );
      const ask = (provider: string) =>
        store.groups([
          {
            set: { provider },
            by: [byTopic, byTopic],
            minimumCount: 2,
            maximumCount: null,
            orderBy: [],
            first: 1,
          },
        ]);
      expect(317 ** 2).toBeGreaterThan(maximumGroups);
      expect(await ask('many.example')).toEqual([null]);
      expect(await ask('fewer.example')).toEqual([[]]);
    },
  },
  {
    name: 'articles that stand in too many groups all together are null, however few the groups',
    async check(createStore) {
      const topics = Array.from({ length: 46 }, (_, index) => `t${index}`);
      const articles = Array.from({ length: 52 }, (_, index) => ({ id: `a${index}`, topics }));
      const ask = async (asked: readonly ArticleSpec[]) =>
        (await createStore(makeCorpus({ articles: asked }))).groups([
          {
            set: {},
            by: [byTopic, byTopic, byTopic],
            minimumCount: 1000,
            maximumCount: null,
            orderBy: [],
            first: 0,
          },
        ]);
      expect(52 * 46 ** 3).toBeGreaterThan(maximumGroupPlaces);
      expect(await ask(articles)).toEqual([null]);
      const mostlyShort = articles.map(({ id }, index) => ({ id, topics: index === 0 ? topics : ['t0'] }));
      expect(await ask(mostlyShort)).toEqual([[]]);
    },
  },
];
