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

/** True where the figure covers less than the calendar year: it is marked, and never compared with a full year. */
export function isPartYear(period: Period): boolean {
  if (period === FULL_YEAR) return false;
  if (AS_OF.test(period)) return !period.endsWith('-12-31');
  const span = SPAN.exec(period);
  if (!span) return true;
  const starts = /-01(-01)?$/.test(span[1] ?? '');
  const ends = /-12(-31)?$/.test(span[2] ?? '');
  return !(starts && ends);
}
