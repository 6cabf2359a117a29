/** docs/queries.md leaves out nothing that can be asked, and its limits are those in force. */
import { describe, expect, test } from '@jest/globals';
import { isEnumType, isInputObjectType, isObjectType, isScalarType, specifiedScalarTypes } from 'graphql';
import { defaultAnswerLimits } from '../../src/graphql/limits/answer-limits.js';
import { clientErrorCodes } from '../../src/graphql/errors/error-codes.js';
import { defaultPageSize } from '../../src/graphql/relay/page-request.js';
import { maximumDurationYears } from '../../src/model/duration.js';
import { maximumGroupPlaces, maximumGroups } from '../../src/store/aggregates.js';
import { askCorpus, schema } from './ask-corpus.js';
import { readPage, tableRows } from './markdown.js';

const page = readPage('docs/queries.md');
const words = new Set(page.match(/[A-Za-z_]\w*/g));
const unsaid = (names: readonly string[]): string[] => names.filter((name) => !words.has(name));

describe('docs/queries.md names', () => {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);

  test.each(inputs)('every field of $name', (input) => {
    expect(unsaid(Object.keys(input.getFields()))).toEqual([]);
  });

  const enums = Object.values(schema.getTypeMap()).filter(
    (type) => isEnumType(type) && /Order|Measure|GroupField|Interval|Split|Anchor|TextMode/.test(type.name),
  );

  test.each(enums)('every value of $name', (type) => {
    if (!isEnumType(type)) throw new Error(`${type.name} is no enum`);
    expect(unsaid(type.getValues().map(({ name }) => name))).toEqual([]);
  });

  test.each(['Query', 'ArticleConnection', 'ArticleFacets', 'ArticleStats', 'NumberStats', 'FieldCoverage'])(
    'every field of %s with its arguments',
    (name) => {
      const type = schema.getType(name);
      if (!isObjectType(type)) throw new Error(`the schema has no type ${name}`);
      const fields = Object.values(type.getFields());
      // Every list has these; the snapshot is told of in architecture.md.
      const asEverywhere = ['nodes', 'edges', 'pageInfo', 'snapshot'];
      const names = fields.flatMap((field) => [field.name, ...field.args.map((argument) => argument.name)]);
      expect(unsaid(names.filter((known) => !asEverywhere.includes(known)))).toEqual([]);
    },
  );

  test('every scalar with its form, and every code of errors', () => {
    const scalars = Object.values(schema.getTypeMap())
      .filter((type) => isScalarType(type) && !specifiedScalarTypes.includes(type))
      .map(({ name }) => name);
    expect(
      tableRows(page, 'scalar')
        .map(([name = '']) => name)
        .sort(),
    ).toEqual(scalars.sort());
    expect(tableRows(page, 'code').map(([code]) => code)).toEqual(Object.keys(clientErrorCodes));
  });
});

/** Limits of single arguments: nothing exports them, so one more than allowed is asked. */
const argumentLimits = [
  { limit: 500, ask: (size: number) => `timeSeries(targetBuckets: ${size}) { interval }` },
  { limit: 20, ask: (size: number) => `timeSeries(splitBy: HOST, top: ${size}) { interval }` },
  {
    limit: 3,
    ask: (size: number) =>
      `groups(by: [${['PROVIDER', 'TOPIC', 'TYPE', 'HOST']
        .slice(0, size)
        .map((field) => `{field: ${field}}`)
        .join(' ')}]) { count }`,
  },
];

test.each(argumentLimits)(
  'the limit of $limit lets $limit through and refuses one more',
  async ({ limit, ask }) => {
    const answerTo = (size: number) => askCorpus(`{ articles(first: 0) { ${ask(size)} } }`);
    expect(await answerTo(limit)).not.toHaveProperty('errors');
    expect((await answerTo(limit + 1)).errors[0].extensions.code).toBe('BAD_USER_INPUT');
  },
);

test('the limits that docs/queries.md states are those in force', () => {
  const stated = tableRows(page, 'limit').map(([, most = '']) => Number(most.replaceAll(',', '')));
  expect(stated).toEqual([
    defaultAnswerLimits.pageLimit,
    defaultAnswerLimits.idLimit,
    defaultAnswerLimits.whereDepthLimit,
    defaultAnswerLimits.whereClauseLimit,
    defaultAnswerLimits.valueLimit,
    maximumDurationYears,
    defaultAnswerLimits.bucketLimit,
    ...argumentLimits.map(({ limit }) => limit),
    maximumGroups,
    maximumGroupPlaces,
  ]);
  expect(page).toContain(
    `\`first\` (${defaultPageSize} when nothing is given, at most ${defaultAnswerLimits.pageLimit})`,
  );
});
