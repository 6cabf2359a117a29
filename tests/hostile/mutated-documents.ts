/** Good documents with random harm done to them: every outcome is a document or problems with places, and never a crash. */
import { expect } from '@jest/globals';
import type { ReadDocument } from '../../src/documents/document.js';
import { readDocument } from '../../src/documents/read-document.js';
import type { Problem } from '../../src/model/problem.js';
import { SeededRandom } from '../contract/seeded-random.js';
import { documentWith } from '../unit/documents/sample-document.js';

const base = documentWith([
  'category: news',
  'excerpt: "It&#8217;s \\"quoted\\" \\u00e9"',
  'type: video',
  'quality: 89',
  'heat: -1',
  'published: false',
  `featuredContent: '<iframe src="https://v.example/e?a=1&amp;b=2"></iframe>'`,
  'topics:',
  '  - Computer Vision',
  '  - AI',
  'images:',
  '  - url: "https://i.example/a.png?x=1&#038;y=2"',
  '    width: 817',
  '    isCached: true',
  'related:',
  '  - title: "Another robot"',
  '    publishedDateTime: 2024-04-30T10:00:00Z',
  '    webUrl: "https://other.example/robot"',
  '    provider: { name: Other, domain: other.example }',
  '    images: [{ url: /logo.png, width: 50 }]',
  'secured: "abc=="',
]);

/** What mutations put in: the characters and words that mean something to YAML, to fences, to URLs and to encodings. */
const pieces = [
  ...'-:#&*!|>%@`"\'{}[],?\\ \t\n\r\0\x07\x7f\u0085\u00a0\u2028\ufeff\u{1F600}<=~'.split(/(?:)/u),
  '---',
  '---\n',
  '\n---\n',
  '---js\n',
  '\n...\n',
  '\r\n',
  ': ',
  '- ',
  '? ',
  '<<: *a',
  '&a ',
  '*a',
  '!!js/function ',
  '!!int ',
  '__proto__: ',
  'constructor: ',
  '"\\uD800"',
  '"\\0"',
  '.nan',
  '.inf',
  '1e999',
  '0x',
  '99999999999999999999',
  'null',
  'true',
  '2020-02-30',
  '12:30:45',
  '[[[[[[[[[[[[[[[[[[',
  '&#x',
  '&amp;',
  'javascript:',
  'https://',
  '//',
  '%YAML 1.2\n',
  'related:\n',
];

function mutated(text: string, random: SeededRandom): Buffer {
  let bytes: Buffer = Buffer.from(text);
  for (let left = 1 + random.below(4); left > 0; left -= 1) bytes = mutatedOnce(bytes, random);
  return bytes;
}

function mutatedOnce(bytes: Buffer, random: SeededRandom): Buffer {
  const pick = <T>(items: readonly T[]): T => random.pick(items);
  const place = (length: number): number => random.below(length + 1);
  const [start, end] = [place(bytes.length), place(bytes.length)].sort((a, b) => a - b) as [number, number];
  const lines = bytes.toString('latin1').split('\n');
  const line = random.below(lines.length);
  switch (random.below(8)) {
    case 0:
      return Buffer.concat([bytes.subarray(0, start), Buffer.from(pick(pieces)), bytes.subarray(start)]);
    case 1:
      return Buffer.concat([
        bytes.subarray(0, start),
        Buffer.from(pick(pieces)),
        bytes.subarray(Math.min(end, start + 9)),
      ]);
    case 2:
      return Buffer.concat([
        bytes.subarray(0, start),
        Buffer.of(random.below(256)),
        bytes.subarray(start + 1),
      ]);
    case 3:
      return Buffer.concat([bytes.subarray(0, start), bytes.subarray(Math.min(end, start + 30))]);
    case 4:
      return Buffer.from(lines.toSpliced(line, 1).join('\n'), 'latin1');
    case 5:
      return Buffer.from(lines.toSpliced(line, 0, pick(lines)).join('\n'), 'latin1');
    case 6:
      return Buffer.from(
        lines.with(line, `${pick([' ', '  ', '\t', ''])}${lines[line]!.trim()}`).join('\n'),
        'latin1',
      );
    default:
      return bytes.subarray(0, end);
  }
}

/** What is wrong with an outcome, or null. */
function faultOf(outcome: ReadDocument | readonly Problem[]): string | null {
  const problems = 'fields' in outcome ? outcome.problems : outcome;
  if (!('fields' in outcome) && problems.length === 0) return 'refused without a problem';
  if (problems.some(({ code }) => code === 'FILE_UNREADABLE')) return 'an unforeseen failure';
  const nowhere = problems.find(
    ({ line, column }) => line === null || line < 1 || column === null || column < 1,
  );
  if (nowhere !== undefined) return `${nowhere.code} has no place`;
  const ill = problems.find(({ message }) => !message.isWellFormed());
  if (ill !== undefined) return `${ill.code} says no well-formed text`;
  if (!('fields' in outcome))
    return problems.some(({ severity }) => severity !== 'WARNING') ? null : 'refused with warnings';
  if (!JSON.stringify(outcome.fields).isWellFormed()) return 'a value is no well-formed text';
  if (outcome.fields.title.trim() === '' || Number.isNaN(outcome.fields.publishedAt))
    return 'a document without title or date';
  return null;
}

/** How often the untouched document is read between mutated ones. */
const untouchedEvery = 500;

/** Reads `count` mutations. Throws for the first fault; expects that many are accepted and many refused. */
export function readMutations(seed: number, count: number): void {
  const random = new SeededRandom(seed);
  const place = { root: 'site', path: 'x.md' };
  const read = () => JSON.stringify(readDocument(place, Buffer.from(base)));
  const untouched = read();
  const outcomes = { accepted: 0, refused: 0 };
  for (let index = 0; index < count; index += 1) {
    const bytes = mutated(base, random);
    const outcome = readDocument(place, bytes);
    const fault = faultOf(outcome);
    if (fault !== null)
      throw new Error(
        `seed ${seed}, mutation ${index}: ${fault}\n${JSON.stringify(bytes.toString('latin1'))}`,
      );
    outcomes['fields' in outcome ? 'accepted' : 'refused'] += 1;
    if (index % untouchedEvery === 0) expect(read()).toBe(untouched);
  }
  expect(outcomes.accepted + outcomes.refused).toBe(count);
  expect(Math.min(outcomes.accepted, outcomes.refused)).toBeGreaterThan(count / 20);
  expect(globalThis).not.toHaveProperty('codeRan');
}
