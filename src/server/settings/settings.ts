/**
 * The one table of settings: what each is called on the command line, in the environment and in a settings file, what it
 * is by default and what it does. `docs/settings.md` is this table for people; a test compares the two.
 */
import { defaultBodyLimit } from '../guards/body-limit.js';

/** The settings in force. */
export interface Settings {
  /** As given: `FOLDER`, `FILE` or `name=FOLDER`. Empty: `data/` here, else the sample that ships with the program. */
  readonly corpus: readonly string[];
  /** 0 to 65535; 0 picks a free one. */
  readonly port: number;
  /** An address or name of this machine. */
  readonly host: string;
  /** Absolute http or https URL, or null. */
  readonly siteUrl: string | null;
  readonly exposeSecured: boolean;
  readonly introspection: boolean;
  /** Bytes, 1,024 to 16,777,216. */
  readonly bodyLimit: number;
}

export type SettingName = keyof Settings;

/** One row of the table. */
export interface Setting {
  /** Also its key in a settings file. */
  readonly name: SettingName;
  /** As the command line writes it: `--port <number>`; for the corpus, its arguments. */
  readonly flag: string;
  /** The environment variable. */
  readonly environment: string;
  /** How text from the command line or environment becomes a value. */
  readonly kind: 'text' | 'number' | 'switch' | 'list';
  readonly default: Settings[SettingName];
  /** What a value must be; completes "expected ...". */
  readonly expected: string;
  readonly description: string;
}

export const settingsTable: readonly Setting[] = [
  {
    name: 'corpus',
    flag: '[CORPUS...]',
    environment: 'BROADSHEET_CORPUS',
    kind: 'list',
    default: [],
    expected: 'folders or files, as FOLDER or name=FOLDER',
    description:
      'Folders of documents. Without any: data/ in the current folder when it is there, else the sample that ships with Broadsheet.',
  },
  {
    name: 'port',
    flag: '--port <number>',
    environment: 'PORT',
    kind: 'number',
    default: 4000,
    expected: 'a whole number from 0 to 65535',
    description: 'The port to listen on. 0 picks a free one and prints it.',
  },
  {
    name: 'host',
    flag: '--host <address>',
    environment: 'HOST',
    kind: 'text',
    default: '127.0.0.1',
    expected: 'an address or name of this machine, such as 127.0.0.1, ::1 or 0.0.0.0',
    description:
      'The address to listen on. The default is reachable from this machine only; 0.0.0.0 is every address.',
  },
  {
    name: 'siteUrl',
    flag: '--site-url <url>',
    environment: 'BROADSHEET_SITE_URL',
    kind: 'text',
    default: null,
    expected: 'an absolute http or https URL, such as https://example.com/',
    description: 'The site that relative image URLs of documents belong to.',
  },
  {
    name: 'exposeSecured',
    flag: '--expose-secured',
    environment: 'BROADSHEET_EXPOSE_SECURED',
    kind: 'switch',
    default: false,
    expected: 'true or false',
    description: 'Serve the ciphertext of the field secured. Off: it is always null.',
  },
  {
    name: 'introspection',
    flag: '--introspection',
    environment: 'BROADSHEET_INTROSPECTION',
    kind: 'switch',
    default: true,
    expected: 'true or false',
    description: 'Let clients ask for the schema, also at /schema.graphql, and name near misses in errors.',
  },
  {
    name: 'bodyLimit',
    flag: '--body-limit <bytes>',
    environment: 'BROADSHEET_BODY_LIMIT',
    kind: 'number',
    default: defaultBodyLimit,
    expected: 'a whole number of bytes from 1024 to 16777216',
    description: 'The largest body that a request may have.',
  },
];

/** The variable that names a settings file; `--config FILE` comes before it. */
export const configVariable = 'BROADSHEET_CONFIG';
