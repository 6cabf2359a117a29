/**
 * Moments as documents write them and as the API answers them: RFC 3339, section 5.6. Impossible dates are refused,
 * never rolled over. A leap second (`:60`) is refused: no clock here can hold it.
 */

/** A moment and how it was written. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00:00Z; finer fractions are cut off. */
  readonly epochMs: number;
  /** Whether the text had no zone (a date and time, not a bare date) and was read as UTC. */
  readonly withoutZone: boolean;
}

const rfc3339 =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?([Zz]|[+-]\d{2}:\d{2})?)?$/;

/** The moment that `text` names, or null when it is no RFC 3339 date and time and no bare date (which is midnight UTC). */
export function parseDateTime(text: string): Moment | null {
  const match = rfc3339.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const milliseconds = fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
  const clock = [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)] as const;
  if (clock[0] > 23 || clock[1] > 59 || clock[2] > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  date.setUTCHours(clock[0], clock[1], clock[2], milliseconds);
  const offset = zoneOffsetMinutes(zone);
  if (offset === null) return null;
  const epochMs = date.getTime() - offset * 60_000;
  return isAnswerable(epochMs) ? { epochMs, withoutZone: hour !== undefined && zone === undefined } : null;
}

/** `2020-06-11T17:56:00Z`, with three digits of milliseconds only when there are any. */
export function formatDateTime(epochMs: number): string {
  const text = new Date(epochMs).toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
}

function zoneOffsetMinutes(zone: string | undefined): number | null {
  if (zone === undefined || zone === 'Z' || zone === 'z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Whether the moment lies in the years 0000 to 9999, which RFC 3339 can write, in UTC. */
function isAnswerable(epochMs: number): boolean {
  return epochMs >= -62_167_219_200_000 && epochMs < 253_402_300_800_000;
}
