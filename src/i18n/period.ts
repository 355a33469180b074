import { isPartYear, spanOf, type Period } from '../domain/period';
import type { Texts } from './index';

/** `2018-11-27` → 截至 2018-11-27; a span with both ends; `''` for a full year. */
export function periodText(period: Period, texts: Texts): string {
  if (!isPartYear(period)) return '';
  const [from, to] = spanOf(period) ?? [];
  return from === undefined || to === undefined ? texts.panel.asOf(period) : texts.panel.span(from, to);
}
