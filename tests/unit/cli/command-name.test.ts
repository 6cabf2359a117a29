import { expect, test } from '@jest/globals';
import { commandName } from '../../../src/cli/command-name.js';

test.each<[string, string, string | undefined, string]>([
  ['its own name', '/usr/local/bin/broadsheet', undefined, 'broadsheet'],
  ['npx', '/home/a/.npm/_npx/1/node_modules/.bin/broadsheet', 'exec', 'npx broadsheet'],
  ['npm start', '/home/a/clone/dist/cli/main.js', 'run', 'npx broadsheet'],
  ['its file', '/home/a/clone/dist/cli/main.js', undefined, 'npx broadsheet'],
])('called by %s, hints can be typed as they are', (_, calledAs, npmCommand, name) => {
  expect(commandName(calledAs, { npm_command: npmCommand })).toBe(name);
});
