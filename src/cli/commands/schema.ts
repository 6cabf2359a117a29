/** `broadsheet schema`: the schema as SDL, the same text that `/schema.graphql` answers. */
import type { Command } from 'commander';
import { printResult } from '../output.js';

export function addSchema(program: Command): void {
  program
    .command('schema')
    .summary('print the GraphQL schema')
    .description('Prints the schema as SDL. It is the same for every corpus.')
    .addHelpText('after', '\nExample:\n  broadsheet schema > schema.graphql')
    .action(async () => {
      const [{ buildGatewaySchema }, { printGatewaySchema }] = await Promise.all([
        import('../../graphql/schema.js'),
        import('../../graphql/print-schema.js'),
      ]);
      printResult(printGatewaySchema(buildGatewaySchema()));
    });
}
