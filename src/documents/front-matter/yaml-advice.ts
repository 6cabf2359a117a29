/** What to do about a line that is not valid YAML: nearly always to put a value in quotes. Never repeats the value, which may be secret. */
import { knownKeys } from '../fields/section-keys.js';

/** One or two sentences. `offset` is where js-yaml stopped in `source`, and `reason` why, in its words. */
export function yamlAdvice(reason: string, source: string, offset: number): string {
  if (reason.includes('tab characters')) return 'Indent with spaces.';
  if (reason.includes('duplicated')) return 'Keep one of the two keys.';
  if (reason.includes('tag')) return 'Remove the tag, or put text that starts with ! in double quotes.';
  if (reason.includes('escape'))
    return String.raw`Write \\ for a backslash, or put the value in single quotes.`;
  if (reason.includes('within a flow')) return 'Close the bracket, or put the whole value in double quotes.';
  if (reason.includes('within a')) return 'End the value with the quote that it starts with.';
  return spaceAdvice(reason, source, offset) ?? quoteAdvice(source, offset) ?? generalAdvice;
}

const generalAdvice = 'Check the indentation, and put text that holds ": ", "#" or quotes in double quotes.';

/** A key and its value without white space between them are one piece of text, which js-yaml notices on that line or the next. */
function spaceAdvice(reason: string, source: string, offset: number): string | null {
  if (!/expected ':'|multiline key|end of the stream or|sequence entry/.test(reason)) return null;
  const above = source
    .slice(0, offset)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const lines = [lineAt(source, offset), ...above.slice(-2).toReversed()];
  for (const line of lines) {
    const key = /^\s*(?:- +)?([A-Za-z_]\w{0,39}):(?!\/\/)\S/.exec(line)?.[1];
    if (key !== undefined && knownKeys.has(key)) return `Put a space after the colon: "${key}: ".`;
  }
  return null;
}

/** By what the value of the line starts with. */
function quoteAdvice(source: string, offset: number): string | null {
  if (/^\s*-[^\s-]/.test(lineAt(source, offset))) return 'Put a space after the dash.';
  const value = /^\s*(?:- +)*(?:[\w$-]+ *:[ \t]+)?(.*)$/.exec(lineAt(source, offset))?.[1] ?? '';
  const first = value.slice(0, 1);
  if (first === "'") return "Put the value in double quotes, or write '' for each single quote in it.";
  if (first === '"') return String.raw`Write \" for each double quote in the value.`;
  if (/^[@`%&*!|>?\-,[\]{}]/.test(first))
    return `Put the value in double quotes: ${first} at its beginning means something else.`;
  return /:\s/.test(value) ? 'Put the value in double quotes: it holds ": ".' : null;
}

function lineAt(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  return source.slice(start, end === -1 ? source.length : end);
}
