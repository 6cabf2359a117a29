/** The moments that an answer can write: RFC 3339 knows the years 0000 to 9999. */

const first = -62_167_219_200_000;
const last = 253_402_300_799_999;

/**
 * The bound of a calendar unit as it can be answered: one that lies outside of the years 0000 to 9999 (the end of the year 9999 does)
 * is the first or last moment within. Milliseconds since 1970.
 */
export function answerableMoment(epochMs: number): number {
  return Math.min(Math.max(epochMs, first), last);
}
