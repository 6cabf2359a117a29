/** A straight line through points, by least squares, and how sure its slope is. */

/**
 * @param points `{hours, bytes}`, at least three
 * @returns `perHour`, the slope in bytes an hour, and `uncertainty`, twice its standard error. Measurements that depend on the ones before
 * them make it larger in truth: it is the smallest that can be claimed
 */
export function slopeOf(points) {
  const count = points.length;
  if (count < 3) throw new Error(`Expected at least three measurements, got ${count}.`);
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / count;
  const [x, y] = [mean(points.map(({ hours }) => hours)), mean(points.map(({ bytes }) => bytes))];
  const spread = points.reduce((sum, { hours }) => sum + (hours - x) ** 2, 0);
  const perHour = points.reduce((sum, { hours, bytes }) => sum + (hours - x) * (bytes - y), 0) / spread;
  const rest = points.reduce((sum, { hours, bytes }) => sum + (bytes - y - perHour * (hours - x)) ** 2, 0);
  return { perHour, uncertainty: 2 * Math.sqrt(rest / (count - 2) / spread) };
}
