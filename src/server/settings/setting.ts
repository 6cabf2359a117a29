/**
 * What one setting is: its names, its default, and which values it takes. A setting is one call of `text`, `wholeNumber`,
 * `onOff`, `choice` or `list` in the file of its group; the type of its value follows from the call.
 */

/** One row of the table of settings. Its name, in a settings file and in code, is its key in its group. */
export interface Setting<Value = unknown> {
  /** As the command line writes it: `--port <number>`; for the corpus, its arguments. */
  readonly flag: string;
  /** The environment variable. */
  readonly environment: string;
  /** How text from the command line or environment becomes a value. */
  readonly kind: 'text' | 'number' | 'switch' | 'list';
  readonly default: Value;
  /** The default in words, where the value does not say it. */
  readonly defaultText?: string;
  /** What a value must be; completes "expected ...". */
  readonly expected: string;
  readonly description: string;
  /** Whether a value can be used. The default always can. */
  readonly accepts: (value: unknown) => value is Value;
  /** What stands between the values of a list in an environment variable; other kinds have none. */
  readonly separator?: string;
  /** A value other than the default that can be used. */
  readonly example: Value;
  readonly told?: Told<Value>;
  /** Whether a value must be shown to nobody: then no message holds it. */
  readonly isSecret?: boolean;
}

/** How the block that a start prints tells a value: on its line of limits, or of what is open. Empty words are left out. */
export interface Told<Value> {
  readonly line: 'limits' | 'open';
  words(value: Value): string;
}

/** What every call states. */
interface Names<Value> {
  readonly flag: string;
  readonly environment: string;
  readonly description: string;
  /** The default in words, where the value does not say it: `the address of --host`. */
  readonly defaultText?: string;
  /** For a setting that is a limit or opens something. */
  readonly told?: Told<Value>;
  readonly isSecret?: boolean;
}

/** The values of a group of settings, by name. */
export type ValuesOf<Rows extends Readonly<Record<string, Setting>>> = {
  readonly [Name in keyof Rows]: Rows[Name] extends Setting<infer Value> ? Value : never;
};

/** A whole number from `min` to `max`, both included; `unit` as people say it: `bytes`. */
export function wholeNumber(
  row: Names<number> & {
    readonly default: number;
    readonly min: number;
    readonly max: number;
    readonly unit?: string;
  },
): Setting<number> {
  const { min, max, unit, ...names } = row;
  return {
    ...names,
    kind: 'number',
    expected: `a whole number ${unit === undefined ? '' : `of ${unit} `}from ${min} to ${max}`,
    accepts: (value): value is number =>
      Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
    example: row.default === min ? max : min,
  };
}

/** On or off. A default of null stands for what `defaultText` says. */
export function onOff<Default extends boolean | null>(
  row: Names<boolean | Default> & { readonly default: Default },
): Setting<boolean | Default> {
  return {
    ...row,
    kind: 'switch',
    expected: 'true or false',
    accepts: (value): value is boolean => typeof value === 'boolean',
    example: row.default !== true,
  };
}

interface TextRow<Value> extends Names<Value> {
  readonly expected: string;
  readonly accepts: (text: string) => boolean;
  readonly example: string;
}

/** Text that `accepts` takes; with a default of null, no text is none. */
export function text<Default extends string | null>(
  row: TextRow<string | Default> & { readonly default: Default },
): Setting<string | Default> {
  return {
    ...row,
    kind: 'text',
    accepts: (value): value is string => typeof value === 'string' && row.accepts(value),
  };
}

/** One of a few words. */
export function choice<Word extends string>(
  row: Names<Word> & { readonly words: readonly [Word, Word, ...Word[]]; readonly default: NoInfer<Word> },
): Setting<Word> {
  const { words, ...names } = row;
  return {
    ...names,
    kind: 'text',
    expected: `one of ${words.join(', ')}`,
    accepts: (value): value is Word => words.some((word) => word === value),
    example: words.find((word) => word !== row.default) ?? words[0],
  };
}

/**
 * Any number of texts, none by default: a flag that is given once for each, a JSON list in a settings file, and in the
 * environment the texts with `separator` between them, a comma unless told otherwise.
 */
export function list(
  row: TextRow<readonly string[]> & { readonly separator?: string },
): Setting<readonly string[]> {
  return {
    separator: ',',
    ...row,
    kind: 'list',
    default: [],
    accepts: (value): value is readonly string[] =>
      Array.isArray(value) && value.every((each) => typeof each === 'string' && row.accepts(each)),
    example: [row.example],
  };
}
