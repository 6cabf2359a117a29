import graphql from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';

/** Operations of one folder are sent by one client: names are unique within it. */
const operationFolders = ['schema/operations', 'dashboard', 'examples'];
const schema = 'schema/schema.graphql';

/** One for all files: graphql-eslint keeps the first that it is given. */
const graphQLConfig = {
  projects: Object.fromEntries([
    ...operationFolders.map((folder) => [folder, { schema, documents: `${folder}/**/*.graphql` }]),
    ['default', { schema }],
  ]),
};

const [, schemaNames] = graphql.configs['flat/schema-recommended'].rules['@graphql-eslint/naming-convention'];
const objectTypes = 'ObjectTypeDefinition,ObjectTypeExtension';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '**/generated/', '**/build/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Resolvers and inputs are classes because type-graphql reads decorators from them.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // An answer is whatever JSON came back; a test that reads a wrong shape fails by itself.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig } },
  },
  {
    files: ['schema/schema.graphql'],
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // Only what is a Node has an id; counts, buckets and problems are values. Short lists need no connection.
      '@graphql-eslint/strict-id-in-types': 'off',
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      // Problems are read from their start.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // A TypeFacet is the facet of the field "type".
      '@graphql-eslint/naming-convention': [
        'error',
        { ...schemaNames, [objectTypes]: { forbiddenSuffixes: ['Type'] } },
      ],
    },
  },
  {
    files: operationFolders.map((folder) => `${folder}/**/*.graphql`),
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 10 }],
    },
  },
  {
    // Ids are for caches of objects. The dashboard keeps whole answers, and asks for no field that it does not show.
    files: ['dashboard/**/*.graphql'],
    rules: { '@graphql-eslint/require-selections': 'off' },
  },
);
