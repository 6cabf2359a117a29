/** TimeZone: the name of a time zone, by which calendars are kept. Unknown names are refused with the nearest known one. */
import { type ASTNode, GraphQLScalarType, Kind } from 'graphql';
import { isTimeZoneName } from '../../store/calendar/time-zone-name.js';
import { quoted } from '../errors/client-error.js';
import { nearestTimeZone } from './nearest-time-zone.js';
import { wrongScalar } from './wrong-scalar.js';

/** As input and as output, the name as it was written. */
export const TimeZoneScalar = new GraphQLScalarType<string, string>({
  name: 'TimeZone',
  description:
    'The name of a time zone in the IANA time zone database, in any case, such as `Europe/Berlin`, `America/New_York` or `UTC`. ' +
    'Its whole history counts, daylight saving included. No offset such as `+02:00`, and no abbreviation such as `PST`. ' +
    'TypeScript: `string`.',
  specifiedByURL: 'https://www.iana.org/time-zones',
  serialize: (value) => value as string, // a name that was read here
  parseValue: (value) => readTimeZone(value),
  parseLiteral: (node) => readTimeZone(node.kind === Kind.STRING ? node.value : null, node),
});

function readTimeZone(value: unknown, node?: ASTNode): string {
  if (typeof value === 'string' && isTimeZoneName(value)) return value;
  const nearest = typeof value === 'string' ? nearestTimeZone(value) : null;
  const advice =
    nearest === null
      ? 'Write an area and a place, such as "America/New_York".'
      : `Did you mean ${quoted(nearest)}?`;
  throw wrongScalar({
    scalar: 'TimeZone',
    expected: 'a name of the IANA time zone database such as "Europe/Berlin" or "UTC"',
    value,
    advice,
    node,
  });
}
