import type { Bureau } from '../domain/bureau';
import type { SeriesBreak } from '../domain/break';
import type { Indicator } from '../domain/indicator';
import type { Reading } from '../domain/reading';
import type { SeriesScope } from '../domain/scope';
import type { DisplayUnit } from '../query/display';
import type { Cell, Row } from '../query/comparison';

/** Everything in a chart that is a word or a number for people; made by `src/i18n` for one language. */
export interface Words {
  readonly lang: 'zh' | 'en';
  /** `西湖区` for an axis; the full name stays in tooltip and table. */
  bureauShort(bureau: Bureau): string;
  indicator(indicator: Indicator): string;
  /** `国家` / `省级` for a double-random programme, else the name: as short as the series' siblings allow. */
  seriesShort(row: Row, among: readonly Row[]): string;
  scope(scope: SeriesScope): string;
  unit(unit: DisplayUnit): string;
  /** The number with its sign (≥ ≤ ≈), or the short reason: `≥ 174`, `未公布`. */
  value(reading: Reading, unit: DisplayUnit): string;
  /** Without unit and sign, for axes. */
  number(value: number, unit: DisplayUnit): string;
  breakLabel(b: SeriesBreak): string;
  /** Lines of a tooltip: value, scope, period, source, row. Plain text, never HTML. */
  tooltip(row: Row, cell: Cell, unit: DisplayUnit): readonly string[];
  readonly median: string;
  readonly mean: string;
  readonly fraction: string;
  readonly notReported: string;
}
