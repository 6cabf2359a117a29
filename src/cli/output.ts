/** Where commands write: results to standard output, everything else to standard error. */
import { escapeControlsInLines } from '../server/terminal/escape-controls.js';

/** Writes a result. Text from documents must be escaped before. */
export function printResult(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Tells the person something; control characters are escaped. */
export function tell(text: string): void {
  process.stderr.write(`${escapeControlsInLines(text)}\n`);
}

/**
 * Ends the program quietly when nobody reads its results any more (`broadsheet schema | head -1`), and keeps it alive when
 * nobody reads what it tells.
 */
export function surviveClosedPipes(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
