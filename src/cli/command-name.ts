/** How a person at this terminal calls the program, so that what a hint tells to type can be typed. */
import { basename } from 'node:path';

/**
 * `broadsheet` where that name is found on the PATH: when the program was called by it, and not through `npx`, which puts it
 * there for one call only. Else `npx broadsheet`, which works in a clone and wherever the package is installed.
 */
export function commandName(
  calledAs: string = process.argv[1] ?? '',
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const isOnPath = basename(calledAs) === 'broadsheet' && environment['npm_command'] === undefined;
  return isOnPath ? 'broadsheet' : 'npx broadsheet';
}
