/** Which time zone a misspelt name was meant to be. */
import { nearestName } from '../../model/nearest-name.js';
import { isTimeZoneName } from '../../store/calendar/time-zone-name.js';

/** Names that the database prefers today; Intl lists these zones under the older names, and zones it has none for not at all. */
const newerNames = [
  'UTC',
  'America/Argentina/Buenos_Aires',
  'America/Indiana/Indianapolis',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
  'Pacific/Chuuk',
  'Pacific/Kanton',
  'Pacific/Pohnpei',
];

/** Known names; listed when the first name is misspelt. */
let known: readonly string[] | undefined;

/** The known name with the fewest edits from `name`, or whose last part has: `new york` is `America/New_York`. Null when none is near. */
export function nearestTimeZone(name: string): string | null {
  if (name.length > 64) return null; // No name is longer, and the work grows with the length.
  known ??= [...newerNames.filter(isTimeZoneName), ...Intl.supportedValuesOf('timeZone')];
  const written = name.trim().replace(/\s+/g, '_');
  const whole = nearestName(written, known);
  if (whole !== null) return whole;
  const places = known.map(placeOf);
  const place = nearestName(placeOf(written), places);
  return place === null ? null : (known[places.indexOf(place)] ?? null);
}

/** `New_York` of `America/New_York`. */
function placeOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
