/** The schema as clients see it: emitted, described, deterministic, with `@oneOf` and `@specifiedBy`. */
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema, introspectionFromSchema, isObjectType } from 'graphql';
import { printGatewaySchema } from '../../../src/graphql/print-schema.js';
import { buildGatewaySchema } from '../../../src/graphql/schema.js';
import { describedPlaces, descriptionFaults } from './descriptions.js';

const emitted = join(import.meta.dirname, '../../../schema/schema.graphql');
const drift =
  'schema/schema.graphql is not what the classes in src/graphql say. Run `npm run schema` and commit it.';

describe('the emitted schema', () => {
  test('is what the classes say, or `npm run schema` was forgotten', () => {
    const same = readFileSync(emitted, 'utf8') === printGatewaySchema(buildGatewaySchema());
    expect(same ? 'up to date' : drift).toBe('up to date');
  });

  test('is the same text for a schema that is built again', () => {
    expect(printGatewaySchema(buildGatewaySchema())).toBe(printGatewaySchema(buildGatewaySchema()));
  });

  test('is SDL that other tools can read, and means the same schema', () => {
    const sdl = printGatewaySchema(buildGatewaySchema());
    expect(printGatewaySchema(buildSchema(sdl))).toBe(sdl);
  });

  test('marks the input that takes exactly one field, and the scalars that a standard specifies', () => {
    const sdl = printGatewaySchema(buildGatewaySchema());
    expect(sdl).toContain('input ArticleByInput @oneOf {');
    expect(sdl).toContain('scalar DateTime @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc3339")');
    expect(sdl).toContain('scalar JSON @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc8259")');
    expect(sdl).toContain('scalar URL @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc3986")');
  });
});

describe('introspection', () => {
  const { types } = introspectionFromSchema(buildGatewaySchema()).__schema;

  test('says that ArticleByInput takes exactly one field', () => {
    expect(types.find(({ name }) => name === 'ArticleByInput')).toMatchObject({ isOneOf: true });
    expect(types.find(({ name }) => name === 'ArticleOrderInput')).toMatchObject({ isOneOf: false });
  });

  test('names the four nouns that have global ids', () => {
    const node = types.find(({ name }) => name === 'Node');
    const names = node?.kind === 'INTERFACE' ? node.possibleTypes.map(({ name }) => name) : [];
    expect(names.sort()).toEqual(['Article', 'Corpus', 'Provider', 'Topic']);
  });
});

describe('descriptions', () => {
  test('say more than the name of every type, field, argument, input field and enum value', () => {
    const schema = buildGatewaySchema();
    expect(describedPlaces(schema).length).toBeGreaterThan(250);
    expect(descriptionFaults(schema)).toEqual([]);
  });

  test.each<[string, (schema: GraphQLSchema) => void, string]>([
    [
      'a field without one',
      (schema) => (title(schema).description = null),
      'Article.title has no description.',
    ],
    ['a blank one', (schema) => (title(schema).description = ' '), 'Article.title has no description.'],
    [
      'one that repeats the name',
      (schema) => (title(schema).description = '  The TITLE(s).'),
      'Article.title has a description that only repeats its name.',
    ],
    [
      'one that repeats a camel-case name',
      (schema) => (field(schema, 'publishedDateTime').description = 'The published date time'),
      'Article.publishedDateTime has a description that only repeats its name.',
    ],
    [
      'an argument without one',
      (schema) => (field(schema, 'excerpt').args[0]!.description = undefined),
      'Article.excerpt(maxLength:) has no description.',
    ],
    [
      'an enum value that repeats its name',
      (schema) => (enumValue(schema, 'ImagePreference', 'FIRST').description = 'First.'),
      'ImagePreference.FIRST has a description that only repeats its name.',
    ],
    [
      'a type without one',
      (schema) => (schema.getType('PageInfo')!.description = null),
      'PageInfo has no description.',
    ],
  ])('are missed when they are taken away: %s', (_what, spoil, fault) => {
    const schema = buildGatewaySchema();
    spoil(schema);
    expect(descriptionFaults(schema)).toEqual([fault]);
  });
});

function field(schema: GraphQLSchema, name: string) {
  const type = schema.getType('Article');
  if (!isObjectType(type)) throw new Error('Article is no object type.');
  return type.getFields()[name]!;
}

function title(schema: GraphQLSchema) {
  return field(schema, 'title');
}

function enumValue(schema: GraphQLSchema, type: string, name: string) {
  const found = schema.getType(type);
  if (found === undefined || !('getValue' in found)) throw new Error(`${type} is no enum.`);
  return found.getValue(name)!;
}
