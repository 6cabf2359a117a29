/** A straight line through points, by least squares, and how sure its slope is. */

/** Student's t for a two-sided confidence of 95 %, by degrees of freedom from 1; from 11 on it is less than the last. */
const studentsT = [12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23];

/**
 * @param points `{hours, bytes}`, at least three
 * @returns `perHour`, the slope in bytes an hour, and `uncertainty`: with a confidence of 95 % the true slope is no further away. Few points
 * tell little, which Student's t knows and twice the standard error does not. Measurements that depend on the ones before them make it larger
 * in truth: it is the smallest that can be claimed
 */
export function slopeOf(points) {
  const count = points.length;
  if (count < 3) throw new Error(`Expected at least three measurements, got ${count}.`);
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / count;
  const [x, y] = [mean(points.map(({ hours }) => hours)), mean(points.map(({ bytes }) => bytes))];
  const spread = points.reduce((sum, { hours }) => sum + (hours - x) ** 2, 0);
  const perHour = points.reduce((sum, { hours, bytes }) => sum + (hours - x) * (bytes - y), 0) / spread;
  const rest = points.reduce((sum, { hours, bytes }) => sum + (bytes - y - perHour * (hours - x)) ** 2, 0);
  const freedom = count - 2;
  const t = studentsT[Math.min(freedom, studentsT.length) - 1];
  return { perHour, uncertainty: t * Math.sqrt(rest / freedom / spread) };
}
