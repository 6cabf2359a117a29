/** Writes values as the real documents write them: most text in double quotes, names plain where YAML allows it. */

/** Double-quoted YAML (which reads JSON's escapes); lines end as `\n` or `\r\n` escapes, never as such. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A name without quotes where no reader of YAML could take it for something else. */
export function plainOrQuoted(text: string): string {
  return plain.test(text) && !reserved.test(text) ? text : quoted(text);
}

/** Words and single spaces with what never starts a YAML construct inside a line: `Speech & Language`, `news.example`. */
const plain = /^[\p{L}][\p{L}\p{N}.&'’/-]*(?: [\p{L}\p{N}&’'/.-]+)*$/u;
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
