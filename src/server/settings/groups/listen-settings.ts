/** Settings of where the server listens. */
import { escapeControls } from '../../terminal/escape-controls.js';
import { isLoopback } from '../loopback.js';
import { text, wholeNumber } from '../setting.js';

export const listenSettings = {
  /** 0 picks a free one. */
  port: wholeNumber({
    flag: '--port <number>',
    environment: 'PORT',
    default: 4000,
    min: 0,
    max: 65_535,
    description: 'The port to listen on. 0 picks a free one and prints it.',
  }),
  host: text({
    flag: '--host <address>',
    environment: 'HOST',
    default: '127.0.0.1',
    expected: 'an address or name of this machine, such as 127.0.0.1, ::1 or 0.0.0.0',
    description:
      'The address to listen on. The default is reachable from this machine only; 0.0.0.0 is every address.',
    accepts: (host) => /^[^\s/\\@?#]{1,253}$/.test(host),
    example: '0.0.0.0',
    told: { line: 'open', words: reach },
  }),
} as const;

function reach(host: string): string {
  return isLoopback(host)
    ? 'reachable from this machine only'
    : `reachable from other machines (host ${escapeControls(host)})`;
}
