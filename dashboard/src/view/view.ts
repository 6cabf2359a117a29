/**
 * What the page shows, as plain data, and the query string that says the same: every view is an address that can be
 * shared. Reading never throws: what an address cannot mean is left out.
 */

export type Split = 'topic' | 'provider';
export type Sort = 'newest' | 'hottest' | 'best' | 'relevance';
export type Severity = 'ERROR' | 'WARNING' | 'NOTICE';

export interface View {
  /** The overview unless an article or the problems are asked for. */
  readonly page: 'overview' | 'article' | 'problems';
  /** The article's id; empty on other pages. */
  readonly article: string;
  /** What is searched for; empty for everything. */
  readonly search: string;
  /** Domains, any of which an article may have; empty for all. */
  readonly providers: readonly string[];
  /** Slugs, any of which an article may have; empty for all. */
  readonly topics: readonly string[];
  /** The first moment, RFC 3339 in UTC, or null. */
  readonly from: string | null;
  /** The first moment that no longer counts, or null. */
  readonly to: string | null;
  /** What the chart is split by; null for one series. */
  readonly split: Split | null;
  /** The order of the list; null is the usual one: newest, or relevance with a search. */
  readonly sort: Sort | null;
  /** The one severity that the problems page lists; null for all. */
  readonly severity: Severity | null;
}

export const overview: View = {
  page: 'overview',
  article: '',
  search: '',
  providers: [],
  topics: [],
  from: null,
  to: null,
  split: 'topic',
  sort: null,
  severity: null,
};

/** The longest search that the API takes, in UTF-16 code units. */
export const longestSearch = 256;
/** How many providers, and how many topics, one view may choose. */
export const mostChosen = 40;

/** The view that a query string (with or without its `?`) means. */
export function readView(search: string): View {
  const words = new URLSearchParams(search);
  const article = words.get('article') ?? '';
  return {
    page: article !== '' ? 'article' : words.get('view') === 'problems' ? 'problems' : 'overview',
    article,
    search: (words.get('q') ?? '').trim().slice(0, longestSearch),
    providers: distinct(words.getAll('provider')),
    topics: distinct(words.getAll('topic')),
    from: momentOf(words.get('from')),
    to: momentOf(words.get('to')),
    split: words.get('split') === 'none' ? null : (oneOf(splits, words.get('split')) ?? overview.split),
    sort: oneOf(sorts, words.get('sort')),
    severity: oneOf(severities, words.get('severity')?.toUpperCase() ?? null),
  };
}

/** The address of a view, from the page's own path: `?q=...`, or `./` for the plain overview. */
export function writeView(view: View): string {
  const words = new URLSearchParams();
  if (view.page === 'article') words.set('article', view.article);
  if (view.page === 'problems') words.set('view', 'problems');
  if (view.page === 'problems' && view.severity !== null) words.set('severity', view.severity.toLowerCase());
  if (view.page === 'overview') {
    if (view.search !== '') words.set('q', view.search);
    for (const domain of view.providers) words.append('provider', domain);
    for (const slug of view.topics) words.append('topic', slug);
    if (view.from !== null) words.set('from', shortMoment(view.from));
    if (view.to !== null) words.set('to', shortMoment(view.to));
    if (view.split !== overview.split) words.set('split', view.split ?? 'none');
    if (view.sort !== null) words.set('sort', view.sort);
  }
  const text = words.toString();
  return text === '' ? './' : `?${text}`;
}

/** Whether the view leaves anything out. */
export function isNarrowed(view: View): boolean {
  return (
    view.search !== '' ||
    view.providers.length > 0 ||
    view.topics.length > 0 ||
    view.from !== null ||
    view.to !== null
  );
}

/** `view` with everything shown again: the split and the order stay. */
export function widened(view: View): View {
  return { ...view, search: '', providers: [], topics: [], from: null, to: null };
}

/** `values` with `value` taken out when it is there, else added. */
export function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

const splits: readonly Split[] = ['topic', 'provider'];
const sorts: readonly Sort[] = ['newest', 'hottest', 'best', 'relevance'];
const severities: readonly Severity[] = ['ERROR', 'WARNING', 'NOTICE'];

function oneOf<T extends string>(known: readonly T[], text: string | null): T | null {
  return known.find((one) => one === text) ?? null;
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== ''))].slice(0, mostChosen);
}

/** A date or a moment of RFC 3339 in UTC; anything else is null. */
function momentOf(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z)?$/.test(text)) return null;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return null;
  const moment = new Date(time).toISOString();
  // 30 February is read as 1 March; an address that says it means nothing.
  return moment.startsWith(text.slice(0, 10)) ? moment.replace('.000Z', 'Z') : null;
}

/** Midnight is written as its date alone. */
function shortMoment(moment: string): string {
  return moment.replace('T00:00:00Z', '');
}
