/**
 * The log line of one request: exactly the JSON that pino would write for these fields, put together by hand because pino
 * takes 4 microseconds for it and this 0.7, and less where it says of its operation what the last line of it said
 * (docs/decisions/0035). Never a variable's value, never the query.
 */
import { escapeControls } from '../terminal/escape-controls.js';
import type { RequestRecord } from './request-record.js';

/** pino's numbers. */
const info = 30;
const error = 50;

/** Text of a client is cut to so many UTF-16 code units. */
const longestText = 200;

/** Text that stands in JSON and on a terminal as it is. */
const plain = /^[\w./:-]{0,200}$/;

/** The level of a request's line: an error where the server failed. */
export function requestLevel({ status }: RequestRecord): number {
  return status >= 500 ? error : info;
}

/**
 * The line, with its line break.
 * @param now milliseconds since 1970
 * @param ms how long the request took, in milliseconds
 */
export function requestLine(record: RequestRecord, now: number, ms: number): string {
  const { errorCodes, trace } = record;
  let line =
    `${beginning(requestLevel(record), now)},"method":${text(record.method)},"path":${text(record.path)}` +
    `,"status":${record.status},"ms":${inThousandths(ms)},"bytes":${record.bytes}${operationPart(record)}`;
  if (errorCodes.length > 0) line += `,"errors":[${errorCodes.map(text).join(',')}]`;
  if (trace.traceId !== null) line += `,"traceId":${text(trace.traceId)}`;
  return `${line},"msg":"request"}\n`;
}

/** The latest beginning: many requests come in one millisecond. */
let latest = { level: 0, now: 0, text: '' };

function beginning(level: number, now: number): string {
  if (latest.now !== now || latest.level !== level)
    latest = { level, now, text: `{"level":${level},"time":${now}` };
  return latest.text;
}

/** As `Math.round(ms * 1000) / 1000` is written, put together of whole numbers, whose texts V8 remembers. */
function inThousandths(ms: number): string {
  const thousandths = Math.round(ms * 1000);
  const rest = thousandths % 1000;
  const whole = (thousandths - rest) / 1000;
  return rest === 0
    ? String(whole)
    : `${whole}.${String(rest + 1000)
        .slice(1)
        .replace(/0+$/, '')}`;
}

/** What a line says of its operation, which a repeated request says again. */
type OperationPart = Pick<
  RequestRecord,
  'operationName' | 'operationType' | 'operationHash' | 'cost' | 'cache' | 'batches' | 'snapshotId'
>;

/** The latest part of each operation, by hash. */
const parts = new Map<string, { readonly of: OperationPart; readonly text: string }>();
/** More than the panels of a few dashboards; all are forgotten when there are more. */
const partLimit = 256;

function operationPart(record: RequestRecord): string {
  const { operationHash } = record;
  // A question that is asked once is not worth a place, and must not take one from those that come again.
  if (operationHash === null || record.cache !== 'HIT') return writeOperationPart(record);
  const known = parts.get(operationHash);
  if (known !== undefined && isSame(known.of, record)) return known.text;
  const written = inOnePiece(writeOperationPart(record));
  const { operationName: name, operationType, cost, cache, batches, snapshotId } = record;
  if (name !== null && name.length > longestText) return written;
  if (parts.size >= partLimit) parts.clear();
  // The name as a copy: it may be a slice that keeps its whole query.
  const operationName = name === null ? null : inOnePiece(name);
  parts.set(operationHash, {
    of: { operationName, operationType, operationHash, cost, cache, batches, snapshotId },
    text: written,
  });
  return written;
}

/** The same text on its own: V8 keeps a slice with what it was cut from, and joins the parts of a sum again wherever it is used. */
function inOnePiece(value: string): string {
  return Buffer.from(value).toString();
}

function isSame(one: OperationPart, other: OperationPart): boolean {
  return (
    one.operationName === other.operationName &&
    one.operationType === other.operationType &&
    one.cost === other.cost &&
    one.cache === other.cache &&
    one.batches === other.batches &&
    one.snapshotId === other.snapshotId
  );
}

function writeOperationPart(part: OperationPart): string {
  const { operationName, operationType, operationHash, cost, cache, batches, snapshotId } = part;
  let line = '';
  if (operationType !== null) line += `,"operationType":${text(operationType)}`;
  if (operationName !== null) line += `,"operation":${text(operationName)}`;
  if (operationHash !== null) line += `,"hash":${text(operationHash)}`;
  if (cost !== null) line += `,"cost":${cost}`;
  if (operationHash !== null) line += `,"cache":"${cache}","batches":${batches}`;
  if (snapshotId !== null) line += `,"snapshot":${text(snapshotId)}`;
  return line;
}

function text(value: string): string {
  return plain.test(value) ? `"${value}"` : JSON.stringify(escapeControls(shortened(value)));
}

function shortened(value: string): string {
  return value.length > longestText ? `${value.slice(0, longestText)}...` : value;
}
