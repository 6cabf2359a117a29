/** Whether two answers are the same, and where they are not. */

/** How far two numbers may lie apart, relative to the larger one: sums and means are added up in different orders. */
const tolerance = 1e-9;

/** Where and how `got` differs from `wanted`; null when it does not. */
export function differenceOf(got: unknown, wanted: unknown, path = 'answer'): string | null {
  if (Object.is(got, wanted)) return null;
  if (typeof got === 'number' && typeof wanted === 'number') {
    const apart = Math.abs(got - wanted);
    if (apart <= tolerance * Math.max(Math.abs(got), Math.abs(wanted))) return null;
  }
  if (isObject(got) && isObject(wanted) && Array.isArray(got) === Array.isArray(wanted)) {
    for (const key of new Set([...Object.keys(wanted), ...Object.keys(got)])) {
      const difference = differenceOf(got[key], wanted[key], `${path}.${key}`);
      if (difference !== null) return difference;
    }
    return null;
  }
  return `${path}: got ${shortened(got)}, wanted ${shortened(wanted)}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function shortened(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
