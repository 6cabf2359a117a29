/** `broadsheet generate DIR`: a made corpus of the real ones' format and shape, the same for the same seed. */
import type { Command } from 'commander';
import { escapeControls } from '../../server/terminal/escape-controls.js';
import { commandName } from '../command-name.js';
import { printResult, tell } from '../output.js';
import { wholeNumber } from '../whole-number.js';

export function addGenerate(program: Command): void {
  program
    .command('generate')
    .summary('write a made corpus to try things on')
    .description(
      'Writes made documents of the same format and shape as real ones. The same numbers give the same files.\n' +
        'The folder must be new or empty: nothing of yours is ever overwritten or removed.',
    )
    .argument('<dir>', 'a new or empty folder')
    .requiredOption('--articles <number>', 'how many good documents to write')
    .option('--seed <number>', 'which corpus, 0 to 4294967295', '1')
    .option('--broken <number>', 'how many broken documents to write besides', '0')
    .addHelpText(
      'after',
      '\nExample:\n  broadsheet generate made --articles 10000 --seed 7 && broadsheet made',
    )
    .action(generate);
}

interface GenerateFlags {
  readonly articles: string;
  readonly seed: string;
  readonly broken: string;
}

async function generate(folder: string, flags: GenerateFlags): Promise<void> {
  const options = {
    articles: wholeNumber('--articles', flags.articles),
    seed: wholeNumber('--seed', flags.seed),
    broken: wholeNumber('--broken', flags.broken),
  };
  const { writeSyntheticCorpus } = await import('../../synthetic/write-synthetic-corpus.js');
  const startedAt = performance.now();
  const written = writeSyntheticCorpus(folder, options);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(2);
  printResult(
    `Wrote to ${escapeControls(folder)} in ${seconds} s, with seed ${options.seed}:\n` +
      `  ${written.documents.toLocaleString('en-US')} documents and ${written.broken.length.toLocaleString('en-US')} broken ones\n` +
      `  ${written.topics} topics and ${written.organizations} organizations\n` +
      `  ${(written.bytes / 1024).toLocaleString('en-US', { maximumFractionDigits: 0 })} KiB`,
  );
  tell(`Serve them: ${commandName()} ${folder}`);
}
