/**
 * Every query that the README and the documentation show is asked of the corpus beside this file. Where an answer is printed below it, under
 * `<!-- answer -->`, the whole answer is compared; where none is, there must be no errors.
 */
import { describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { askCorpus, schema } from './ask-corpus.js';
import { type CodeBlock, codeBlocks, documentationPages, readPage } from './markdown.js';

interface Snippet {
  readonly name: string;
  readonly query: string;
  /** As it is printed; null where none is. */
  readonly answer: string | null;
}

function isAnswer(block: CodeBlock | undefined): block is CodeBlock {
  return block?.language === 'json' && block.mark === 'answer';
}

const pages = ['README.md', ...documentationPages()].map((path) => ({
  path,
  blocks: codeBlocks(readPage(path)),
}));
const snippets = pages.flatMap(({ path, blocks }) =>
  blocks.flatMap((block, at): Snippet[] => {
    if (block.language !== 'graphql') return [];
    const next = blocks[at + 1];
    return [
      {
        name: `${path}:${block.line}`,
        query: block.text,
        answer: isAnswer(next) ? next.text : null,
      },
    ];
  }),
);
const answered = snippets.filter((snippet) => snippet.answer !== null);

describe('the queries of the documentation', () => {
  test.each(answered)('$name has the answer that is printed below it', async ({ query, answer }) => {
    expect(await askCorpus(query)).toEqual(JSON.parse(answer ?? ''));
  });

  const others = snippets.filter((snippet) => snippet.answer === null);
  if (others.length > 0) {
    test.each(others)('$name is answered without errors', async ({ query }) => {
      expect(await askCorpus(query)).not.toHaveProperty('errors');
    });
  }

  const unasked = pages.flatMap(({ path, blocks }) =>
    blocks
      .filter(({ language }) => language === 'gql')
      .map(({ line, text }) => ({ name: `${path}:${line}`, query: text })),
  );

  // Subscriptions, and questions about a snapshot that no corpus on disk has.
  test.each(unasked)(
    '$name cannot be asked of a corpus that stands still, and fits the schema',
    ({ query }) => {
      expect(validate(schema, parse(query))).toEqual([]);
    },
  );

  test('are all found: every printed answer stands below a query, and every marked block is an answer', () => {
    for (const { path, blocks } of pages) {
      const orphans = blocks.filter((block, at) => isAnswer(block) && blocks[at - 1]?.language !== 'graphql');
      expect([path, orphans]).toEqual([path, []]);
      const marks = readPage(path).match(/<!-- answer -->/g) ?? [];
      expect([path, blocks.filter(isAnswer).length]).toEqual([path, marks.length]);
    }
  });

  test('come back to a reader: each page with answers names their corpus, and the command that serves it', () => {
    for (const { path, blocks } of pages.slice(1)) {
      if (!blocks.some(isAnswer)) continue;
      expect(readPage(path)).toContain('](../tests/docs/corpus/README.md)');
      expect(readPage(path)).toContain('npm start -- tests/docs/corpus');
    }
  });

  test('are at least twelve recipes, each with an answer', () => {
    const recipes = readPage('docs/recipes.md').split(/^## /m).slice(1);
    expect(recipes.length).toBeGreaterThanOrEqual(12);
    for (const recipe of recipes) expect(recipe).toContain('<!-- answer -->');
  });
});

test('the corpus of the documentation holds what its README says', async () => {
  const { data }: any = await askCorpus(
    '{ corpus { health counts { documents knownByMention providers topics setAside } } }',
  );
  expect(data.corpus).toEqual({
    health: 'DEGRADED',
    counts: { documents: 11, knownByMention: 2, providers: 4, topics: 6, setAside: 1 },
  });
});
