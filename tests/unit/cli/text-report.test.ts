import { expect, test } from '@jest/globals';
import pc from 'picocolors';
import { textReport } from '../../../src/cli/problems/text-report.js';
import type { Corpus } from '../../../src/corpus/corpus.js';
import { problem } from '../../../src/model/problem.js';

const corpus: Corpus = {
  snapshotId: 'x',
  loadedAt: 0,
  articles: [],
  providers: [],
  topics: [],
  problems: [
    problem('FIELD_WRONG', {
      root: 'news',
      path: 'a\u001b[2J.md',
      message: 'The title is \u001b]0;x\u0007.',
      position: { line: 2, column: 8 },
      quote: 'title: \u009b2J',
      suggestion: 'Write \u202eit.',
    }),
    problem('FILE_TOO_LARGE', { root: 'news', path: 'b.md', message: 'The file is too large.' }),
  ],
  addresses: new Map(),
  mentionIds: new Map(),
  rootNames: ['news'],
  refusedCount: 2,
  staleCount: 0,
  latestArticleAt: null,
};
const roots = [{ name: 'news', folder: `${process.cwd()}/news`, files: null }];

test('a report without colours holds no control character of a path, message, line or suggestion', () => {
  expect(textReport(corpus, roots, pc.createColors(false))).toBe(
    [
      'news/a\\x1b[2J.md:2:8 error FIELD_WRONG',
      '  The title is \\x1b]0;x\\x07.',
      '    2 | title: \\x9b2J',
      '      |        ^',
      '  Do: Write \\u{202e}it.',
      '',
      'news/b.md error FILE_TOO_LARGE',
      '  The file is too large.',
      '',
      '2 errors, 0 warnings, 0 notices in 2 files. 0 documents usable, 2 set aside.',
    ].join('\n'),
  );
});

test('a report with colours says the same', () => {
  const coloured = textReport(corpus, roots, pc.createColors(true));
  expect(coloured).toContain('\u001b[31merror\u001b[39m');
  expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(textReport(corpus, roots, pc.createColors(false)));
});
