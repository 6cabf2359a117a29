import { describe, expect, test } from '@jest/globals';
import { documentWith, read } from '../sample-document.js';
import { locatedAt } from '../../../../src/documents/text/text-position.js';
import { SeededRandom } from '../../../contract/seeded-random.js';

/** The quote of each line of a text. */
function quotes(lines: readonly string[], lineEnd = '\n'): readonly string[] {
  const text = lines.join(lineEnd);
  let offset = 0;
  return lines.map((line) => {
    const { quote } = locatedAt(text, offset);
    offset += line.length + lineEnd.length;
    return quote;
  });
}
const hidden = 'secured: …';

describe('the quote of a line', () => {
  test.each([
    ['secured: S3CRET', hidden],
    ['"secured" : S3CRET', '"secured: …'],
    ['  - secured: S3CRET', '  - secured: …'],
    ['{title: x, secured: S3CRET, type: y}', '{title: x, secured: …'],
    ['? secured : S3CRET', '? secured: …'],
  ])('hides the value in %j', (line, quote) => {
    expect(quotes([line])).toEqual([quote]);
  });

  test.each([
    ['a block', ['secured: |', '  S3CRET', '', '    S3CRET: x', '  S3CRET']],
    ['quoted lines', ['secured: "S3CRET', '   S3CRET', ' S3CRET: S3CRET']],
    ['quoted lines that are not indented', ['secured: "S3CRET', 'S3CRET', 'S3CRET"']],
    ['a list in its column', ['secured:', '- S3CRET', '- S3CRET: x', '  b: S3CRET']],
    ['a map', ['secured:', '  a:', '    - S3CRET', '    - b: S3CRET']],
  ])('hides every line of %s', (_, lines) => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      expect(quotes(['---', 'title: x', ...lines, 'type: y', '---', 'S3CRET is a word'], lineEnd)).toEqual([
        '---',
        'title: x',
        ...lines
          .map((line) => (line === '' ? '' : hidden))
          .map((quote, at) => (lines[at] === '' ? hidden : quote)),
        'type: y',
        '---',
        'S3CRET is a word',
      ]);
    }
  });

  test('shows the fields beside it', () => {
    const lines = [
      'related:',
      '  - secured: S3CRET',
      '    title: @x',
      '    topics:',
      '      - a',
      '  - title: y',
      '    secured: S3CRET',
      '    excerpt: |',
      '      text',
      '    type: z',
      'unsecured: x',
    ];
    expect(quotes(lines)).toEqual(lines.map((line) => line.replace(/secured: S3CRET/, hidden)));
  });

  test('of a problem in secured hides it, and the place stays', () => {
    const outcome = read(documentWith(['secured: [S3CRET]']));
    expect('fields' in outcome ? outcome.problems : []).toMatchObject([
      { line: 8, column: 10, quote: hidden },
    ]);
    const broken = read(documentWith(['secured: "a', 'S3CRET"']));
    expect('fields' in broken ? [] : broken).toMatchObject([{ code: 'YAML_SYNTAX', quote: hidden }]);
  });

  test('of a late line of a long text costs little', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => ' '.repeat(1) + String(index));
    const text = lines.join('\n');
    const started = performance.now();
    for (let round = 0; round < 100; round += 1) locatedAt(text, text.length);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

test(`no quote depends on where the search for \`secured\` may end, on 20,000 texts (seed ${seed})`, () => {
  const random = new SeededRandom(seed);
  const lines = [
    'secured: x',
    '"secured": |',
    'title: a',
    'text',
    '- a',
    '- b: secured',
    'a:',
    '',
    'insecured',
    'secured',
    '---',
  ];
  // With `secured` on the first line the search goes on to it; the fence below it means that the line hides nothing.
  const before = 'secured: x\n---\n';
  for (let round = 0; round < 20_000; round += 1) {
    const text = Array.from(
      { length: 1 + random.below(8) },
      () => ' '.repeat(random.pick([0, 0, 2, 2, 4])) + random.pick(lines),
    ).join(random.pick(['\n', '\n', '\r\n', '\r']));
    const offset = random.below(text.length + 1);
    const { quote } = locatedAt(text, offset);
    const searched = locatedAt(before + text, before.length + offset).quote;
    if (quote !== searched) expect([text, offset, quote]).toStrictEqual([text, offset, searched]);
  }
});
