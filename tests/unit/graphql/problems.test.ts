/** What is wrong with the documents, and what the corpus says of itself. */
import { describe, expect, test } from '@jest/globals';
import { isObjectType } from 'graphql';
import { problemCodes } from '../../../src/model/problem.js';
import { ask, schema } from './ask.js';
import { documentText, storeOfSites } from './site.js';

const ciphertext = 'k9-cipher-text-that-nobody-may-read';
const store = storeOfSites({
  site: {
    '_news/broken.md': '---\ntitle: [\n---\n',
    '_news/doubtful.md': documentText('Doubtful', 'quality: many', `secured: ${ciphertext}`),
    '_news/untitled.md': `---\nsecured: ${ciphertext} oops\nwebUrl: https://news.example/untitled\n---\n`,
  },
});

describe('problems', () => {
  test('say where, what and what to do, in the order of the files', async () => {
    const { problems, corpus } = await ask(
      store,
      '{ problems { totalCount nodes { path root line column code severity field message suggestion } } corpus { health counts { setAside problems } } }',
    );
    expect(problems.totalCount).toBe(problems.nodes.length);
    expect(corpus).toEqual({ health: 'DEGRADED', counts: { setAside: 2, problems: problems.totalCount } });
    const paths: string[] = problems.nodes.map(({ path }: { path: string }) => path);
    expect([...new Set(paths)]).toEqual(['_news/broken.md', '_news/doubtful.md', '_news/untitled.md']);
    expect(paths).toEqual([...paths].sort());
    for (const problem of problems.nodes) {
      const { severity } = problemCodes[problem.code as keyof typeof problemCodes];
      expect(problem).toMatchObject({ root: 'site', severity, message: expect.stringMatching(/\S/) });
      expect(Object.keys(problem)).toHaveLength(9);
    }
  });

  test('stand with their document too, and never quote a line', async () => {
    const { article, problems } = await ask(
      store,
      `{ article(by: {path: "_news/doubtful.md"}) { quality secured document { problems { code field line } frontMatter } }
         problems { edges { cursor node { message suggestion } } } }`,
    );
    expect(article.quality).toBeNull();
    expect(article.document.problems).toContainEqual({ code: 'VALUE_DROPPED', field: 'quality', line: 5 });
    expect(JSON.stringify([article, problems])).not.toContain(ciphertext);
    const type = schema.getType('Problem');
    expect(isObjectType(type) && Object.keys(type.getFields())).not.toContain('quote');
  });

  test('can be walked by cursor, one at a time, each once', async () => {
    const { problems: all } = await ask(store, '{ problems { nodes { path line code message } } }');
    const walked: unknown[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { problems } = await ask(
        store,
        'query ($after: String) { problems(first: 1, after: $after) { nodes { path line code message } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      walked.push(...problems.nodes);
      ({ hasNextPage: more, endCursor: after } = problems.pageInfo);
    }
    expect(walked).toEqual(all.nodes);
    expect(walked.length).toBeGreaterThan(2);
  });
});

describe('the corpus', () => {
  test('says when it was loaded and which snapshot answers, the same in every connection', async () => {
    const { corpus, articles, providers, topics, problems } = await ask(
      store,
      `{ corpus { id loadedAt snapshot { id } } articles { snapshot { id } nodes { related { snapshot { id } } mentionedBy { snapshot { id } } } }
         providers { snapshot { id } } topics { snapshot { id } } problems { snapshot { id } } }`,
    );
    const snapshot = { id: store.summary.snapshotId };
    expect(corpus).toEqual({ id: 'c_corpus', loadedAt: '2024-05-01T08:00:00Z', snapshot });
    expect(articles).toEqual({ snapshot, nodes: [{ related: { snapshot }, mentionedBy: { snapshot } }] });
    expect([providers, topics, problems]).toEqual([{ snapshot }, { snapshot }, { snapshot }]);
  });
});
