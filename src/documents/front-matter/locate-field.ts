/**
 * Where the value of a field stands in a YAML text, and how it is written there. The text is parsed again for it: only
 * problems ask. A field that is not there is answered by its nearest ancestor that is.
 */
import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import type { Place } from './place.js';
import { simplePlacesOf } from './read-simple-yaml.js';

/**
 * The place of `field` (such as `related[3].webUrl`) in `source`, which `load` has accepted; null when not even its first
 * name is there. Keys that hold a dot or a bracket cannot be asked for.
 */
export function placeOf(source: string, field: string): Place | null {
  const places = placesOf(source);
  for (let name = field; name !== ''; name = parentOf(name)) {
    const place = places.get(name);
    if (place !== undefined) return name === field ? place : { ...place, written: null };
  }
  return null;
}

/** `related[3].webUrl`, `related[3]`, `related`, ''. */
function parentOf(field: string): string {
  return field.slice(0, Math.max(field.lastIndexOf('.'), field.lastIndexOf('['), 0));
}

/** The last text asked about: one with a thousand problems is asked about a thousand times in a row. */
let latest: { readonly source: string; readonly places: ReadonlyMap<string, Place> } | null = null;

/** Every field of `source`, which `load` has accepted, in the order of the text; fields below a key with a dot or bracket are left out. */
export function placesOf(source: string): ReadonlyMap<string, Place> {
  if (latest?.source === source) return latest.places;
  const places = simplePlacesOf(source) ?? anyPlacesOf(source);
  latest = { source, places };
  return places;
}

/** The same by js-yaml, for every text. Exported for the test that compares the two. */
export function anyPlacesOf(source: string): ReadonlyMap<string, Place> {
  const walk: Walk = { source, events: parseEvents(source, { maxDepth: 16 }), next: 1, places: new Map() };
  collect(walk, '', 0, null);
  return walk.places;
}

interface Walk {
  readonly source: string;
  readonly events: readonly Event[];
  /** The event to read next; the first one opens the document. */
  next: number;
  readonly places: Map<string, Place>;
}

/** Notes the node at hand as `field`, then its children. `fallback` is the place of an empty value: its key's, which ends at `keyEnd`. */
function collect(walk: Walk, field: string, fallback: number, keyEnd: number | null): void {
  const event = walk.events[walk.next];
  walk.next += 1;
  if (event === undefined) return;
  const written =
    event.type === EVENT_ID.SCALAR && event.valueStart >= 0 ? getScalarValue(walk.source, event) : null;
  if (field !== '') {
    const end = event.type === EVENT_ID.SCALAR ? endOf(event, keyEnd) : null;
    walk.places.set(field, { offset: startOf(event) ?? fallback, written, end });
  }
  if (event.type === EVENT_ID.MAPPING) collectMap(walk, field);
  if (event.type === EVENT_ID.SEQUENCE) collectList(walk, field, fallback);
}

function collectMap(walk: Walk, field: string): void {
  for (let key = walk.events[walk.next]; !isEnd(key); key = walk.events[walk.next]) {
    walk.next += 1;
    // The schema accepts scalar keys only.
    const name = key?.type === EVENT_ID.SCALAR ? getScalarValue(walk.source, key) : '';
    const child = /[.[\]]/.test(name) ? '' : field === '' ? name : `${field}.${name}`;
    const keyEnd = key?.type === EVENT_ID.SCALAR ? key.valueEnd : null;
    collect(walk, child, (key && startOf(key)) ?? 0, keyEnd);
  }
  walk.next += 1;
}

function collectList(walk: Walk, field: string, fallback: number): void {
  for (let index = 0; !isEnd(walk.events[walk.next]); index += 1) {
    collect(walk, field === '' ? '' : `${field}[${index}]`, fallback, null);
  }
  walk.next += 1;
}

function isEnd(event: Event | undefined): boolean {
  return event === undefined || event.type === EVENT_ID.POP;
}

function endOf({ style, valueStart, valueEnd }: ScalarEvent, keyEnd: number | null): number | null {
  if (valueStart < 0) return keyEnd;
  return style === SCALAR_STYLE.PLAIN ? valueEnd : null;
}

/** Where a node starts, its tag, anchor and quote included; null for what stands nowhere, such as an empty value. */
function startOf(event: Event): number | null {
  if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.MAPPING && event.type !== EVENT_ID.SEQUENCE)
    return null;
  const content = event.type === EVENT_ID.SCALAR ? scalarStart(event) : event.start;
  const starts = [event.tagStart, event.anchorStart - 1, content].filter((offset) => offset >= 0);
  return starts.length === 0 ? null : Math.min(...starts);
}

function scalarStart(event: ScalarEvent): number {
  const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  if (event.valueStart < 0) return -1;
  return isQuoted
    ? event.valueStart - 1
    : isBlock
      ? event.valueStart + Math.max(event.indent, 0)
      : event.valueStart;
}
