import { FULL_YEAR, isPartYear, spanOf, type Period } from '../domain/period';
import { foldWidth, unwrapped, withoutSpaces } from '../domain/fold';
import { chineseInteger } from './numerals';

/** The year that a cell or header names, and the part of it where it names one. */
export interface YearCell {
  readonly year: number;
  readonly period: Period;
}

export const FIRST_YEAR = 1949;
export const LAST_YEAR = 2199;

const two = (n: number): string => String(n).padStart(2, '0');
const inRange = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;
const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** `2018-11-27`, or null where there is no such day. */
export function day(year: number, month: number, dayOfMonth: number): string | null {
  const fits =
    inRange(year) && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysOf(year, month);
  return fits ? `${year}-${two(month)}-${two(dayOfMonth)}` : null;
}

/** From month to month of one year; the whole year is `''`. */
export function months(year: number, from: number, to: number): Period | null {
  if (from < 1 || to > 12 || from > to) return null;
  return from === 1 && to === 12 ? FULL_YEAR : `${year}-${two(from)}/${year}-${two(to)}`;
}

const PARTS: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:全年|年度|度|末|底|)$/, 1, 12],
  [/^上半年$/, 1, 6],
  [/^下半年$/, 7, 12],
  [/^第?[一1]季度$/, 1, 3],
  [/^第?[二2]季度$/, 4, 6],
  [/^第?[三3]季度$/, 7, 9],
  [/^第?[四4]季度$/, 10, 12],
  [/^前?三季度$/, 1, 9],
];
const SPAN = /^(\d{1,2})月?(?:份)?(?:-|–|—|~|至|到)(\d{1,2})月(?:份)?$/;

/** The part of a year as words say it: 上半年, 1-6月, 一季度, 全年. */
export function partOf(year: number, words: string): Period | null {
  for (const [pattern, from, to] of PARTS) if (pattern.test(words)) return months(year, from, to);
  const span = SPAN.exec(words);
  if (span) return months(year, Number(span[1]), Number(span[2]));
  const month = /^(\d{1,2})月(?:份)?$/.exec(words);
  return month ? months(year, Number(month[1]), Number(month[1])) : null;
}

/** A part of some year as a header names it: 1月, 1-6月, 上半年, 一季度, 全年; null where it is none. */
export function partName(printed: string): string | null {
  const words = withoutSpaces(foldWidth(printed)).replace(/[一二三四五六七八九十]{1,3}(?=月)/g, (month) =>
    String(chineseInteger(month) ?? month),
  );
  return /月|季度|半年|^全年$/.test(words) && partOf(FIRST_YEAR, words) !== null ? words : null;
}

const tidy = (printed: string): string => withoutSpaces(foldWidth(unwrapped(printed.trim())));

/** `2018/6`, `2018-06`, `2018年6月`: the month itself, where `截至` or `底` would mean all that went before. */
const MONTH_CELL = /^\d{4}[-/年]\d{1,2}月?$/;

/** Reads `2018`, `2018年度`, `二〇一八年`, `2018.0`, `2018年1-6月`, `2018/6`, `2018-11-27` (up to that day); null where it is no year. */
export function readYear(printed: string): YearCell | null {
  const text = tidy(printed);
  const m = /^(?:(\d{4})(?:\.0+)?|([〇○零一二三四五六七八九]{4}))(?:年(.*))?$/.exec(text);
  const date = m && !/月/.test(m[3] ?? '') ? null : readDate(text, false);
  if (date !== null) {
    const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
    const ofMonth = MONTH_CELL.test(text) ? months(year, month, month) : until(date);
    return ofMonth === null ? null : { year, period: ofMonth };
  }
  if (!m) return null;
  const year = m[1] === undefined ? chineseInteger(m[2] ?? '') : Number(m[1]);
  if (year === null || !inRange(year)) return null;
  const period = partOf(year, m[3] ?? '');
  return period === null ? null : { year, period };
}

/** Reads a date as ISO; a month stands for its last day. Excel serials only where the column holds dates. */
export function readDate(printed: string, serials: boolean): string | null {
  const text = foldWidth(unwrapped(printed.trim())).replace(/^截至|^截止/, '');
  const full = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s].*)?$/.exec(text);
  if (full) return day(Number(full[1]), Number(full[2]), Number(full[3]));
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const month = /^(\d{4})\s*[-/年]\s*(\d{1,2})\s*月?(?:底|末)?$/.exec(text);
  if (month) {
    const [year, m] = [Number(month[1]), Number(month[2])];
    return m >= 1 && m <= 12 ? day(year, m, daysOf(year, m)) : null;
  }
  const serial = serials && /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : NaN;
  if (!(serial > 60)) return null;
  // Excel's day 1 is 1900-01-01, and it counts a 29 February 1900 that never was.
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** From 1 January to a day; the last of the year is the whole year. */
export const until = (date: string): Period => (date.endsWith('-12-31') ? FULL_YEAR : date);

/**
 * An as-of date as a period of `year`: the year's end, or a day in the half-year after it, covers the whole
 * year. Null for a day of another year.
 */
export function readAsOf(printed: string, year: number): Period | null {
  if (/^(?:|全年|年底|年末)$/.test(tidy(printed))) return FULL_YEAR;
  const date = readDate(printed, true);
  // The year's end is often told a little later; a day of any other year contradicts the row.
  if (date === null || date < `${year}-01-01` || date > `${year + 1}-06-30`) return null;
  return date >= `${year}-12-31` ? FULL_YEAR : date;
}

/** A printed period: `2023-01/2023-06`, 2023年1-6月, 上半年, a date; null where it says none. */
export function readPeriod(printed: string, year: number): Period | null {
  const text = tidy(printed);
  const span = spanOf(text);
  if (span) {
    if (!span.every((end) => end.startsWith(`${year}-`))) return null;
    return isPartYear(text) ? text : FULL_YEAR;
  }
  const ofYear = readYear(text);
  if (ofYear !== null && /^\d{4}年?/.test(text) && readDate(printed, false) === null)
    return ofYear.year === year ? ofYear.period : null;
  return partOf(year, text) ?? readAsOf(printed, year);
}
