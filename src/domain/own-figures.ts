import type { Bureau } from './bureau';
import type { Columns } from './columns';
import type { Dictionary } from './dictionary';

const named = (bureau: Bureau, { bureauById }: Dictionary): Bureau => {
  const own = bureauById.get(bureau.id);
  return own ? { ...bureau, code: own.code || bureau.code, level: own.level } : bureau;
};

const SCALED = /[十百千万亿]/;

/**
 * Figures in the words of a dictionary with own entries: described bureaus stand where they were said to, and figures
 * that were read without a unit, before their indicator was described, have the one that was said to be theirs, as if
 * they were read again: 3.5万 of a sum of money is 元 then. The other columns stay the same arrays.
 */
export function inOwnWords(columns: Columns, dictionary: Dictionary): Columns {
  const bureaus = columns.bureaus.map((bureau) => named(bureau, dictionary));
  const blank = columns.units.indexOf('');
  const silent = columns.indicators.some((indicator) => indicator.own);
  if (blank === -1 || !silent) return { ...columns, bureaus };
  const units = [...columns.units];
  const unit = columns.unit.slice();
  const codeOf = (printed: string): number => {
    const code = units.indexOf(printed);
    return code === -1 ? units.push(printed) - 1 : code;
  };
  columns.indicators.forEach((indicator, at) => {
    if (!indicator.own) return;
    const usual = codeOf(indicator.unit);
    const { class: kind = '' } = dictionary.unitByPrinted.get(indicator.unit) ?? {};
    const scaled = kind === 'money' ? codeOf('元') : usual;
    const end = columns.offsets[at + 1] ?? columns.length;
    for (let i = columns.offsets[at] ?? 0; i < end; i += 1) {
      if (unit[i] === blank) unit[i] = SCALED.test(columns.printed.get(i) ?? '') ? scaled : usual;
    }
  });
  return { ...columns, bureaus, units, unit };
}
