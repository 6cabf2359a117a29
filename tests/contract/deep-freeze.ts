/** Freezes a value with all that it holds, and proves that something is frozen that deep. */

/** What is frozen already is taken to be frozen below as well. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}

/** The path of the first thing in `value` that can be changed, such as `answer.items.0`, or null. */
export function firstThawed(value: unknown, path = 'answer'): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Object.isFrozen(value)) return path;
  for (const [key, part] of Object.entries(value)) {
    const thawed = firstThawed(part, `${path}.${key}`);
    if (thawed !== null) return thawed;
  }
  return null;
}
