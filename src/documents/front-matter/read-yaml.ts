/**
 * YAML text to plain values: no aliases, no anchors, at most 16 levels, no tabs as indentation, no forbidden keys, no
 * halves of characters. Whatever goes wrong, in js-yaml too, is a value with its place and not an exception.
 */
import { load, YAMLException, type LoadOptions } from 'js-yaml';
import type { ProblemCode } from '../../model/problem.js';
import { findBadCharacter } from './find-bad-character.js';
import { findListKey } from './find-list-key.js';
import { findLostText } from './find-lost-text.js';
import { readSimpleYaml } from './read-simple-yaml.js';
import { yamlAdvice } from './yaml-advice.js';
import { forbiddenKeyReason, yamlSchema } from './yaml-schema.js';

export const yamlOptions: Readonly<LoadOptions> = { schema: yamlSchema, maxAliases: 0, maxDepth: 16 };

/** A map of a file: its own keys only mean something. */
export type FieldMap = Readonly<Record<string, unknown>>;

/** Why a YAML text cannot be used. */
export class YamlFault {
  constructor(
    readonly code: ProblemCode,
    /** 0-based, in UTF-16 code units of the YAML text. */
    readonly offset: number,
    readonly message: string,
    readonly suggestion: string,
  ) {}
}

/** The map that `source` describes, or why there is none. At least one field. */
export function readYaml(source: string): FieldMap | YamlFault {
  return readSimpleYaml(source) ?? readAnyYaml(source);
}

/** The same by js-yaml alone. */
export function readAnyYaml(source: string): FieldMap | YamlFault {
  let value: unknown;
  try {
    value = load(source, yamlOptions);
  } catch (error) {
    return faultOf(error, source);
  }
  if (value === null || value === undefined) return noFields();
  if (typeof value !== 'object' || Array.isArray(value)) return notAMapFault(source, value);
  if (Object.keys(value).length === 0) return noFields();
  const bad = findBadCharacter(source, yamlOptions) ?? findLostText(source, yamlOptions);
  if (bad !== null) return new YamlFault(bad.code, bad.offset, bad.message, bad.suggestion);
  return value as FieldMap; // load gives plain objects with text keys for maps: the schema has no other map
}

/** The fault of a text without fields. */
export function noFields(): YamlFault {
  const suggestion = 'Write the fields as "name: value" lines.';
  return new YamlFault('FRONT_MATTER_EMPTY', 0, 'There are no fields.', suggestion);
}

function notAMapFault(source: string, value: unknown): YamlFault {
  const kind = Array.isArray(value) ? 'a list' : 'a single value';
  return new YamlFault(
    'FRONT_MATTER_NOT_A_MAP',
    Math.max(source.search(/\S/), 0),
    `The fields are expected as a map of names to values; ${kind} came.`,
    'Write the fields as "name: value" lines.',
  );
}

/** js-yaml's documentation asks to catch every exception, not only its own. */
function faultOf(error: unknown, source: string): YamlFault {
  if (!(error instanceof YAMLException)) {
    return new YamlFault('YAML_SYNTAX', 0, 'The YAML could not be parsed.', 'Simplify the front matter.');
  }
  const { reason, mark } = error;
  if (mark === undefined) return wholeTextFault(reason, source);
  if (reason.startsWith('aliases exceeded')) {
    return new YamlFault(
      'YAML_ALIAS',
      mark.position - 1, // js-yaml points behind the asterisk
      'A YAML alias (*name) came where a value is expected; aliases are not accepted.',
      'Write the value out, or put text that starts with * in quotes.',
    );
  }
  if (reason.startsWith('nesting exceeded')) {
    const message = `YAML is nested deeper than ${yamlOptions.maxDepth ?? 0} levels.`;
    return new YamlFault('YAML_TOO_DEEP', mark.position, message, 'Flatten the value.');
  }
  if (reason.startsWith(forbiddenKeyReason)) {
    const key = reason.slice(forbiddenKeyReason.length + 1);
    const message = `The key "${key}" is not accepted at any level.`;
    return new YamlFault('KEY_FORBIDDEN', mark.position, message, 'Rename or remove the key.');
  }
  if (reason.includes('complex keys')) {
    const offset = findListKey(source, yamlOptions.maxDepth ?? 16) ?? mark.position;
    const message = 'A list or a map came where the name of a field is expected.';
    return new YamlFault(
      'YAML_SYNTAX',
      offset,
      message,
      'Put a name that starts with [ or { in double quotes.',
    );
  }
  const advice = yamlAdvice(reason, source, mark.position);
  return new YamlFault(
    'YAML_SYNTAX',
    mark.position,
    `This is not valid YAML: ${withoutText(reason)}.`,
    advice,
  );
}

/** js-yaml repeats tags and names of the text in its reasons; messages are served, and what they repeat may be secret. */
function withoutText(reason: string): string {
  if (reason.includes('tag')) return 'a tag (what begins with !) is not known or not well formed';
  return /["<]/.test(reason) ? 'something came that is not accepted' : reason;
}

/** js-yaml gives no place when a text holds no document or a second one, which a line `---` or `...` sets apart. */
function wholeTextFault(reason: string, source: string): YamlFault {
  if (reason.includes('empty')) return noFields();
  const marker = [...source.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)].at(-1);
  return new YamlFault(
    'YAML_SYNTAX',
    marker?.index ?? 0,
    'A line "---" or "..." ends the fields and more follows; one YAML document is expected.',
    'Remove that line.',
  );
}
