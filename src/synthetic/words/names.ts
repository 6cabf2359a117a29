/** Made-up names: of companies, of their products, and of the outlets that write about them. None is meant to exist. */
import type { Random } from '../random.js';
import { wordList } from './word-list.js';

/** First names of companies; those in front are written about most. */
export const companyNames = wordList(`
  Quorvane, Brindlemark, Tessivar, Oakvern, Lumarrow, Velquist, Norrowby, Halvinor, Castrelle, Pendrova, Mirefold,
  Zanthrel, Dunmarrow, Ferrowick, Galdrane, Hexbury, Ivorlane, Jastrum, Kelmora, Lindquarry, Marvask, Nebrilo, Ordwyn,
  Pelluna, Quenbrook, Rastovar, Selwickson, Thornavale, Ulmeric, Vastrine, Wrenholt, Xandrelle, Yarrowmere, Zephlin,
  Ambroselle, Bexavar, Cindrel, Dovarrin, Elmswarden, Fenlochen, Grisholme, Harkwellen, Istrelle, Junivar, Kavendra,
  Lorimaz, Mosswrighten, Nantrell, Orbisane, Pridwellen, Quillmere, Rovantis, Skarnvold, Tarnbecken, Umbrelo, Vindmoor,
  Welkhamar, Yostrand, Zirconelle, Ørnlund, Señalar, Cafétron, Šumavar, Bäckvind, Élanvert, Drużyna, Ångmark, Nørrevik`);

const syllables = wordList(`
  ka, lo, mi, ra, te, vo, zu, bren, cor, dal, el, fin, gar, hol, ix, jun, kes, lum, mar, nov, or, pel, quin, rov, sol,
  tor, ul, ven, wyn, xan, yel, zor, ari, bel, cen, dru, ero, fal, gil, hes`);

/** A product's name, such as `Kavendal 7`: 40 x 40 x 40 words, so that a corpus has rare words too. */
export function productName(random: Random): string {
  const word = random.pick(syllables) + random.pick(syllables) + random.pick(syllables);
  const number = random.chance(0.4) ? ` ${random.between(2, 12)}` : '';
  return word.charAt(0).toUpperCase() + word.slice(1) + number;
}

/** Who publishes. */
export interface Outlet {
  /** Spellings of its name; the first is used most. */
  readonly names: readonly string[];
  /** What documents give as `domain`. */
  readonly domain: string;
  /** The host of its articles: not always its domain, as with several outlets of one house. */
  readonly host: string;
  /** How it builds addresses: an index into the styles of `article-urls.ts`. */
  readonly urlStyle: number;
  /** Whether it Writes Titles Like This. */
  readonly titleCase: boolean;
  readonly hasAmp: boolean;
}

const towns = wordList(`
  Averly, Northmere, Saltwick, Kestrel Bay, Halden, Marrowgate, Tolliver, Thistleford, Candlemoor, Westerhaven, Ashcombe,
  Grenholm, Ostermark, Carrick Sound, Stonebrook, Farrowdale, Ravensby, Tidewell, Fennmouth, Larkhollow`);
const papers = wordList('Ledger, Courier, Observer, Dispatch, Lantern, Examiner, Beacon, Register');
const magazines = wordList(`
  Wirefolk, The Daily Solder, Circuit & Sail, Byteharrow, Plainwire, Gadgetmere, Inkwell Tech, Stackmoor, The Copper
  Page, Signalhouse, Orbit Weekly, Kernelgate, Voltpost, Latchkey News, Papercrane, Nightshift Engineering, Lab & Lathe,
  Marketvane, Bluehour Wire, Tinfoundry, Relayline, Quietserver, Edgeweather, Kiteworkshop, Ærlig Teknik, Señal Diaria`);
const hosts = ['www.', '', 'www.', 'news.', '', 'www.'];

/** All outlets, the busiest first: magazines and town papers by turns, with two houses that share a domain. */
export const outlets: readonly Outlet[] = makeOutlets();

function makeOutlets(): Outlet[] {
  const names: string[] = [];
  for (let index = 0; index < towns.length * 5; index += 1) {
    const magazine = magazines[index];
    if (magazine !== undefined) names.push(magazine);
    // 20 towns and 8 papers: every pair comes up once in 40 steps of this walk.
    const town = towns[index % towns.length] ?? '';
    names.push(`${town} ${papers[(index + Math.floor(index / towns.length)) % papers.length] ?? ''}`);
  }
  return names.map(makeOutlet);
}

function makeOutlet(name: string, rank: number): Outlet {
  const compact = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/[^a-z]/g, '');
  const inHouse = rank === 6 || rank === 23;
  const domain = inHouse ? 'lanternhouse.example' : `${compact}.example`;
  const host = inHouse ? `${compact}.lanternhouse.example` : `${hosts[rank % hosts.length] ?? ''}${domain}`;
  const names = [name];
  if (rank % 3 === 0) names.push(name.startsWith('The ') ? name.slice(4) : `The ${name}`);
  if (rank % 7 === 0) names.push(domain);
  if (rank % 8 === 1) names.push(name.toUpperCase());
  return {
    names,
    domain,
    host,
    urlStyle: rank % 6,
    titleCase: rank % 5 < 2,
    hasAmp: rank % 5 !== 3,
  };
}
