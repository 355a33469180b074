/**
 * The part of a year that a figure covers, as one string:
 * `''` the whole year · `'2018-11-27'` from 1 January to that day · `'2023-01/2023-06'` from month to month.
 */
export type Period = string;

const AS_OF = /^\d{4}-\d{2}-\d{2}$/;
const SPAN = /^(\d{4}-\d{2}(?:-\d{2})?)\/(\d{4}-\d{2}(?:-\d{2})?)$/;

export const FULL_YEAR: Period = '';

export function isPeriod(text: string): boolean {
  return text === FULL_YEAR || AS_OF.test(text) || SPAN.test(text);
}

/** Both ends of a period from month to month or day to day; null for any other. */
export function spanOf(period: Period): readonly [from: string, to: string] | null {
  const span = SPAN.exec(period);
  return span && [span[1] ?? '', span[2] ?? ''];
}

/** True where the figure covers less than the calendar year: it is marked, and never compared with a full year. */
export function isPartYear(period: Period): boolean {
  if (period === FULL_YEAR) return false;
  if (AS_OF.test(period)) return !period.endsWith('-12-31');
  const [from = '', to = ''] = spanOf(period) ?? [];
  const year = from.slice(0, 4);
  const starts = from === `${year}-01` || from === `${year}-01-01`;
  const ends = to === `${year}-12` || to === `${year}-12-31`;
  return !(starts && ends);
}
