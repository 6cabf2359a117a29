/** `part` of `whole` as a number from 0 to 1; 0 when `whole` is 0. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
