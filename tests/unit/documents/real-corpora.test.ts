import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadDocuments } from '../../../src/documents/load-documents.js';
import { resolveRoots } from '../../../src/documents/roots.js';

const corpora = join(import.meta.dirname, '../../../../shared/corpus');

test.each([
  ['ai-news', { documents: 73, topics: 0, organizations: 0 }],
  ['power-apps', { documents: 674, topics: 7, organizations: 70 }],
])('of the real corpus %s every document is accepted, and the taxonomy is read', (name, expected) => {
  const folder = join(corpora, name);
  if (!existsSync(folder)) {
    console.warn(
      `SKIPPED: the real corpus ${name} is not here (../shared/corpus/${name}), so it was not read.`,
    );
    return;
  }
  const loaded = loadDocuments(resolveRoots([folder]));
  const { documents, topics, organizations, problems, refusedCount } = loaded;
  expect({ documents: documents.length, topics: topics.length, organizations: organizations.length }).toEqual(
    expected,
  );
  expect([problems, refusedCount]).toEqual([[], 0]);
  expect(
    documents.every(({ fields }) => (fields.embedUrl !== null) === (fields.featuredContent !== null)),
  ).toBe(true);
});

test('the sample document in data/ is accepted without a problem, with its nine related articles', () => {
  const { documents } = loadDocuments(resolveRoots([join(import.meta.dirname, '../../../data')]));
  expect(documents).toHaveLength(1);
  expect(documents[0]?.problems).toEqual([]);
  expect(documents[0]?.fields.related).toHaveLength(9);
});
