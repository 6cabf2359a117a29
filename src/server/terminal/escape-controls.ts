/**
 * The one place that makes text from documents, queries and file names safe to print: a terminal obeys control
 * characters, and readers are misled by characters that change the direction of text or cannot be seen.
 */

/**
 * C0 and C1 controls, DEL, line and paragraph separators, and format characters (bidirectional controls, zero-width
 * characters, tags), but for the zero-width joiner, which emoji need.
 */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200d)\p{Cf}|\p{Cs}/gu;

/** `text` on one line with every unsafe character written as `\xNN` or `\u{N}`: a line break becomes `\x0a`. */
export function escapeControls(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
}

/** As {@link escapeControls}, but `\n` stays a line break: for stack traces and other text of several lines. */
export function escapeControlsInLines(text: string): string {
  return text.split('\n').map(escapeControls).join('\n');
}

/**
 * JSON text that holds the same value and no unsafe character: each is written as `\uNNNN`, which JSON allows
 * wherever such a character can stand. Line breaks of the layout stay.
 */
export function escapeControlsInJson(json: string): string {
  return json.replace(unsafe, (character) => {
    if (character === '\n') return character;
    let escaped = '';
    for (let index = 0; index < character.length; index += 1) {
      escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
    }
    return escaped;
  });
}
