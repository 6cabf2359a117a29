/** `2020-06-11T17:56:00Z`, with milliseconds only when there are any. */
export function dateTime(moment: number): string {
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}
