/**
 * Which names are time zones: those of the IANA time zone database, in any case, as far as the running Node knows them. Offsets
 * (`+05:45`) are no names, and neither are the abbreviations (`PST`, `IST`) that ICU knows besides: they mean
 * different zones to different people.
 */

const nameShape = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;
/** ICU's own: https://unicode-org.github.io/icu-docs/apidoc/released/icu4j/com/ibm/icu/util/TimeZone.html */
const onlyInIcu =
  /^(?:(?:AC|AE|AG|AR|AS|BE|BS|CA|CN|CS|CT|EA|EC|IE|IS|JS|MI|NE|NS|PL|PN|PR|PS|SS|VS)T|SystemV\/.*)$/i;
const longestName = 64;

/** Whether `name` is the name of a time zone. */
export function isTimeZoneName(name: string): boolean {
  if (name.length > longestName || !nameShape.test(name) || onlyInIcu.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    // RangeError is how Intl says that it does not know the name; there is no question that answers without throwing.
    return false;
  }
}
