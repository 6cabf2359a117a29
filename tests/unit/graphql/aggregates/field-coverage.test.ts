/** How far the fields of the newsroom are filled in, from its table. */
import { expect, test } from '@jest/globals';
import { isObjectType } from 'graphql';
import { ask, schema } from '../ask.js';
import { newsroom } from './newsroom.js';

const store = newsroom();

test('the corpus says of each field how many articles have it, how many values there are, and the most frequent', async () => {
  const { corpus } = await ask(store, '{ corpus { fieldCoverage { field count share distinct examples } } }');
  const of = (name: string) => corpus.fieldCoverage.find(({ field }: { field: string }) => field === name);
  expect(of('category')).toEqual({
    field: 'category',
    count: 4,
    share: 0.8,
    distinct: 2,
    examples: ['news', 'science'],
  });
  expect(of('quality')).toEqual({
    field: 'quality',
    count: 4,
    share: 0.8,
    distinct: 3,
    examples: ['10', '30', '50'],
  });
  expect(of('topics')).toMatchObject({ count: 4, share: 0.8, distinct: 2 });
  expect(of('ampWebUrl')).toEqual({ field: 'ampWebUrl', count: 0, share: 0, distinct: 0, examples: [] });
  expect(of('title')).toMatchObject({ count: 5, share: 1, distinct: 5 });
  expect(of('title').examples).toEqual(['flood', 'solar', 'storm']);
});

test('the fields are those of Article, but for the choice among its images', async () => {
  const { corpus } = await ask(store, '{ corpus { fieldCoverage { field } } }');
  const type = schema.getType('Article');
  const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
  const covered: string[] = corpus.fieldCoverage.map(({ field }: { field: string }) => field);
  expect([...covered].sort()).toEqual(fields.filter((field) => field !== 'image').sort());
});
