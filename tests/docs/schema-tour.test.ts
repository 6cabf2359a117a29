/** docs/schema-tour.md passes every noun of the schema, and its table of ways leads along fields that are there. */
import { expect, test } from '@jest/globals';
import { isInterfaceType, isObjectType, isScalarType, specifiedScalarTypes } from 'graphql';
import { schema } from './ask-corpus.js';
import { readPage, tableRows } from './markdown.js';

const page = readPage('docs/schema-tour.md');
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const words = new Set(page.match(/[A-Za-z]\w*/g));

test('it names every connection, every interface and all that has an id', () => {
  const nouns = types.filter(
    (type) =>
      isInterfaceType(type) ||
      (isObjectType(type) &&
        (type.name.endsWith('Connection') || type.getInterfaces().some(({ name }) => name === 'Node'))),
  );
  expect(nouns.length).toBeGreaterThan(10);
  expect(nouns.map(({ name }) => name).filter((name) => !words.has(name))).toEqual([]);
});

test('it uses or names every question that can be asked, and every field of an article that leads on', () => {
  const questions = [schema.getQueryType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  const article = schema.getType('Article');
  if (!isObjectType(article)) throw new Error('the schema has no type Article');
  const ways = Object.values(article.getFields()).filter(({ type }) => leadsOn(String(type)));
  expect(ways.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['provider', 'related', 'mentionedBy']),
  );
  expect([...questions, ...ways.map(({ name }) => name)].filter((name) => !words.has(name))).toEqual([]);
});

/** Whether a field of this type has fields of its own. */
function leadsOn(type: string): boolean {
  return isObjectType(schema.getType(type.replace(/[[\]!]/g, '')));
}

test('it lists the scalars that are the schema’s own', () => {
  const scalars = types.filter((type) => isScalarType(type) && !specifiedScalarTypes.includes(type));
  expect(
    tableRows(page, 'scalar')
      .map(([name]) => name)
      .sort(),
  ).toEqual(scalars.map(({ name }) => name).sort());
});
