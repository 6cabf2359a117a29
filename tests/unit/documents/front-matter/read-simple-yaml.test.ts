import { describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { findBadCharacter } from '../../../../src/documents/front-matter/find-bad-character.js';
import { findLostText } from '../../../../src/documents/front-matter/find-lost-text.js';
import { anyPlacesOf } from '../../../../src/documents/front-matter/locate-field.js';
import { readSimpleYaml, simplePlacesOf } from '../../../../src/documents/front-matter/read-simple-yaml.js';
import { yamlOptions } from '../../../../src/documents/front-matter/read-yaml.js';
import { SeededRandom } from '../../../contract/seeded-random.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/** What changes the meaning of YAML, or might. */
const pieces = [
  ...[
    '"',
    "'",
    ':',
    ': ',
    ' #',
    '#',
    '- ',
    '-',
    '\n',
    '\n\n',
    '\n  ',
    '\n    ',
    ' ',
    '  ',
    '\\',
    '\\n',
    '\\u0041',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '[]',
    '{}',
    '&a',
    '*a',
    '!',
    '!!str',
    '|',
    '>',
    '%',
    '@',
    '`',
    ',',
    '?',
    '? ',
    'null',
    '~',
  ],
  ...[
    'true',
    'True',
    '0x1',
    '0o7',
    '1.5',
    '1e3',
    '.5',
    '-1',
    '-0',
    '+1',
    '007',
    '2020-01-01',
    '12:30:45',
    '---',
    '...',
  ],
  ...[
    '\t',
    '\r',
    '\u2028',
    '\u00a0',
    'é',
    'constructor: 1',
    '__proto__: 1',
    'a: b',
    'a:',
    '- a',
    '- a: b\n  c: d',
  ],
  ...[
    '- - a',
    ' \n',
    '\ufeff',
    '\ud83d\ude00',
    '\ud83d',
    '\u0085',
    '2020 words',
    '1_000',
    '=',
    '<<: x',
    'null: 1',
  ],
];
const starts = ['a', 'b', 'c', 'title', 'x-1', '- a', '- ', '- b'];
const values = ['x', 'x y', "'q'", '"q"', '"q\\"r"', "'it''s'", '5', ''];

/** A few lines that are nearly a map. */
function randomLines(random: SeededRandom): string {
  let text = '\n';
  for (let line = 1 + random.below(7); line > 0; line -= 1) {
    text += ' '.repeat(random.pick([0, 0, 0, 2, 2, 4, 1, 6]));
    text += random.pick(starts) + random.pick([': ', ': ', ':', '', ": '"]);
    text += random.pick(random.chance(0.3) ? pieces : values);
    text += '\n'.repeat(random.chance(0.15) ? 2 : 1);
  }
  return text;
}

function mutated(text: string, random: SeededRandom): string {
  const at = random.below(text.length + 1);
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at) + random.pick(pieces) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1 + random.below(4));
    case 2: {
      const lines = text.split('\n');
      const line = random.below(lines.length);
      return lines.with(line, ' '.repeat(random.below(4)) + (lines[line] ?? '')).join('\n');
    }
    default: {
      const lines = text.split('\n');
      const [one, other] = [random.below(lines.length), random.below(lines.length)];
      return lines
        .with(one, lines[other] ?? '')
        .with(other, lines[one] ?? '')
        .join('\n');
    }
  }
}

function sampleTexts(): string[] {
  return readdirSync('data', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join('data', name), 'utf8'))
    .map((text) => text.slice(3, text.indexOf('\n---', 3)));
}

describe('readSimpleYaml', () => {
  test('reads every document of the sample, as js-yaml does', () => {
    const texts = sampleTexts();
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      expect(readSimpleYaml(text)).toStrictEqual(load(text, yamlOptions));
      expect([...(simplePlacesOf(text) ?? [])]).toStrictEqual([...anyPlacesOf(text)]);
    }
  });

  test(`answers what js-yaml answers, and where it stands, or nothing, on 20,000 mutated texts (seed ${seed})`, () => {
    const random = new SeededRandom(seed);
    const samples = sampleTexts();
    let answered = 0;
    for (let round = 0; round < 20_000; round += 1) {
      let text = random.chance(0.8) ? randomLines(random) : random.pick(samples);
      for (let change = random.below(3); change > 0; change -= 1) text = mutated(text, random);
      const value = readSimpleYaml(text);
      if (value === undefined) continue;
      answered += 1;
      const expected = load(text, yamlOptions);
      // The order of keys is told by JSON alone.
      const isSame = isDeepStrictEqual(value, expected) && JSON.stringify(value) === JSON.stringify(expected);
      if (!isSame) expect([text, JSON.stringify(value)]).toStrictEqual([text, JSON.stringify(expected)]);
      const [places, expectedPlaces] = [[...(simplePlacesOf(text) ?? [])], [...anyPlacesOf(text)]];
      if (!isDeepStrictEqual(places, expectedPlaces))
        expect([text, places]).toStrictEqual([text, expectedPlaces]);
      const bad = findBadCharacter(text, yamlOptions) ?? findLostText(text, yamlOptions);
      if (bad !== null) expect([text, bad]).toStrictEqual([text, null]);
    }
    expect(answered).toBeGreaterThan(1_500);
  });

  test.each([
    ['an anchor', 'a: &b c'],
    ['a tag', 'a: !!str 5'],
    ['a comment', 'a: b # c'],
    ['a flow list', 'a: [b, c]'],
    ['a block scalar', 'a: |\n  b'],
    ['text that goes on', 'a: b\n  c'],
    ['a key twice', 'a: 1\na: 2'],
    ['a forbidden key', 'constructor: 1'],
    ['a key of another type', 'true: 1'],
    ['a number that is not whole', 'a: 1.50'],
    ['a tab', 'a:\tb'],
    ['carriage returns', 'a: b\r\nc: d'],
    ['an escape by number', String.raw`a: "\u0041"`],
    ['a list in a list', 'a:\n  - - b'],
    ['no field', '\n\n'],
  ])('leaves %s to js-yaml', (_, text) => {
    expect(readSimpleYaml(text)).toBeUndefined();
  });
});
