/**
 * Small corpora in which everything that an order, a set or a look-up could get wrong happens often: equal dates, equal
 * and missing numbers, titles that differ in case and marks only, characters above U+FFFF, articles known by mention,
 * shared addresses, topics without articles, problems that differ in one part.
 */
import type { Corpus } from '../../src/corpus/corpus.js';
import { makeCorpus, type ArticleSpec } from './corpus-builder.js';
import type { SeededRandom } from './seeded-random.js';

export const domains = ['a.example', 'b.example', 'c.example', 'd\u{1F600}.example'];
export const slugs = ['ai', 'law', 'police', 'none'];
const roots = ['west', 'east'];
const titles = [
  'Zebra',
  'zebra',
  'Zébra',
  'Ze\u0301bra',
  'ZEBRAS',
  'a',
  'Ä',
  '',
  '\u{1F600}',
  '\uFFFD',
  '\u{1F600}b',
  '2',
  '10',
];
const providerNames = ['Zeit', 'ZEIT', '\u{10000}', '\uFF5E', 'é', 'e'];
const quality = [null, null, 0, 1, 2, 70, 189];

export function randomCorpus(random: SeededRandom, size: number): Corpus {
  const ids = Array.from({ length: size }, (_, index) =>
    random.chance(0.1) ? `a_\u{1F600}${index}` : `a_${random.pick(['\uFFFD', 'x', 'X', '9'])}${index}`,
  );
  const articles = ids.map((id): ArticleSpec => {
    const provider = random.pick(domains);
    const others = ids.filter((other) => other !== id);
    const isMention = random.chance(0.25);
    return {
      id,
      title: random.pick(titles),
      minute: random.below(Math.max(2, size >> 1)),
      quality: random.pick(quality),
      heat: random.pick([null, -1, -1, 80]),
      published: random.pick([true, false, null]),
      provider,
      topics: random.some(slugs.slice(0, -1), random.below(3)),
      related: isMention
        ? []
        : random.some(others, random.below(6)).map((other) => ({
            id: other,
            title: random.pick(titles),
            quality: random.pick(quality),
          })),
      document: isMention
        ? null
        : { root: random.pick(roots), path: `${random.pick(['x', 'y', id])}/${id}.md` },
      ...(random.chance(0.2) ? { url: `https://shared.example/${random.below(3)}` } : {}),
    };
  });
  return makeCorpus({
    articles,
    rootNames: roots,
    providerNames: Object.fromEntries(domains.map((domain) => [domain, random.pick(providerNames)])),
    topicNames: Object.fromEntries(slugs.map((slug) => [slug, random.pick(titles)])),
    aliases: Object.fromEntries(random.some(ids, 5).map((id, index) => [`https://amp.example/${index}`, id])),
    mentionIds: Object.fromEntries(random.some(ids, 5).map((id, index) => [`a_former${index}`, id])),
    problems: randomProblems(random),
  });
}

/** In the corpus's order: every combination once, chosen at random, listed as the order lists them. */
function randomProblems(random: SeededRandom): object[] {
  const lines = [null, 1, 2, 10];
  const codes = ['FIELD_MISSING', 'VALUE_DROPPED'] as const;
  const fields = [null, 'heat', 'title'];
  return roots
    .toSorted()
    .flatMap((root) =>
      ['a.md', '\uFFFD.md', '\u{1F600}.md'].flatMap((path) =>
        lines.flatMap((line) =>
          codes.flatMap((code) =>
            fields
              .map((field) => ({ root, path, line, column: line, code, field, message: 'No.' }))
              .filter(() => random.chance(0.3)),
          ),
        ),
      ),
    );
}
