import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { createDocumentStore } from '../../../src/server/execution/document-store.js';

const padded = (index: number, size: number) => parse(`{ __typename } #${index}`.padEnd(size, 'x'));

describe('the store of documents', () => {
  test('holds at most 16 MiB of text after 500 distinct queries of 100 KB', async () => {
    const store = createDocumentStore();
    for (let index = 0; index < 500; index += 1) await store.set(String(index), padded(index, 100_000));
    expect(store.size).toBeLessThanOrEqual(16 * 1024 * 1024);
    expect(store.count).toBe(167);
    expect(await store.get('0')).toBeUndefined();
    expect((await store.get('499'))?.loc?.source.body).toHaveLength(100_000);
  });

  test('holds at most 1,000 documents, however short', async () => {
    const store = createDocumentStore();
    for (let index = 0; index < 1_100; index += 1) await store.set(String(index), padded(index, 30));
    expect([store.count, store.size]).toEqual([1_000, 30_000]);
  });

  test('gives up what was used longest ago, and counts a document that is set again once', async () => {
    const store = createDocumentStore({ text: 100, documents: 2 });
    await store.set('a', padded(1, 30));
    await store.set('b', padded(2, 30));
    await store.set('b', padded(2, 40));
    await store.get('a');
    await store.set('c', padded(3, 30));
    expect([await store.get('b'), store.size, store.count]).toEqual([undefined, 60, 2]);
    expect(await store.get('a')).toBeDefined();
    await store.delete('a');
    expect([store.size, store.count]).toEqual([30, 1]);
  });

  test('does not give up the others for a document that is larger than all it may hold', async () => {
    const store = createDocumentStore({ text: 100, documents: 2 });
    await store.set('a', padded(1, 30));
    await store.set('b', padded(2, 101));
    expect([await store.get('b'), store.count]).toEqual([undefined, 1]);
  });
});
