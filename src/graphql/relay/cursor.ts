/**
 * Cursors: a place in one ordered list as opaque text, base64url(JSON [order's signature, values, id]), with the snapshot's id
 * behind them where places mean something in one snapshot alone. Reading is strict: text that {@link encodeCursor} would
 * not have written for the order in question is told apart from a place.
 */
import type { Position, SortValue } from '../../model/page.js';

/** What one value of a place can be. */
export type CursorValueKind = 'number' | 'number or null' | 'string';

/** An order that places belong to. */
export interface CursorOrder {
  /** Tells this order from every other one; part of each cursor. */
  readonly signature: string;
  /** What stands at each place of `Position.values`. */
  readonly values: readonly CursorValueKind[];
  /** The snapshot that the values were measured in, where another one measures differently; absent: places outlive snapshots. */
  readonly snapshotId?: string;
}

/** What is wrong with text that is no cursor of the order: no cursor at all, one of another order, one of another snapshot. */
export type CursorFault = 'MALFORMED' | 'OTHER_ORDER' | 'EXPIRED';

/** The cursor of a place in `order`. */
export function encodeCursor(order: CursorOrder, position: Position): string {
  const parts = [order.signature, position.values, position.id];
  if (order.snapshotId !== undefined) parts.push(order.snapshotId);
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The place that `text` names in `order`, or why it names none. Never throws. */
export function decodeCursor(order: CursorOrder, text: string): Position | CursorFault {
  const parts = parse(text);
  if (!Array.isArray(parts) || parts.length < 3 || parts.length > 4) return 'MALFORMED';
  const [signature, values, id, ...bound] = parts as unknown[];
  if (typeof signature !== 'string' || typeof id !== 'string' || id === '') return 'MALFORMED';
  const [snapshotId] = bound;
  if (bound.length === 1 && typeof snapshotId !== 'string') return 'MALFORMED';
  if (!Array.isArray(values) || !values.every(isSortValue)) return 'MALFORMED';
  const position: Position = { values, id };
  // Other spellings of the same place (padding, white space, 1.0) were never handed out.
  const written = { signature, values: [], ...(typeof snapshotId === 'string' && { snapshotId }) };
  if (encodeCursor(written, position) !== text) return 'MALFORMED';
  if (signature !== order.signature) return 'OTHER_ORDER';
  const fits =
    bound.length === (order.snapshotId === undefined ? 0 : 1) &&
    values.length === order.values.length &&
    values.every((value, at) => isOfKind(value, order.values[at]));
  if (!fits) return 'MALFORMED';
  return snapshotId === order.snapshotId ? position : 'EXPIRED';
}

/** The snapshot that the cursor `text` belongs to; null when it belongs to none, or is no cursor. */
export function snapshotOfCursor(text: string): string | null {
  const parts = parse(text);
  const snapshotId: unknown = Array.isArray(parts) ? parts[3] : null;
  return typeof snapshotId === 'string' ? snapshotId : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function isSortValue(value: unknown): value is SortValue {
  return value === null || typeof value === 'number' || typeof value === 'string';
}

function isOfKind(value: SortValue, kind: CursorValueKind | undefined): boolean {
  if (value === null) return kind === 'number or null';
  return typeof value === 'string' ? kind === 'string' : kind === 'number' || kind === 'number or null';
}
