/** `broadsheet check CORPUS...`: every problem of the documents, for people or as JSON. */
import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { exitCodes } from '../exit-codes.js';
import { printResult } from '../output.js';
import { jsonReport } from '../problems/json-report.js';
import { textReport } from '../problems/text-report.js';
import { readCorpus } from '../read-corpus.js';
import { addSettingOptions, type SettingFlags } from '../setting-options.js';

export function addCheck(program: Command): void {
  const command = program
    .command('check')
    .summary('list every problem of the documents')
    .description(
      'Reads the documents and lists every problem with its place, its code, the line and what to do.\n' +
        'Exit status: 0 without errors (warnings and notices may be there), 1 with errors, 2 for wrong use.',
    )
    .argument('[corpus...]', 'folders or files of documents, as FOLDER or name=FOLDER')
    .addOption(
      new Option('--format <format>', 'for people or for programs').choices(['text', 'json']).default('text'),
    )
    .addHelpText(
      'after',
      `
Examples:
  broadsheet check data
  broadsheet check ../some/site --site-url https://example.com/
  broadsheet check data --format json | jq '.problems[].code'`,
    )
    .action(check);
  addSettingOptions(command, ['siteUrl']);
}

async function check(
  corpusArguments: readonly string[],
  { format, ...flags }: SettingFlags & { readonly format: string },
): Promise<void> {
  const { corpus, roots } = await readCorpus(corpusArguments, flags);
  const isColoured = process.stdout.isTTY && pc.isColorSupported;
  printResult(
    format === 'json' ? jsonReport(corpus, roots) : textReport(corpus, roots, pc.createColors(isColoured)),
  );
  if (corpus.problems.some((problem) => problem.severity === 'ERROR')) process.exitCode = exitCodes.found;
}
