import { isBareRate } from './bare-rate';
import type { Bureau } from './bureau';
import { flagOf, type Columns } from './columns';
import type { Dictionary } from './dictionary';
import { missing } from './reading';

/**
 * Bureaus of a set as they were described, under the one id that all names of a bureau have. Where a set has two of
 * its names, the second one keeps its own id: no two bureaus of a set share one.
 */
function described(bureaus: readonly Bureau[], { bureauById }: Dictionary): readonly Bureau[] {
  const taken = new Set(bureaus.map(({ id }) => id));
  return bureaus.map((bureau) => {
    const own = bureauById.get(bureau.id);
    if (!own) return bureau;
    const id = taken.has(own.id) ? bureau.id : own.id;
    taken.add(id);
    return { ...bureau, id, code: own.code || bureau.code, level: own.level };
  });
}

/** 万 and 亿, and 千 behind digits: 三千 and 三十五 are numbers as they stand. */
const SCALED = /[万亿]|\d[\s余多]*[十百千]/;

const DOUBTFUL = flagOf(missing('doubtful'));

/** Takes the numbers at these places for doubtful: what was read stands in `printed` only. */
function doubted(columns: Columns, places: readonly number[]): Columns {
  if (places.length === 0) return columns;
  const value = columns.value.slice();
  const flag = columns.flag.slice();
  const uppers = new Map(columns.uppers);
  const printed = new Map(columns.printed);
  for (const i of places) {
    if (!printed.has(i)) printed.set(i, String(value[i]));
    value[i] = NaN;
    flag[i] = DOUBTFUL;
    uppers.delete(i);
  }
  return { ...columns, value, flag, uppers, printed };
}

/**
 * Figures in the words of a dictionary with own entries: described bureaus stand where they were said to, and figures
 * that were read without a unit, before their indicator was described, have the one that was said to be theirs, as if
 * they were read again: 3.5万 of a sum of money is 元 then, and 0.97 of a rate may be 97 %, which nobody was asked. The
 * other columns stay the same arrays.
 */
export function inOwnWords(columns: Columns, dictionary: Dictionary): Columns {
  const bureaus = described(columns.bureaus, dictionary);
  const blank = columns.units.indexOf('');
  const silent = columns.indicators.some((indicator) => indicator.own);
  if (blank === -1 || !silent) return { ...columns, bureaus };
  const units = [...columns.units];
  const unit = columns.unit.slice();
  const codeOf = (printed: string): number => {
    const code = units.indexOf(printed);
    return code === -1 ? units.push(printed) - 1 : code;
  };
  const isScaled = (i: number): boolean => SCALED.test((columns.printed.get(i) ?? '').normalize('NFKC'));
  const bare: number[] = [];
  columns.indicators.forEach((indicator, at) => {
    if (!indicator.own) return;
    const usual = codeOf(indicator.unit);
    const { class: kind = '' } = dictionary.unitByPrinted.get(indicator.unit) ?? {};
    const scaled = kind === 'money' ? codeOf('元') : usual;
    const end = columns.offsets[at + 1] ?? columns.length;
    for (let i = columns.offsets[at] ?? 0; i < end; i += 1) {
      if (unit[i] !== blank) continue;
      unit[i] = isScaled(i) ? scaled : usual;
      if (isBareRate(columns.uppers.get(i) ?? columns.value[i] ?? NaN, indicator)) bare.push(i);
    }
  });
  return doubted({ ...columns, bureaus, units, unit }, bare);
}
