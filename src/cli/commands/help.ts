/** `broadsheet help [COMMAND]`: the same as `--help`. In place of commander's own, which takes an unknown command for no error. */
import type { Command } from 'commander';
import { nearestName } from '../../model/nearest-name.js';
import { commandName } from '../command-name.js';
import { UsageError } from '../usage-error.js';

export function addHelp(program: Command): void {
  program
    .helpCommand(false)
    .command('help')
    .summary('show how a command is used')
    .description('Shows how a command is used, or the whole program.')
    .argument('[command]', 'one of the commands')
    .addHelpText('after', '\nExample:\n  broadsheet help check')
    .action((name: string | undefined) => {
      helped(program, name).outputHelp();
    });
}

function helped(program: Command, name: string | undefined): Command {
  if (name === undefined) return program;
  const command = program.commands.find((each) => each.name() === name);
  if (command !== undefined) return command;
  const names = program.commands.map((each) => each.name());
  const nearest = nearestName(name, names);
  const advice =
    nearest === null
      ? `The commands are ${names.join(', ')}.`
      : `Did you mean: ${commandName()} help ${nearest}?`;
  throw new UsageError(`There is no command ${JSON.stringify(name)}. ${advice}`);
}
