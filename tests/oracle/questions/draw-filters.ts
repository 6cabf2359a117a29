/** Random conditions on texts and whole numbers that a value aimed at mostly fits, and another one mostly does not. */
import type { SeededRandom } from '../../contract/seeded-random.js';
import type { Input } from '../naive/where.js';

const textOperators = ['eq', 'ne', 'in', 'notIn', 'contains', 'startsWith', 'endsWith', 'isNull'] as const;
const numberOperators = ['eq', 'ne', 'in', 'notIn', 'gt', 'gte', 'lt', 'lte', 'isNull'] as const;

/** A `StringFilterInput`. Of a missing `aim`, one that it fits as often as not. */
export function drawTextFilter(random: SeededRandom, aim: string | null, other: string | null): Input {
  const wanted = aim ?? other ?? 'a';
  const unwanted = other ?? aim ?? 'z';
  const isSensitive = random.chance(0.25);
  const written = (text: string): string =>
    isSensitive && random.chance(0.8) ? text : respelled(random, text);
  const operand = (operator: (typeof textOperators)[number]): Input[string] => {
    switch (operator) {
      case 'eq':
        return written(wanted);
      case 'ne':
        return written(unwanted);
      case 'in':
        return [written(wanted), written(unwanted)].slice(0, 1 + random.below(2));
      case 'notIn':
        return random.chance(0.05) ? [] : [written(unwanted), 'nothing of the kind'];
      case 'contains':
        return random.chance(0.02) ? '' : written(piece(random, wanted));
      case 'startsWith':
        return written(beginning(random, wanted));
      case 'endsWith':
        return written(ending(random, wanted));
      case 'isNull':
        return random.chance(0.9) ? aim === null : aim !== null;
    }
  };
  const operator = aim === null && random.chance(0.5) ? 'isNull' : random.pick(textOperators);
  const second = random.chance(0.12) ? random.pick(textOperators) : operator;
  return {
    [operator]: operand(operator),
    ...(second === operator ? {} : { [second]: operand(second) }),
    ...(isSensitive
      ? { mode: 'SENSITIVE' }
      : random.chance(0.15)
        ? { mode: random.pick(['INSENSITIVE', null]) }
        : {}),
  };
}

/** An `IntFilterInput`. Its bounds are never reversed: that is wrong use. */
export function drawNumberFilter(random: SeededRandom, aim: number | null, other: number | null): Input {
  const wanted = aim ?? other ?? 0;
  const unwanted = other === aim ? wanted + 1 : (other ?? wanted + 1);
  const step = random.pick([0, 1, 1, 2, 5, 20]);
  const operand = (operator: (typeof numberOperators)[number]): Input[string] => {
    switch (operator) {
      case 'eq':
        return wanted;
      case 'ne':
        return unwanted;
      case 'in':
        return random.chance(0.03) ? [] : [wanted, unwanted].slice(0, 1 + random.below(2));
      case 'notIn':
        return [unwanted, wanted + 1000];
      case 'gt':
        return wanted - Math.max(step, 1);
      case 'gte':
        return wanted - step;
      case 'lt':
        return wanted + Math.max(step, 1);
      case 'lte':
        return wanted + step;
      case 'isNull':
        return aim === null;
    }
  };
  if (aim === null && random.chance(0.5)) return { isNull: true };
  const operator = random.pick(numberOperators);
  const second = random.chance(0.15) ? random.pick(numberOperators) : operator;
  return { [operator]: operand(operator), ...(second === operator ? {} : { [second]: operand(second) }) };
}

/** The text in other letters that are the same without case and diacritics. */
function respelled(random: SeededRandom, text: string): string {
  return random.pick([
    text,
    text,
    text.toUpperCase(),
    text.toLowerCase(),
    text.normalize('NFD'),
    text.normalize('NFC'),
    text.replace('e', 'é').replace('A', 'Å'),
  ]);
}

/** One to nine characters of the text. */
function piece(random: SeededRandom, text: string): string {
  const characters = Array.from(text);
  const start = random.below(Math.max(1, characters.length - 1));
  return characters.slice(start, start + 1 + random.below(9)).join('');
}

/** One to twelve characters that the text begins with. */
function beginning(random: SeededRandom, text: string): string {
  return Array.from(text)
    .slice(0, 1 + random.below(12))
    .join('');
}

/** One to twelve characters that the text ends with. */
function ending(random: SeededRandom, text: string): string {
  return Array.from(text)
    .slice(-1 - random.below(12))
    .join('');
}
