import { isBareRate } from '../domain/bare-rate';
import type { Indicator } from '../domain/indicator';
import type { ProblemCode } from '../domain/problem';
import { known, missing, times, type Qualifier, type Reading } from '../domain/reading';
import { unitClass, type Unit } from '../domain/unit';
import type { NumberCell, PrintedNumber } from './numbers';
import { isCounter, type ColumnUnit } from './units';

/** A figure as it will be kept, with what there is to say about its cell. */
export interface Figure {
  readonly reading: Reading;
  readonly unit: string;
  readonly problem: ProblemCode | null;
  /** What a doubtful cell reads where a person takes it as printed: 无 is zero, (12) minus twelve. */
  readonly accepted?: { readonly reading: Reading; readonly unit: string };
  /** What a rate without its sign reads where a person takes it as parts of one: 0.9708 is 97.08 %. */
  readonly ofOne?: { readonly reading: Reading; readonly unit: string };
}

/** What a cell's place says about its number. */
export interface Place {
  readonly indicator: Indicator;
  /** Unit of header, title or unit column; null where none is printed. */
  readonly unit: ColumnUnit | null;
  readonly units: ReadonlyMap<string, Unit>;
}

const MONEY_WORDS: ReadonlyMap<number, string> = new Map([
  [1e4, '万元'],
  [1e8, '亿元'],
]);

/** The unit of a place, where the cell prints none: the column's, else the dictionary's. */
export const placeUnit = (place: Place): string => place.unit?.unit ?? place.indicator.unit;

const isMoney = (unit: string, place: Place): boolean => place.units.get(unit)?.class === 'money';

type Family = 'money' | 'percent' | 'counter';

function family(unit: string, units: Place['units']): Family {
  const found = units.get(unit)?.class ?? '';
  if (found === 'money') return 'money';
  return found === 'percent' || found === 'percentage_point' ? 'percent' : 'counter';
}

/** True where a unit cannot be one of the indicator's: 件 of a sum of money, 万元 or % of a count. */
export function contradicts(unit: string, { indicator, units }: Omit<Place, 'unit'>): boolean {
  if (!indicator.known || indicator.unit === '' || !isCounter(unit, units)) return false;
  return family(unit, units) !== family(indicator.unit, units);
}

interface Settled {
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly twice: boolean;
}

function inUnit(cell: PrintedNumber, factor: number, unit: string): Settled {
  const upper = cell.upper === null ? null : times(cell.upper, factor);
  return { value: times(cell.value, factor), upper, unit, twice: false };
}

/** Number and unit where the cell prints a scale or a unit of its own. Null where the word is no unit. */
function ownUnit(cell: PrintedNumber, place: Place): Settled | null {
  const scale = cell.scale?.factor ?? 1;
  if (cell.unit === '') {
    const unit = placeUnit(place);
    if (cell.scale === null) return inUnit(cell, place.unit?.factor ?? 1, unit);
    if ((place.unit?.factor ?? 1) > 1) return { ...inUnit(cell, scale, unit), twice: true };
    if (!isMoney(unit, place)) return inUnit(cell, scale, unit);
    if (place.unit !== null && unit !== '元') return { ...inUnit(cell, scale, unit), twice: true };
    const word = MONEY_WORDS.get(scale);
    return word === undefined ? inUnit(cell, scale, '元') : inUnit(cell, 1, word);
  }
  const whole = (cell.scale?.printed ?? '') + cell.unit;
  if (place.units.has(whole)) return percent(inUnit(cell, 1, whole));
  if (!isCounter(cell.unit, place.units)) return null;
  return percent(inUnit(cell, scale, cell.unit));
}

/** Per mille is kept in percent. */
function percent(settled: Settled): Settled {
  if (settled.unit !== '‰') return settled;
  const upper = settled.upper === null ? null : times(settled.upper, 0.1);
  return { ...settled, value: times(settled.value, 0.1), upper, unit: '%' };
}

/** What is odd about a known number for its indicator; it is kept all the same. */
function oddity(value: number, unit: string, indicator: Indicator): ProblemCode | null {
  const change =
    indicator.id.endsWith('_change') || /增减|增[长幅速]|降幅|变化|[同环]比/.test(indicator.nameZh);
  if (indicator.known && indicator.kind === 'count' && unit !== '%') {
    if (value < 0 && !change) return 'cell-negative-count';
    if (!Number.isInteger(value) && unit !== '万元' && unit !== '元') return 'cell-fraction-count';
  }
  const fraction = (indicator.kind === 'rate' || indicator.kind === 'share') && unit === '%';
  return fraction && !change && (value < 0 || value > 100) ? 'cell-out-of-range' : null;
}

/** True for a rate that neither its cell nor its place says to be a percentage. */
export const isBare = (value: number, { indicator, unit }: Place): boolean =>
  unit === null && isBareRate(value, indicator);

/** A number that prints a scale under a header with one, by its own alone: 47.8万 of 罚没款（万元） is 47.8 万元. */
function once(cell: PrintedNumber, place: Place, column: Qualifier): NonNullable<Figure['accepted']> {
  const alone = ownUnit(cell, { ...place, unit: isMoney(placeUnit(place), place) ? null : wordOnly(place) });
  const { value, upper, unit } = alone ?? inUnit(cell, 1, placeUnit(place));
  return { reading: known(value, qualified(cell.qualifier, column), upper ?? undefined), unit };
}

/** The place's unit without its scale: 件 of 万件. */
const wordOnly = (place: Place): ColumnUnit => ({ unit: placeUnit(place), factor: 1 });

/** The stronger of what the cell and the qualifier column say: neither takes a ≥ away from the other. */
const qualified = (cell: Qualifier, column: Qualifier): Qualifier => (cell === 'exact' ? column : cell);

/** Makes a figure of a cell: its unit settled, its doubts named. Doubtful is missing until someone answers. */
export function settle(cell: NumberCell, place: Place, column: Qualifier): Figure {
  const fallback = placeUnit(place);
  if (cell.kind === 'missing') {
    if (cell.reason !== 'doubtful') return { reading: missing(cell.reason), unit: fallback, problem: null };
    const doubt = { reading: missing('doubtful'), unit: fallback, problem: 'cell-doubtful-missing' } as const;
    return cell.asZero ? { ...doubt, accepted: { reading: known(0), unit: fallback } } : doubt;
  }
  if (cell.kind === 'unreadable') {
    const problem = cell.excel ? 'cell-excel-error' : 'cell-unreadable';
    return { reading: missing('unreadable'), unit: fallback, problem };
  }
  const settled = ownUnit(cell, place);
  if (settled === null) return { reading: missing('unreadable'), unit: fallback, problem: 'cell-unreadable' };
  const { value, upper, unit } = cell.unit === '' ? percent(settled) : settled;
  const doubtful = missing('doubtful');
  if (settled.twice)
    return {
      reading: doubtful,
      unit: fallback,
      problem: 'cell-unit-twice',
      accepted: once(cell, place, column),
    };
  const reading = known(value, qualified(cell.qualifier, column), upper ?? undefined);
  const accepted = { reading, unit };
  if (cell.bracketed && place.indicator.kind !== 'amount')
    return { reading: doubtful, unit, problem: 'cell-doubtful-missing', accepted };
  if (cell.unit === '' && cell.scale === null && isBare(upper ?? value, place)) {
    const end = upper === null ? undefined : times(upper, 100);
    const whole = known(times(value, 100), qualified(cell.qualifier, column), end);
    return { reading: doubtful, unit, problem: 'cell-rate-bare', accepted, ofOne: { reading: whole, unit } };
  }
  if (contradicts(unit, place)) return { reading: doubtful, unit, problem: 'cell-unit-conflict', accepted };
  const conflict =
    cell.unit !== '' &&
    place.unit !== null &&
    unitClass(unit, place.indicator, place.units) !==
      unitClass(place.unit.unit, place.indicator, place.units);
  const odd = [value, upper ?? value].map((end) => oddity(end, unit, place.indicator));
  return { reading, unit, problem: conflict ? 'cell-unit-conflict' : (odd[0] ?? odd[1] ?? null) };
}
