/** A log line for a person at a terminal: the same facts as the JSON line, in one line to read. */
import { escapeControls, escapeControlsInLines } from '../terminal/escape-controls.js';

const levels: ReadonlyMap<unknown, string> = new Map([
  [10, 'TRACE '],
  [20, 'DEBUG '],
  [30, ''],
  [40, 'WARN '],
  [50, 'ERROR '],
  [60, 'FATAL '],
]);

/** Facts that stand at a place of their own in the line. */
const placed = new Set(['level', 'time', 'msg', 'method', 'path', 'status', 'ms']);

/** `jsonLine`, as pino writes it, as text with a line break: `12:30:01.250 POST /graphql 200 1.2 ms operation=Front ...`. UTC. */
export function textLine(jsonLine: string): string {
  const facts = JSON.parse(jsonLine) as Readonly<Record<string, unknown>>; // our own line: an object by how it is made
  const { level, time, msg, method, path, status, ms } = facts;
  const moment = typeof time === 'number' ? new Date(time).toISOString().slice(11, 23) : '';
  const rest = Object.entries(facts)
    .filter(([name]) => !placed.has(name))
    .map(([name, value]) => `${name}=${shown(value)}`);
  const subject =
    method === undefined
      ? escapeControlsInLines(String(msg))
      : [shown(method), shown(path), shown(status), `${shown(ms)} ms`].join(' ');
  return `${[moment, `${levels.get(level) ?? ''}${subject}`, ...rest].join(' ')}\n`;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return escapeControls(text);
}
