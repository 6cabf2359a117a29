/** The command line as a whole: its commands and its help. Nothing heavy is imported until a command runs. */
import { Command } from 'commander';
import { escapeControlsInLines } from '../server/terminal/escape-controls.js';
import { version } from '../server/version.js';
import { addCheck } from './commands/check.js';
import { addGenerate } from './commands/generate.js';
import { addHelp } from './commands/help.js';
import { addQuery } from './commands/query.js';
import { addSchema } from './commands/schema.js';
import { addServe } from './commands/serve.js';

/** A program that throws a CommanderError where commander would end the process. */
export function createProgram(): Command {
  const program = new Command('broadsheet')
    .description('Point it at a folder of news documents and it is a GraphQL API.')
    .version(version().version, '-v, --version')
    .showSuggestionAfterError()
    .showHelpAfterError('Run it with --help to see how it is used.')
    .exitOverride()
    .configureOutput({
      // commander repeats what it was given.
      writeErr: (text) => process.stderr.write(escapeControlsInLines(text)),
      outputError: (text, write) => {
        write(text.replace(/^error: /, 'broadsheet: '));
      },
    })
    .addHelpText(
      'after',
      `
Examples:
  broadsheet                                     serve data/, or the sample
  broadsheet ../some/site                        serve the folder of a site
  broadsheet check ../some/site                  list the problems of its documents
  broadsheet query '{ corpus { snapshot { id } } }' ../some/site

Exit status: 0 done, 1 problems found (check, query), 2 wrong use or cannot start.`,
    );
  for (const add of [addServe, addCheck, addSchema, addQuery, addGenerate, addHelp]) add(program);
  return program;
}
