/** Where a list or a map stands as a key: `[x]: 1`. js-yaml refuses it, and points to the beginning of the map around it. */
import { EVENT_ID, parseEvents } from 'js-yaml';

/** The offset of the first such key, in UTF-16 code units of `source`, which is well-formed YAML; null when there is none. */
export function findListKey(source: string, maxDepth: number): number | null {
  /** For each node that is open: whether a key comes next; null where no keys are. */
  const open: (boolean | null)[] = [];
  for (const event of parseEvents(source, { maxDepth })) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const isKey = open.at(-1) ?? null;
    if (isKey !== null) open[open.length - 1] = !isKey;
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      if (isKey === true) return event.start;
      open.push(event.type === EVENT_ID.MAPPING ? true : null);
    }
    if (event.type === EVENT_ID.DOCUMENT) open.push(null);
  }
  return null;
}
