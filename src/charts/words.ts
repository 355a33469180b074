import type { Bureau } from '../domain/bureau';
import type { SeriesBreak } from '../domain/break';
import type { Indicator } from '../domain/indicator';
import type { Reading } from '../domain/reading';
import type { SeriesScope } from '../domain/scope';
import type { Area } from '../query/circle';
import type { DisplayUnit } from '../query/display';
import type { Cell, Row } from '../query/comparison';

/** Everything in a chart that is a word or a number for people; made by `src/i18n` for one language. */
export interface Words {
  readonly lang: 'zh' | 'en';
  /** `西湖区` for an axis; the full name stays in tooltip and table. Namesakes `among` its neighbours get their city. */
  bureauShort(bureau: Bureau, among?: readonly Bureau[]): string;
  indicator(indicator: Indicator): string;
  /** Which territory bureaus are of: `杭州市`, `湖北省直管`, `全国`; `in 杭州市`, `directly under 湖北省`. */
  area(area: Area): string;
  /** `国家` / `省级` for a double-random programme, else the name: as short as the series' siblings allow. */
  seriesShort(row: Row, among: readonly Row[]): string;
  scope(scope: SeriesScope): string;
  unit(unit: DisplayUnit): string;
  /** The number with its sign (≥ ≤ ≈), or the short reason: `≥ 174`, `未公布`. */
  value(reading: Reading, unit: DisplayUnit): string;
  /** The same of a cell, which also knows whether its bureau existed: `未设立或已撤销`. */
  cellValue(cell: Cell, unit: DisplayUnit): string;
  /**
   * A number as its source prints it, in English with an English counter; with the sign of its bound where the print
   * itself does not say it, because the bound stands in a column of its own.
   */
  statement(reading: Reading & { status: 'known' }, printed: string, unit: string): string;
  /** Without unit and sign, for axes. */
  number(value: number, unit: DisplayUnit): string;
  breakLabel(b: SeriesBreak): string;
  /** One word for the line of a break in a chart: `区划调整`. */
  breakShort(b: SeriesBreak): string;
  /** Lines of a tooltip: value, scope, period, source, row. Plain text, never HTML. */
  tooltip(row: Row, cell: Cell, unit: DisplayUnit): readonly string[];
  /** How an axis that reaches `greatest` is spelled: `12万` is 12 × `divisor`, with `suffix` behind. */
  axisScale(greatest: number): { readonly divisor: number; readonly suffix: string };
  /** Stands between the first and our own neighbourhood where the rest is not drawn. */
  omitted(count: number): string;
  /** Head of the column `73 / 512`: what stands above and below the line of these rates. */
  partsHead(indicator: Indicator): string;
  /** Name of the funnel's horizontal axis. */
  denominator(indicator: Indicator): string;
  /** Sign behind a figure that covers less than the year. */
  readonly partYear: string;
  /** Sign of a demo figure among real ones; its points have the same shape. */
  readonly demo: string;
  readonly median: string;
  /** The sum of numerators over the sum of denominators, in a funnel. */
  readonly overall: string;
  /** Names of the funnel's two pairs of limits, the inner first. */
  readonly limits: readonly [inner: string, outer: string];
  /** Name of the span around a rate that chance alone would give. */
  readonly interval: string;
}
