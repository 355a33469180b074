import type { Dictionary } from '../domain/dictionary';
import { foldWidth, withoutSpaces } from '../domain/fold';
import { SCALE, SCALES } from './scales';

/** A unit as a column states it: the counter, and a scale that belongs to the value (`万件`: 10000 件). */
export interface ColumnUnit {
  readonly unit: string;
  readonly factor: number;
}

type Units = Dictionary['unitByPrinted'];

/** Measure words of Chinese that count things; one that the dictionary lacks is a unit of its own. */
const COUNTERS =
  '支期篇类所台辆座册页批幅套组封只块片瓶盒箱包袋位届门字笔票股间处宗款节头班辈课轮例场' as const;
const MORE_COUNTERS = new Set([
  '批次',
  '所次',
  '台次',
  '辆次',
  '人天',
  '小时',
  '分',
  '分钟',
  '天',
  '个月',
  '年',
  '家次',
]);
const SCALED = new RegExp(`^(${SCALE})(.+)$`);
/** True for a word that can stand after a number as its unit. */
export const isCounter = (word: string, units: Units): boolean =>
  units.has(word) || (word.length === 1 && COUNTERS.includes(word)) || MORE_COUNTERS.has(word);

export const tidyUnit = (printed: string): string =>
  withoutSpaces(foldWidth(printed)).replace(/^(?:单位|计量单位)[:：]?/, '');

/** A unit as a header prints it: 万件 for 10000 件. */
export const unitText = ({ unit, factor }: ColumnUnit): string =>
  (Object.entries(SCALES).find(([, scale]) => scale === factor)?.[0] ?? '') + unit;

/** A unit of header, title or unit column: 万元 is itself, 万件 is 10000 件, 千元 1000 元. Null where it is none. */
export function columnUnit(printed: string, units: Units): ColumnUnit | null {
  const word = tidyUnit(printed);
  if (word === '') return null;
  if (isCounter(word, units)) return { unit: word, factor: 1 };
  const scaled = SCALED.exec(word);
  const unit = scaled?.[2] ?? '';
  const factor = SCALES[scaled?.[1] ?? ''];
  return factor !== undefined && isCounter(unit, units) ? { unit, factor } : null;
}
