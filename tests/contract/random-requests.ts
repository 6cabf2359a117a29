/** Questions as clients put them and as they do not: random sets, orders and pages, with places that are real, bent or made up. */
import type { ArticleOrderField, ListOrderField, OrderClause } from '../../src/model/order.js';
import type { PageRequest, Position, SortValue } from '../../src/model/page.js';
import type { ArticleSet } from '../../src/store/article-set.js';
import { domains, slugs } from './random-corpus.js';
import type { SeededRandom } from './seeded-random.js';

export const articleFields: readonly ArticleOrderField[] = [
  'PUBLISHED_DATE_TIME',
  'QUALITY',
  'HEAT',
  'TITLE',
  'PROVIDER',
  'RELATED_COUNT',
  'MENTION_COUNT',
];
export const listFields: readonly ListOrderField[] = ['ARTICLE_COUNT', 'NAME', 'LATEST_ARTICLE'];

export function randomOrder<Field extends string>(
  random: SeededRandom,
  fields: readonly Field[],
): OrderClause<Field>[] {
  return Array.from({ length: random.below(4) }, () => ({
    field: random.pick(fields),
    direction: random.pick(['ASC', 'DESC']),
    nulls: random.pick(['FIRST', 'LAST']),
  }));
}

export function randomSet(random: SeededRandom, ids: readonly string[]): ArticleSet {
  return {
    ...(random.chance(0.3) ? { provider: random.pick([...domains, 'nobody.example']) } : {}),
    ...(random.chance(0.4) ? { topic: random.pick([...slugs, 'nothing']) } : {}),
    ...(random.chance(0.3) ? { mentions: random.pick([...ids, 'a_former0', 'a_nobody']) } : {}),
  };
}

/** `places` are real ones of the list in question; there may be none. */
export function randomPage(random: SeededRandom, places: readonly Position[]): PageRequest {
  const place = (): Position | null =>
    random.chance(0.4) && places.length > 0 ? bent(random, random.pick(places)) : null;
  const [after, before] = [place(), place()];
  return {
    after,
    before,
    offset: random.chance(0.3) ? random.pick([0, 1, 3, places.length, places.length + 2]) : 0,
    limit: random.pick([0, 1, 2, 3, 7, places.length, 100]),
    from: random.pick(['START', 'END']),
  };
}

/** Mostly the place as it is; else with one value or the id changed, a value too few, or one too many. */
function bent(random: SeededRandom, place: Position): Position {
  if (random.chance(0.6)) return place;
  const values: readonly SortValue[] = [null, '', 'zebra', '\u{1F600}', -1, 0, 1.5, Infinity, Number.NaN];
  const at = random.below(place.values.length);
  return random.pick<Position>([
    { values: place.values.with(at, random.pick(values)), id: place.id },
    { values: place.values.with(at, true as never), id: place.id },
    { values: place.values.slice(0, at), id: place.id },
    { values: [...place.values, random.pick(values)], id: place.id },
    { values: place.values, id: random.pick(['', 'zzz', 'a_', '\u{1F600}']) },
  ]);
}
