import { isPartYear, spanOf, type Period } from '../domain/period';
import type { Texts } from './index';

/** `2018-11-27` → 截至 2018-11-27; a span with both ends; `''` for a full year. */
export function periodText(period: Period, texts: Texts): string {
  if (!isPartYear(period)) return '';
  const [from, to] = spanOf(period) ?? [];
  return from === undefined || to === undefined ? texts.panel.asOf(period) : texts.panel.span(from, to);
}

/** Years in a row as one span: 2017, 2019–2024. */
export const yearSpans = (years: readonly number[]): readonly string[] =>
  years
    .filter((year) => !years.includes(year - 1))
    .map((first) => {
      const last = years.find((year) => year >= first && !years.includes(year + 1)) ?? first;
      return first === last ? String(first) : `${first}–${last}`;
    });
