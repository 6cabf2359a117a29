/** Settings of who may ask: which pages, under which names, with which tokens. */
import { canParseUrl } from '../../../model/can-parse-url.js';
import { escapeControls } from '../../terminal/escape-controls.js';
import { list } from '../setting.js';

export const accessSettings = {
  corsOrigin: list({
    flag: '--cors-origin <origin>',
    environment: 'BROADSHEET_CORS_ORIGIN',
    expected:
      'an origin as browsers write it, such as https://example.com or http://localhost:5173, or * for every page',
    description: 'An origin whose pages may read answers. Without any, no page of another origin can.',
    accepts: (origin) => origin === '*' || isOrigin(origin),
    example: 'https://dashboard.example',
    told: { line: 'open', words: readers },
  }),
  allowedHost: list({
    flag: '--allowed-host <name>',
    environment: 'BROADSHEET_ALLOWED_HOST',
    expected: 'a host name without a port, such as news.example',
    description:
      'A name that the server answers for besides those of this machine, whatever the port. On another address than loopback, none means every name.',
    accepts: (name) => /^(?:[\w.-]{1,253}|\[[\da-f:.]+\])$/i.test(name),
    example: 'news.example',
    told: {
      line: 'open',
      words: (names) => (names.length === 0 ? '' : `hosts ${names.map(escapeControls).join(' ')}`),
    },
  }),
  token: list({
    flag: '--token <token>',
    environment: 'BROADSHEET_TOKEN',
    isSecret: true,
    expected: 'a token of 16 to 512 characters out of A-Z a-z 0-9 - . _ ~ + /, with = at its end at most',
    description:
      'A bearer token; with any, everything but /healthz and /readyz asks for one of them. Others on this machine can see a command line: use the environment or the settings file.',
    accepts: (token) => /^[\w.~+/-]{16,512}=*$/.test(token),
    example: 'a-token-of-some-length',
    told: {
      line: 'open',
      words: (tokens) => (tokens.length === 0 ? 'no token needed' : `${tokens.length} tokens`),
    },
  }),
} as const;

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && canParseUrl(text) && new URL(text).origin === text;
}

function readers(origins: readonly string[]): string {
  if (origins.length === 0) return 'no other origin';
  if (origins.includes('*')) return 'PAGES OF EVERY ORIGIN may read answers (--cors-origin "*")';
  return `origins ${origins.map(escapeControls).join(' ')}`;
}
