/** All documents that are trusted: those of `--operations`, and those of the pages that were built with the program. */
import { type GraphQLSchema, Kind, parse } from 'graphql';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readOperations, type TrustedDocuments } from './read-operations.js';

/** How a built page's manifest is called: `dashboard.operations.json` beside the page's folder. */
const pageManifest = '.operations.json';

/**
 * Texts by id.
 * @param path of `--operations`; null when none is given
 * @param pagesFolder the folder of the built pages, which need not exist
 */
export function trustedDocuments(
  path: string | null,
  pagesFolder: string,
  schema: GraphQLSchema,
): TrustedDocuments {
  const manifests = existsSync(pagesFolder)
    ? readdirSync(pagesFolder).filter((file) => file.endsWith(pageManifest))
    : [];
  const paths = [...manifests.map((file) => join(pagesFolder, file)), ...(path === null ? [] : [path])];
  return new Map(paths.flatMap((each) => [...readOperations(each, schema)]));
}

/** The names of the operations in `texts`, which are valid documents. */
export function operationNames(texts: Iterable<string>): ReadonlySet<string> {
  const definitions = [...new Set(texts)].flatMap((text) => parse(text).definitions);
  return new Set(
    definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name !== undefined
        ? [definition.name.value]
        : [],
    ),
  );
}
