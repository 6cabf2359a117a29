/** What a flat page costs: properties are read as they are, and no field of an article makes a promise. */
import { describe, expect, test } from '@jest/globals';
import { createHook } from 'node:async_hooks';
import { isLeafType, getNamedType, isObjectType } from 'graphql';
import { makeCorpus } from '../../contract/corpus-builder.js';
import { createMemoryStore } from '../../../src/store/memory/memory-store.js';
import { countedProperty } from '../../../src/graphql/limits/bound-answers.js';
import { ask, schema } from './ask.js';

const store = createMemoryStore(
  makeCorpus({ articles: Array.from({ length: 100 }, (_, at) => ({ id: `a_${at}`, minute: at })) }),
);

const flat = `id title excerpt short: excerpt(maxLength: 10) category type publishedDateTime url webUrl originalUrl ampWebUrl
  cdnAmpWebUrl host quality heat published featuredContent embedUrl secured images(first: 3) { url width aspectRatio }
  image(prefer: FIRST) { url } document { path root contentHash frontMatter problems { code } stale }`;

describe('a page of articles', () => {
  test('makes as many promises for 100 flat articles as for 1', async () => {
    await promisesOf(1, flat);
    expect(await promisesOf(100, flat)).toBe(await promisesOf(1, flat));
  });

  test('makes more for what is loaded, which shows that promises are seen', async () => {
    expect(await promisesOf(100, 'provider { id }')).toBeGreaterThan(
      (await promisesOf(1, 'provider { id }')) + 99,
    );
  });

  test('reads the properties of plain objects as they are, and counts them', () => {
    for (const name of [
      'Article',
      'Provider',
      'Topic',
      'Image',
      'Problem',
      'SourceDocument',
      'Corpus',
      'PageInfo',
    ]) {
      const type = schema.getType(name);
      const resolved = isObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) => isLeafType(getNamedType(field.type)) && field.resolve !== countedProperty)
            .map((field) => field.name)
        : ['no such type'];
      const computed: Record<string, string[]> = {
        Article: ['excerpt'],
        // What reads the clock or the process says so to the cache of answers.
        Corpus: ['loadedAt', 'health'],
        Image: ['aspectRatio'],
        Provider: ['names'],
        Topic: ['keywords', 'hashtags'],
        SourceDocument: ['frontMatter'],
      };
      expect([name, resolved]).toEqual([name, computed[name] ?? []]);
    }
  });
});

async function promisesOf(first: number, fields: string): Promise<number> {
  let promises = 0;
  const hook = createHook({
    init(_id, type) {
      if (type === 'PROMISE') promises += 1;
    },
  });
  hook.enable();
  try {
    await ask(store, `{ articles(first: ${first}) { nodes { ${fields} } } }`);
  } finally {
    hook.disable();
  }
  return promises;
}
