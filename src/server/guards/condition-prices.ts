/**
 * What the conditions of a list are estimated to cost: its filter and its search. Units and origin as in `field-prices.ts`, which adds what is
 * made of the articles that fit.
 */
import { maximumCheckedValues } from '../../graphql/where/filter-report.js';
import { parseSearch } from '../../model/search-query.js';

/** Reading every title, excerpt or URL: no index leads to a part of a text. 9 to 20 ms. */
const textScan = 800;
/** The same in the list of a provider, a topic or an article. */
const scopedTextScan = 40;
/** Every other condition: an index or a column answers it. */
const clausePrice = 2;
/** An equal title, excerpt or URL: a number of each text is compared. */
const textPrice = 8;
/** Whether an excerpt is there: each is read. */
const missingTextPrice = 200;
/** A condition on images, or a step to related or naming articles: each of them is asked. */
const linkedPrice = 20;
/** Scoring and sorting what was found. */
const relevancePrice = 50;
const searchWordPrice = 15;
/** `a*` finds a fifth of all words, `ab*` a fiftieth. */
const prefixPrices: readonly number[] = [500, 500, 120, 40];

export interface Conditions {
  /** Tests; of a list of values, twenty are one. */
  readonly clauses: number;
  /** What all tests cost together. */
  readonly price: number;
  /** Keys and names of topics and providers, which a report looks for neighbours of. */
  readonly named: number;
}

interface OpenCondition {
  readonly value: unknown;
  /** The field whose operators these are. */
  readonly isText: boolean;
  readonly isNamed: boolean;
  readonly isImage: boolean;
}

/** The conditions in a `where`, as deep as it is. `isScoped`: in the list of a provider, a topic or an article. */
export function conditionsIn(where: unknown, isScoped: boolean): Conditions {
  let [clauses, price, named] = [0, 0, 0];
  const open: OpenCondition[] = [{ value: where, isText: false, isNamed: false, isImage: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, isText, isNamed, isImage } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value) && typeof value[0] !== 'object') {
      clauses += value.length / 20;
      price += priceOfTest(next, 'in', isScoped) * Math.max(1, value.length / 20);
      if (isNamed) named += Math.min(value.length, maximumCheckedValues);
      continue;
    }
    for (const [key, below] of Object.entries(value)) {
      if (below == null) continue;
      if (key === 'related' || key === 'mentionedBy') price += linkedPrice;
      if (typeof below === 'object') {
        const isOperand = Array.isArray(below) && typeof below[0] !== 'object';
        open.push({
          value: below,
          isText: isOperand ? isText : scanned.has(key),
          isNamed: key === 'provider' || key === 'topics' || (isNamed && !isLogic(key)),
          isImage: key === 'images' || (isImage && !isLogic(key)),
        });
      } else {
        clauses += 1;
        price += priceOfTest(next, key, isScoped);
        named += isNamed ? 1 : 0;
      }
    }
  }
  return { clauses, price, named };
}

function priceOfTest({ isText, isImage }: OpenCondition, operator: string, isScoped: boolean): number {
  if (isText && scanning.has(operator)) return isScoped ? scopedTextScan : textScan;
  if (isText && operator === 'isNull') return missingTextPrice;
  if (isImage) return linkedPrice;
  return isText ? textPrice : clausePrice;
}

/** Within it stand conditions on articles again; numbers among keys of a list are its places. */
function isLogic(key: string): boolean {
  return key === 'and' || key === 'or' || key === 'not';
}

const scanned: ReadonlySet<string> = new Set(['title', 'excerpt', 'url', 'message']);
const scanning: ReadonlySet<string> = new Set(['contains', 'startsWith', 'endsWith']);

/** What a search costs, and how many words it has; nothing for one that will be refused. */
export function searchPrice(text: string): { readonly price: number; readonly words: number } {
  const query = parseSearch(text);
  if (typeof query === 'string') return { price: 0, words: 0 };
  const terms = [...query.groups.flat(), ...query.excluded];
  const price = terms.reduce((sum, term) => {
    if (term.kind === 'prefix') return sum + (prefixPrices[term.prefix.length] ?? searchWordPrice);
    return sum + searchWordPrice * (term.kind === 'phrase' ? term.words.length : 1);
  }, relevancePrice);
  return { price, words: terms.length };
}
