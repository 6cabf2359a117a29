/**
 * Documents that mean harm, each with the problem it must come back as: the table of hazards of front matter, encodings and
 * values. `place` is `line:column`. Those marked `served` stay, with that problem.
 */

export interface HostileDocument {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly code: string;
  readonly place: string;
  readonly served?: true;
}

const required =
  'title: T\npublishedDateTime: 2024-01-01T00:00:00Z\nwebUrl: https://h.example/a\nprovider: {domain: h.example}\n';
/** A document whose front matter is good but for `yaml`, which starts in line 6. */
const also = (yaml: string): string => `---\n${required}${yaml}\n---\n`;
const code = 'globalThis.codeRan = (globalThis.codeRan ?? 0) + 1';
const mark = '\uFEFF';

const executable: readonly HostileDocument[] = [
  ['js', `---js\n${code}\n---\n`],
  ['javascript', `---javascript\n${code}\n---\n`],
  ['upper-case', `---JS\n${code}\n---\n`],
  ['space', `--- js\n${code}\n---\n`],
  ['tab', `---\tjs\n${code}\n---\n`],
  ['mark', `${mark}---js\n${code}\n---\n`],
  ['crlf', `---js\r\n${code}\r\n---\r\n`],
  ['open', `---js\n${code}`],
  ['expression', `---js\n{ title: (${code}) }\n---\n`],
  ['coffee', `---coffee\n${code}\n---\n`],
  ['constructor', '---constructor\nx\n---\n'],
  ['to-string', '---toString\nx\n---\n'],
  ['proto', '---__proto__\nx\n---\n'],
  ['json', '---json\n{"title": "T"}\n---\n'],
  ['trailing-space', `--- \n${required}---\n`],
  ['five-dashes', `-----\n${required}-----\n`],
].map(([name = '', content = '']) => ({
  name: `fence-${name}`,
  content,
  code: 'FRONT_MATTER_LANGUAGE',
  place: '1:4',
}));

const aliasBomb = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdefghi'.split('').map((name, index) => {
    const before = 'abcdefgh'.charAt(index);
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`;
  }),
].join('\n');

export const hostileDocuments: readonly HostileDocument[] = [
  ...executable,
  {
    name: 'blank-lines',
    content: `---\n${'\n'.repeat(60_000)}---\n`,
    code: 'FRONT_MATTER_BLANK_LINES',
    place: '202:1',
  },
  {
    name: 'blank-lone-crs',
    content: `---\n${'\r'.repeat(60_000)}\n---\n`,
    code: 'FRONT_MATTER_BLANK_LINES',
    place: '202:1',
  },
  { name: 'large', content: also(`x: ${'y'.repeat(70_000)}`), code: 'FRONT_MATTER_TOO_LARGE', place: '1:1' },
  { name: 'unclosed', content: `---\n${required}`, code: 'FRONT_MATTER_UNCLOSED', place: '1:1' },
  {
    name: 'unclosed-by-a-word',
    content: `---\n${required}---x\n---\n`,
    code: 'FRONT_MATTER_UNCLOSED',
    place: '6:1',
  },
  { name: 'late', content: `\n\n---\n${required}---\n`, code: 'FRONT_MATTER_NOT_FIRST', place: '3:1' },
  { name: 'empty', content: '---\n# nothing\n---\n', code: 'FRONT_MATTER_EMPTY', place: '1:4' },
  { name: 'list', content: '---\n- a\n---\n', code: 'FRONT_MATTER_NOT_A_MAP', place: '2:1' },
  { name: 'alias-bomb', content: also(aliasBomb), code: 'YAML_ALIAS', place: '7:8' },
  { name: 'alias-to-itself', content: also('x: &x [*x]'), code: 'YAML_ALIAS', place: '6:8' },
  { name: 'deep-flow', content: also(`x: ${'['.repeat(50_000)}`), code: 'YAML_TOO_DEEP', place: '6:19' },
  {
    name: 'deep-block',
    content: also(Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}x:`).join('\n')),
    code: 'YAML_TOO_DEEP',
    place: '21:16',
  },
  { name: 'tab', content: also('images:\n\t- url: /a.png'), code: 'YAML_SYNTAX', place: '7:1' },
  { name: 'key-twice', content: also('title: again'), code: 'YAML_SYNTAX', place: '6:1' },
  { name: 'tag', content: also('x: !!js/function "function () {}"'), code: 'YAML_SYNTAX', place: '6:4' },
  { name: 'unclosed-quote', content: also('x: "'), code: 'YAML_SYNTAX', place: '6:5' },
  { name: 'proto-key', content: also('__proto__: {polluted: true}'), code: 'KEY_FORBIDDEN', place: '6:1' },
  {
    name: 'proto-deep',
    content: also('x: [{y: {__proto__: {polluted: true}}}]'),
    code: 'KEY_FORBIDDEN',
    place: '6:10',
  },
  {
    name: 'constructor-key',
    content: also('constructor: {prototype: {polluted: true}}'),
    code: 'KEY_FORBIDDEN',
    place: '6:15',
  },
  { name: 'two-marks', content: `${mark}${mark}${also('x: 1')}`, code: 'ENCODING_TWO_BOMS', place: '1:1' },
  {
    name: 'utf-16-le',
    content: Buffer.from(mark + also('x: 1'), 'utf16le'),
    code: 'ENCODING_UTF16',
    place: '1:1',
  },
  {
    name: 'utf-16-be',
    content: Buffer.from(mark + also('x: 1'), 'utf16le').swap16(),
    code: 'ENCODING_UTF16',
    place: '1:1',
  },
  { name: 'utf-16-unmarked', content: Buffer.from(also('x: 1'), 'utf16le'), code: 'TEXT_NUL', place: '1:2' },
  {
    name: 'latin-1',
    content: Buffer.from(also('x: caf\xe9'), 'latin1'),
    code: 'ENCODING_NOT_UTF8',
    place: '6:7',
  },
  { name: 'nul', content: also('x: a\0b'), code: 'TEXT_NUL', place: '6:5' },
  { name: 'nul-escape', content: also('x: "a\\0"'), code: 'TEXT_NUL', place: '6:5' },
  { name: 'lone-surrogate', content: also('x: "\\uD83D"'), code: 'TEXT_LONE_SURROGATE', place: '6:5' },
  {
    name: 'surrogate-bytes',
    content: Buffer.concat([
      Buffer.from('---\nx: '),
      Buffer.from([0xed, 0xa0, 0xbd]),
      Buffer.from('\n---\n'),
    ]),
    code: 'ENCODING_NOT_UTF8',
    place: '2:4',
  },
  ...[
    ['2020-02-30', 'february-30'],
    ['2021-02-29', 'february-29'],
    ['12:30:45', 'a-time'],
    ['2020-13-01', 'month-13'],
    ['2020-06-11T24:00:00Z', 'hour-24'],
    ['2016-12-31T23:59:60Z', 'leap-second'],
    ['1591898160', 'epoch'],
    ['!!str', 'blank'],
  ].map(([date = '', name = '']) => ({
    name: `date-${name}`,
    content: `---\ntitle: T\nwebUrl: https://h.example/\npublishedDateTime: ${date}\n---\n`,
    code: name === 'blank' ? 'FIELD_MISSING' : 'FIELD_WRONG',
    place: '4:20',
  })),
  {
    name: 'no-title',
    content: '---\npublishedDateTime: 2020-01-01\nwebUrl: https://h.example/\n---\n',
    code: 'FIELD_MISSING',
    place: '1:1',
  },
  {
    name: 'script-url',
    content: '---\ntitle: T\npublishedDateTime: 2020-01-01\nwebUrl: "javascript:alert(1)"\n---\n',
    code: 'FIELD_WRONG',
    place: '4:9',
  },
  {
    name: 'date-no-zone',
    content: `---\ntitle: T\nwebUrl: https://h.example/z\nprovider: {domain: h.example}\npublishedDateTime: 2020-01-01T00:00:00\n---\n`,
    code: 'DATE_WITHOUT_ZONE',
    place: '5:20',
    served: true,
  },
  {
    name: 'title-number',
    content: `---\ntitle: 2020\nwebUrl: https://h.example/n\nprovider: {domain: h.example}\npublishedDateTime: 2020-01-01\n---\n`,
    code: 'VALUE_READ_AS_TEXT',
    place: '2:8',
    served: true,
  },
  {
    name: 'many-problems',
    content: also(`related:\n${'- []\n'.repeat(12_000)}`),
    code: 'ENTRY_DROPPED',
    place: '7:3',
    served: true,
  },
  {
    name: 'angry-html',
    content: also(`featuredContent: '${'<iframe src="'.repeat(4000)}'\nheat: x`),
    code: 'VALUE_DROPPED',
    place: '7:7',
    served: true,
  },
];
