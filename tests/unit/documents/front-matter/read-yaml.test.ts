import { describe, expect, test } from '@jest/globals';
import { readYaml, YamlFault, type FieldMap } from '../../../../src/documents/front-matter/read-yaml.js';

function values(source: string): FieldMap {
  const outcome = readYaml(source);
  if (outcome instanceof YamlFault) throw new Error(outcome.message);
  return outcome;
}

/** The code, and the text that stands at the place of the fault. */
function faultOf(source: string): readonly [string, string] {
  const outcome = readYaml(source);
  if (!(outcome instanceof YamlFault)) throw new Error('read');
  return [outcome.code, source.slice(outcome.offset, outcome.offset + 4)];
}

describe('readYaml', () => {
  test('keeps dates, times, yes and no as text: the core schema of YAML 1.2', () => {
    const source = 'a: 2020-02-30\nb: 12:30:45\nc: yes\nd: 2020-06-11T17:56:00Z\ne: 0777\nf: 1_000';
    expect(values(source)).toEqual({
      a: '2020-02-30',
      b: '12:30:45',
      c: 'yes',
      d: '2020-06-11T17:56:00Z',
      e: 777,
      f: '1_000',
    });
  });

  test('keeps a number that JSON cannot hold exactly as the text that was written', () => {
    const source =
      'a: 9007199254740993\nb: .inf\nc: -.INF\nd: .nan\ne: 1e400\nf: 0x7FFFFFFFFFFFFFFF\ng: !!int 12345678901234567890';
    expect(values(source)).toEqual({
      a: '9007199254740993',
      b: '.inf',
      c: '-.INF',
      d: '.nan',
      e: '1e400',
      f: '0x7FFFFFFFFFFFFFFF',
      g: '12345678901234567890',
    });
    expect(values('a: 9007199254740991\nb: -0.5\nc: 1e3')).toEqual({ a: 9007199254740991, b: -0.5, c: 1000 });
  });

  test.each([
    ['an alias', 'a: &x 1\nb: *x', 'YAML_ALIAS', '*x'],
    ['an alias without an anchor', 'b: *bold*', 'YAML_ALIAS', '*bol'],
    ['an alias bomb', 'a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]', 'YAML_ALIAS', '*a,*'],
    ['a merge of an alias', 'a: &a {b: 1}\nc:\n  <<: *a', 'YAML_ALIAS', '*a'],
    ['an anchor before text', 'title: &Co opens shop', 'YAML_ANCHOR', '&Co '],
    ['an anchor before nothing', 'a: 1\nb: &x', 'YAML_ANCHOR', '&x'],
    ['an anchor before a list in a list', 'a: [1,&x [b]]', 'YAML_ANCHOR', '&x ['],
    ['an anchor before a map', 'a:\n  - &x\n    b: 1', 'YAML_ANCHOR', '&x\n '],
    ['an anchor before a key', '&x a: 1', 'YAML_ANCHOR', '&x a'],
    ['a lone tag before text', 'title: ! Breaking', 'YAML_SYNTAX', '! Br'],
    ['a tab as indentation', 'a: 1\n\tb: 2', 'YAML_SYNTAX', '\tb: '],
    ['a tab after spaces', 'a:\n  - b: 1\n\t  c: 2', 'YAML_SYNTAX', '\t  c'],
    ['a key twice', 'a: 1\nb: 2\na: 3', 'YAML_SYNTAX', 'a: 3'],
    ['a colon in plain text', 'a: b: c', 'YAML_SYNTAX', ': c'],
    ['an unknown tag', 'a: !!js/function "x"', 'YAML_SYNTAX', '!!js'],
    ['a binary tag', 'a: !!binary "eA=="', 'YAML_SYNTAX', '!!bi'],
    ['an own tag', 'a: 1\nb: !x y', 'YAML_SYNTAX', '!x y'],
    ['a second document', 'a: 1\n...\nb: 2', 'YAML_SYNTAX', '...\n'],
    ['a list as key', 'a: 1\n? [b]\n: c', 'YAML_SYNTAX', '[b]\n'],
    ['a list as key of a line', '\na: [[x], {b: y}]\n[x]: 1', 'YAML_SYNTAX', '[x]:'],
    ['a map as key within', 'a:\n  - {b: 1, {c: 2}: 3}', 'YAML_SYNTAX', '{c: '],
    ['the key __proto__', 'a:\n  - __proto__: {x: 1}', 'KEY_FORBIDDEN', '__pr'],
    ['the key constructor', 'a: {b: {constructor: 1}}', 'KEY_FORBIDDEN', 'cons'],
    ['the key prototype in quotes', 'a: 1\n"prototype": 2', 'KEY_FORBIDDEN', 'prot'],
    ['the key __proto__ in escapes', 'a: 1\n"\\x5f_proto__": 2', 'KEY_FORBIDDEN', '\\x5f'],
    ['half of a surrogate pair', 'a: 1\nb: "x\\uD83D"', 'TEXT_LONE_SURROGATE', 'x\\uD'],
    ['the other half', 'b: ["ok", "\\uDE00"]', 'TEXT_LONE_SURROGATE', '\\uDE'],
    ['halves in the wrong order', 'b: "\\uDE00\\uD83D"', 'TEXT_LONE_SURROGATE', '\\uDE'],
    ['half of a pair in a key', '"\\U0000D83D": 1', 'TEXT_LONE_SURROGATE', '\\U00'],
    ['an escaped NUL', 'a: "b\\0"', 'TEXT_NUL', 'b\\0"'],
    ['a list', '- a\n- b', 'FRONT_MATTER_NOT_A_MAP', '- a\n'],
    ['text', ' just text', 'FRONT_MATTER_NOT_A_MAP', 'just'],
    ['a number', '5', 'FRONT_MATTER_NOT_A_MAP', '5'],
  ])('refuses %s and says where it stands', (_, source, code, at) => {
    expect(faultOf(source)).toEqual([code, at]);
  });

  test('keeps ampersands and exclamation marks that are text', () => {
    const source =
      'a: Tom & Co\nb: AT&T\nc: "&Co opens"\nd: \'[ &x ]\'\ne: It is &#8217; so\nf: >\n  &x text\n  ! y\ng: so ! what\nh: !!str 5';
    expect(values(source)).toEqual({
      a: 'Tom & Co',
      b: 'AT&T',
      c: '&Co opens',
      d: '[ &x ]',
      e: 'It is &#8217; so',
      f: '&x text ! y\n',
      g: 'so ! what',
      h: '5',
    });
  });

  test('accepts both halves of a surrogate pair as escapes, and forbidden names that are values', () => {
    expect(values('a: "\\uD83D\\uDE00"\nb: constructor\nc: [__proto__]')).toEqual({
      a: '\u{1F600}',
      b: 'constructor',
      c: ['__proto__'],
    });
  });

  test('accepts 15 collections in each other and refuses what lies deeper', () => {
    const nested = (depth: number): string => `a: ${'['.repeat(depth)}x${']'.repeat(depth)}`;
    expect(Object.keys(values(nested(14)))).toEqual(['a']);
    expect(faultOf(nested(16))[0]).toBe('YAML_TOO_DEEP');
    expect(faultOf(`a: ${'['.repeat(60_000)}`)[0]).toBe('YAML_TOO_DEEP');
  });

  test('keeps the keys of Object.prototype as plain keys', () => {
    const map = values('toString: 1\nhasOwnProperty: 2\nvalueOf: 3');
    expect(Object.entries(map)).toEqual([
      ['toString', 1],
      ['hasOwnProperty', 2],
      ['valueOf', 3],
    ]);
  });
});
