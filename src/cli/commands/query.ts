/** `broadsheet query '{...}' CORPUS...`: one answer as JSON, without a server. */
import { readFileSync } from 'node:fs';
import { text as readStream } from 'node:stream/consumers';
import type { Command } from 'commander';
import { healthOf } from '../../server/health/health.js';
import { nothingFound } from '../../server/lifecycle/nothing-found.js';
import { escapeControlsInJson } from '../../server/terminal/escape-controls.js';
import { commandName } from '../command-name.js';
import { exitCodes } from '../exit-codes.js';
import { printResult, tell } from '../output.js';
import { readCorpus } from '../read-corpus.js';
import { addSettingOptions, type SettingFlags } from '../setting-options.js';
import { UsageError } from '../usage-error.js';

export function addQuery(program: Command): void {
  const command = program
    .command('query')
    .summary('answer one query, without a server')
    .description(
      'Answers one GraphQL query as JSON on standard output.\n' +
        'Exit status: 0 for an answer without errors, 1 for one with errors, 2 for wrong use.',
    )
    .usage("[options] '{ ... }' [corpus...]\n       broadsheet query [options] --file FILE [corpus...]")
    .argument(
      '[words...]',
      "the query ('-' reads it from standard input; left out with --file), then the corpus",
    )
    .option('--file <file>', "read the query from a file; '-' is standard input")
    .option('--variables <json>', 'variables as a JSON object, or @FILE that holds one')
    .option('--operation <name>', 'which operation to run, where the query has several')
    .addHelpText(
      'after',
      `
Examples:
  broadsheet query '{ articles(first: 3) { nodes { title } } }' data
  broadsheet query 'query($n: Int) { articles(first: $n) { totalCount } }' data --variables '{"n": 0}'
  broadsheet query --file dashboard.graphql --operation Latest --variables @variables.json data
  echo '{ corpus { snapshot { id } } }' | broadsheet query - data`,
    )
    .action(query);
  addSettingOptions(command, ['siteUrl', 'exposeSecured']);
}

type QueryFlags = SettingFlags & {
  readonly file?: string;
  readonly variables?: string;
  readonly operation?: string;
};

async function query(
  words: readonly string[],
  { file, variables, operation, ...flags }: QueryFlags,
): Promise<void> {
  const [source, corpusArguments] = file === undefined ? [words[0], words.slice(1)] : [undefined, words];
  if (file === undefined && source === undefined) {
    throw new UsageError(
      `No query given. Write it as the first argument, in quotes: ${commandName()} query '{ ... }' data`,
    );
  }
  const text =
    file !== undefined ? await readText(file) : source === '-' ? await readText('-') : (source ?? '');
  if (file === undefined && source !== '-' && !/[{]/.test(text)) {
    throw new UsageError(
      `The first argument is no query: ${JSON.stringify(text)}. Put the query before the corpus, or name its file with --file.`,
    );
  }
  const values = variables === undefined ? undefined : await readVariables(variables);

  const [{ buildGatewaySchema }, { createMemoryStore }, { executeQuery }] = await Promise.all([
    import('../../graphql/schema.js'),
    import('../../store/memory/memory-store.js'),
    import('../../server/execution/execute-query.js'),
  ]);
  const { corpus, roots, from } = await readCorpus(corpusArguments, flags);
  const store = createMemoryStore(corpus);
  const answer = await executeQuery(
    buildGatewaySchema(),
    store,
    { query: text, variables: values, operationName: operation },
    tell,
  );
  for (const sentence of nothingFound(corpus, roots)) tell(sentence);
  const health = healthOf(store.summary);
  if (health !== 'healthy')
    tell(`The corpus is ${health}. See why: ${commandName()} check ${from.join(' ')}`);
  printResult(escapeControlsInJson(JSON.stringify(answer, null, 2)));
  if (answer.errors !== undefined) process.exitCode = exitCodes.found;
}

/** The text of a file, or of standard input for `-`. */
async function readText(file: string): Promise<string> {
  try {
    return file === '-' ? await readStream(process.stdin) : readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Cannot read ${file === '-' ? 'standard input' : file}: ${reason}`);
  }
}

async function readVariables(given: string): Promise<Record<string, unknown>> {
  const text = given.startsWith('@') ? await readText(given.slice(1)) : given;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(
      `--variables: expected a JSON object such as '{"first": 5}', or @FILE that holds one; got ${JSON.stringify(text.slice(0, 100))}.`,
    );
  }
  return Object.fromEntries(Object.entries(value));
}
