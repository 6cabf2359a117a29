import { describe, expect, test } from '@jest/globals';
import matter from 'gray-matter';
import { Fault } from '../../../../src/documents/fault.js';
import {
  grayMatterOptions,
  parseByGrayMatter,
  parseFrontMatter,
  type FrontMatter,
} from '../../../../src/documents/front-matter/parse-front-matter.js';
import { splitFrontMatter } from '../../../../src/documents/front-matter/split-front-matter.js';
import { SeededRandom } from '../../../contract/seeded-random.js';

function parsed(text: string): FrontMatter {
  const outcome = parseFrontMatter(text);
  if (outcome instanceof Fault) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome;
}

/** `CODE line:column`. */
function faultOf(text: string): string {
  const outcome = parseFrontMatter(text);
  if (!(outcome instanceof Fault)) throw new Error('parsed');
  return `${outcome.code} ${outcome.position?.line ?? '?'}:${outcome.position?.column ?? '?'}`;
}

const code = 'globalThis.codeRan = true';

describe('an executable opening fence', () => {
  const languages = [
    'js',
    'javascript',
    'JS',
    'Js',
    'JavaScript',
    'JAVASCRIPT',
    ' js',
    '  js  ',
    '\tjs',
    '\u00a0js',
    '\u2003javascript',
    '\ufeffjs',
    'js ',
    'coffee',
    'coffeescript',
    'cson',
    'json',
    'toml',
    'yaml',
    'yml',
    'constructor',
    'toString',
    '__proto__',
    'hasOwnProperty',
    'valueOf',
    ' ',
    '\t',
    '-js',
    '-',
    '---------',
  ];
  const forms: readonly [string, (language: string) => string][] = [
    ['with LF', (language) => `---${language}\n${code}\n---\n`],
    ['with CRLF', (language) => `---${language}\r\n${code}\r\n---\r\n`],
    ['without closing fence', (language) => `---${language}\n${code}`],
    ['in a map', (language) => `---${language}\n{ title: (${code}) }\n---\n`],
    ['on one line', (language) => `---${language} ${code}`],
  ];

  test.each(languages)('%j is refused in every form, and nothing runs', (language) => {
    for (const [, form] of forms) {
      expect(faultOf(form(language))).toBe('FRONT_MATTER_LANGUAGE 1:4');
    }
    expect(globalThis).not.toHaveProperty('codeRan');
  });

  test('runs with gray-matter alone, so that the tests above can fail', () => {
    matter(`---js\n${code}\n---\n`, {});
    expect(globalThis).toHaveProperty('codeRan', true);
    Reflect.deleteProperty(globalThis, 'codeRan');
  });

  test.each(['js', 'javascript', 'json', 'coffee', 'cson', 'coffeescript', 'toml', 'JavaScript'])(
    'would not run even if %s came through: its engine throws',
    (language) => {
      expect(() => matter(`---${language}\n${code}\n---\n`, grayMatterOptions)).toThrow();
      expect(globalThis).not.toHaveProperty('codeRan');
    },
  );
});

describe('the fences', () => {
  test('are two lines of exactly ---, with LF or CRLF', () => {
    expect(parsed('---\na: 1\n---\nbody')).toMatchObject({ fields: { a: 1 }, body: 'body' });
    expect(parsed('---\r\na: 1\r\n---\r\nbody\r\n')).toMatchObject({ fields: { a: 1 }, body: 'body\r\n' });
    expect(parsed('---\na: 1\n---')).toMatchObject({ fields: { a: 1 }, body: '' });
  });

  test.each([
    ['', 'FRONT_MATTER_MISSING 1:1'],
    ['# A page\n\ntext', 'FRONT_MATTER_MISSING 1:1'],
    ['title: x\n---\n', 'FRONT_MATTER_MISSING 1:1'],
    ['--\ntitle: x\n--\n', 'FRONT_MATTER_MISSING 1:1'],
    ['\n---\ntitle: x\n---\n', 'FRONT_MATTER_NOT_FIRST 2:1'],
    ['\r\n\r\n ---\ntitle: x\n---\n', 'FRONT_MATTER_NOT_FIRST 3:2'],
    [' ---\ntitle: x\n---\n', 'FRONT_MATTER_NOT_FIRST 1:2'],
    ['\u00a0---js\ntitle: x\n---\n', 'FRONT_MATTER_NOT_FIRST 1:2'],
    ['--- \ntitle: x\n---\n', 'FRONT_MATTER_LANGUAGE 1:4'],
    ['-----\ntitle: x\n-----\n', 'FRONT_MATTER_LANGUAGE 1:4'],
    ['---\rtitle: x\r---\r', 'FRONT_MATTER_LANGUAGE 1:4'],
    ['---', 'FRONT_MATTER_UNCLOSED 1:1'],
    ['---\n', 'FRONT_MATTER_UNCLOSED 1:1'],
    ['---\ntitle: x\n', 'FRONT_MATTER_UNCLOSED 1:1'],
    ['---\ntitle: x\n ---\n', 'FRONT_MATTER_UNCLOSED 1:1'],
    ['---\ntitle: x\n--- \n', 'FRONT_MATTER_UNCLOSED 3:1'],
    ['---\ntitle: x\n---foo\n---\n', 'FRONT_MATTER_UNCLOSED 3:1'],
    ['---\ntitle: x\n----\n---\n', 'FRONT_MATTER_UNCLOSED 3:1'],
    ['---\ntitle: x\n--- # end\n---\n', 'FRONT_MATTER_UNCLOSED 3:1'],
    ['---\ntitle: x\n...\n', 'FRONT_MATTER_UNCLOSED 1:1'],
  ])('of %j are refused as %s', (text, expected) => {
    expect(faultOf(text)).toBe(expected);
  });

  test('may stand inside a value and in the body', () => {
    expect(parsed('---\na: "b --- c"\nd: |\n  ---\n  e\n---\nbody\n---\nmore')).toMatchObject({
      fields: { a: 'b --- c', d: '---\ne\n' },
      body: 'body\n---\nmore',
    });
  });

  test('without fields between them are refused', () => {
    for (const yaml of ['', '\n', '# only a comment\n', '#\n', '  \n', '~\n', 'null\n', '{}\n', '...\n']) {
      expect(faultOf(`---\n${yaml}---\n`)).toMatch(/^FRONT_MATTER_EMPTY 1:/);
    }
  });
});

describe('the text that gray-matter parses', () => {
  test('is the text that was checked, whatever a document says of excerpts, sections or its language', () => {
    const lines = [
      'excerpt_separator: a',
      'language: js',
      'engines: {}',
      'toString: x',
      'delimiters: b',
      'sections: true',
    ];
    const { fields, body } = parsed(`---\n${lines.join('\n')}\n---\nbanana`);
    expect(fields).toEqual({
      excerpt_separator: 'a',
      language: 'js',
      engines: {},
      toString: 'x',
      delimiters: 'b',
      sections: true,
    });
    expect(body).toBe('banana');
  });

  test('is parsed anew each time: no result is shared, and an error stays an error', () => {
    expect(parsed('---\na: [1]\n---\n').fields['a']).not.toBe(parsed('---\na: [1]\n---\n').fields['a']);
    const broken = '---\na: [\n---\n';
    expect(faultOf(broken)).toMatch(/^YAML_SYNTAX/);
    expect(faultOf(broken)).toMatch(/^YAML_SYNTAX/);
    // gray-matter's types leave its cache out.
    expect(Object.keys((matter as unknown as { cache: object }).cache)).toEqual([]);
  });
});

describe('the limits', () => {
  test('let 65,536 bytes through and not one more', () => {
    const text = (letter: string, count: number): string => `---\na: ${letter.repeat(count)}\n---\n`;
    expect(parsed(text('x', 65_529)).fields['a']).toHaveLength(65_529);
    expect(faultOf(text('x', 65_530))).toBe('FRONT_MATTER_TOO_LARGE 1:1');
    expect(faultOf(text('é', 32_765))).toBe('FRONT_MATTER_TOO_LARGE 1:1');
  });

  test('do not count the body', () => {
    const { body, head } = parsed(`---\na: 1\n---\n${'x'.repeat(500_000)}`);
    expect(body).toHaveLength(500_000);
    expect(head).toBe('---\na: 1\n---');
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['spaces and LF', '  \t\n'],
    ['a lone CR', '\r'],
    ['U+2028', '\u2028'],
    ['U+2029', '\u2029'],
  ])('let 200 blank lines that end with %s through and not one more', (_, end) => {
    const text = (count: number): string => `---\n# c\n${end.repeat(count)}a: 1\n---\n`;
    const before = parseFrontMatter(text(200));
    expect(before instanceof Fault ? before.code : 'parsed').not.toBe('FRONT_MATTER_BLANK_LINES');
    expect(faultOf(text(201))).toMatch(/^FRONT_MATTER_BLANK_LINES \d+:\d+$/);
  });

  test('say where the first blank line too many stands', () => {
    expect(faultOf(`---\na: 1\n${'\n'.repeat(300)}b: 2\n---\n`)).toBe('FRONT_MATTER_BLANK_LINES 203:1');
    expect(faultOf(`---\r\na: 1\r\n${'\r\n'.repeat(300)}b: 2\r\n---\r\n`)).toBe(
      'FRONT_MATTER_BLANK_LINES 203:1',
    );
  });

  test.each([
    ['blank lines', '\n'],
    ['lone CRs', '\r'],
    ['U+2028', '\u2028'],
    ['spaces', ' '],
    ['comments', '#\n'],
    ['spaces before comments', ' '.repeat(300) + '#\n'],
    ['quotes', '"'],
    ['openings', '[{'],
    ['anchors', '&a '],
    ['tags', '!!map\n '],
    ['question marks', '? '],
    ['dashes', '- '],
    ['colons', 'a: '],
  ])('keep 60 KB of %s from taking long', (_, unit) => {
    const started = performance.now();
    parseFrontMatter(`---\n${unit.repeat(60_000 / unit.length)}\n---\n`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

test(`every text gives what gray-matter and js-yaml give, on 20,000 texts (seed ${seed})`, () => {
  const random = new SeededRandom(seed);
  const plain = [
    'title: a',
    'b: "c"',
    'list:',
    '  - x',
    '  - y: 1',
    '',
    'excerpt_separator: z',
    "n: 'it''s'",
    'language: js',
  ];
  const hostile = [
    ...[
      '# a',
      '  # b',
      '#',
      'a: #b',
      'title: x # y',
      '---',
      '--- ',
      '----',
      '---js',
      '-- -',
      '...',
      '\t',
      '\u2028',
      '\ufeff',
      '\r',
    ],
    ...[
      '{}',
      '[]',
      'constructor: 1',
      '__proto__: 1',
      'data: {}',
      '- a',
      'a: *b',
      'a: &b c',
      '!!js/function x',
      '\u00a0',
    ],
  ];
  let simple = 0;
  for (let round = 0; round < 20_000; round += 1) {
    const lines = Array.from({ length: random.below(6) }, () =>
      random.pick(random.chance(0.85) ? plain : hostile),
    );
    const text = ['---', ...lines, '---', random.pick(['', 'body', '---\nmore', ' '])].join(
      random.chance(0.9) ? '\n' : '\r\n',
    );
    const split = splitFrontMatter(text);
    if (split instanceof Fault) continue;
    const found = parseFrontMatter(text);
    if (!(found instanceof Fault)) simple += 1;
    // toEqual, because errors and their absence are compared as values; JSON tells the order of keys.
    const expected = parseByGrayMatter(split, text);
    if (JSON.stringify(found) !== JSON.stringify(expected)) expect([text, found]).toEqual([text, expected]);
  }
  expect(simple).toBeGreaterThan(2_000);
});
