import type { Comparison } from '../../query/comparison';
import { displayUnit, type DisplayUnit } from '../../query/display';
import { unitOfMedian } from '../../query/median-unit';
import { axisUnfit, drawn, figuresIn, slotKey, valueLabel, type Figure, type Slot } from '../figures';
import { barItem } from '../item';
import type { ChartKind, Frame } from '../kind';
import { medianIn } from '../median';
import { medianMark, type Place } from '../median-mark';
import { themeFor } from '../origin';
import { frameOf, gridAt, percentAxis, type JsonObject } from '../parts';
import { rankedLines, type Line, type Ranked } from '../ranking';
import { scaleOf } from '../scale';
import { literal, textWidth, widest } from '../text';
import type { Theme } from '../theme';
import type { Words } from '../words';

const ROW = 18;
const HIGHEST_ROW = 32;
/** Of a handful of bureaus, which would leave their card empty. */
const HIGHEST_OF_FEW = 60;
const THICKEST = 22;
const HEAD = 22;
const FOOT = 6;
const NAME_MOST = 132;
const GAP = 14;
/** Pixels from a bar's end to its number. */
const LABEL_GAP = 5;
const NO_UNIT: DisplayUnit = { printed: '', factor: 1, decimals: 2 };

const nameOf = (line: Line, lines: readonly Line[], words: Words): string =>
  'omitted' in line
    ? words.omitted(line.omitted)
    : words.bureauShort(
        line.bureau,
        lines.flatMap((each) => ('omitted' in each ? [] : [each.bureau])),
      );

/** `73 / 512` of a fraction with both parts, `''` otherwise. */
function partsOf(figure: Figure | undefined, words: Words): string {
  const parts = figure?.cell.derivation;
  if (!figure || !parts || figure.row.unitClass !== 'percent') return '';
  return `${words.value(parts.numerator.reading, NO_UNIT)} / ${words.value(parts.denominator.reading, NO_UNIT)}`;
}

/**
 * What stands at the right of a line in one slot's column: the parts of a rate, or why there is no figure.
 * Empty where the bureau has no such series at all (a county has no 市本级).
 */
function besideOf(line: Line, slot: Slot, comparison: Comparison, parts: boolean, words: Words): string {
  if ('omitted' in line) return '';
  const figure = line.figures.get(slot.key);
  if (figure) return parts ? partsOf(figure, words) : '';
  const row = comparison.rows.find((each) => each.bureau.id === line.bureau.id && slotKey(each) === slot.key);
  const cell = row?.cells[comparison.years.indexOf(comparison.question.focusYear)];
  return cell?.reading.status === 'missing' ? words.value(cell.reading, NO_UNIT) : '';
}

interface Column {
  readonly slot: Slot;
  readonly left: number;
  readonly bars: number;
  readonly beside: readonly string[];
  readonly besideWidth: number;
}

/** A column for each slot: bars, room for the longest value, and the parts where they fit. */
function columnsOf(
  comparison: Comparison,
  { slots, lines }: Ranked,
  unit: DisplayUnit,
  left: number,
  width: number,
  theme: Theme,
  words: Words,
): readonly Column[] {
  const each = (width - left - GAP * (slots.length - 1)) / slots.length;
  const parts = each >= 230;
  return slots.map((slot, i) => {
    const beside = lines.map((line) => besideOf(line, slot, comparison, parts, words));
    const head =
      parts && beside.some((text) => text.includes('/')) ? words.partsHead(slot.first.indicator) : '';
    const besideWidth = widest([...beside, head], theme.fontSize - 1);
    const values = lines.flatMap((line) => ('omitted' in line ? [] : (line.figures.get(slot.key) ?? [])));
    const label = widest(
      values.map((figure) => valueLabel(figure, unit, theme, words)),
      theme.fontSize,
    );
    const bars = Math.max(20, each - label - 10 - (besideWidth > 0 ? besideWidth + 8 : 0));
    return { slot, left: left + i * (each + GAP), bars, beside, besideWidth };
  });
}

/** What stands above a column where there are several. */
const headOf = (column: Column, { slots }: Ranked, words: Words): string =>
  slots.length > 1
    ? words.seriesShort(
        column.slot.first,
        slots.map(({ first }) => first),
      )
    : '';

function axesOf(
  column: Column,
  names: readonly JsonObject[],
  first: boolean,
  height: number,
  ranked: Ranked,
  theme: Theme,
  words: Words,
): readonly JsonObject[] {
  const still = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } };
  const nameTextStyle = { color: theme.soft, fontSize: theme.fontSize - 1, padding: 0 };
  const parts = column.beside.some((text) => text.includes('/'));
  return [
    {
      ...still,
      type: 'category',
      inverse: true,
      data: [...names],
      axisLine: { show: true, onZero: false, lineStyle: { color: theme.line } },
      axisLabel: first
        ? {
            interval: 0,
            color: theme.ink,
            fontSize: theme.fontSize,
            margin: 8,
            width: NAME_MOST,
            overflow: 'truncate',
          }
        : { show: false },
      name: headOf(column, ranked, words),
      nameLocation: 'start',
      nameGap: 3,
      nameTextStyle: { ...nameTextStyle, align: 'left', color: theme.ink },
    },
    {
      ...still,
      type: 'category',
      inverse: true,
      position: 'right',
      data: [...column.beside],
      axisLine: { show: false, onZero: false },
      axisLabel: {
        show: column.besideWidth > 0,
        interval: 0,
        inside: false,
        align: 'right',
        margin: 0,
        color: theme.soft,
        fontSize: theme.fontSize - 1,
      },
      name: parts ? words.partsHead(column.slot.first.indicator) : '',
      nameLocation: 'start',
      nameGap: 3,
      nameTextStyle: { ...nameTextStyle, align: 'right' },
    },
    { ...still, type: 'value', inverse: true, min: 0, max: height, show: false },
  ];
}

/** All bureaus in the year of focus, greatest first, a column for each series; the numbers stand at the bars. */
export const ranked: ChartKind = {
  name: 'ranked',

  fits(comparison) {
    const unfit = axisUnfit(comparison);
    if (unfit !== null) return unfit;
    const figures = figuresIn(comparison, comparison.question.focusYear);
    return new Set(figures.map(({ row }) => row.bureau.id)).size < 2 ? 'needs-several-bureaus' : null;
  },

  height: (comparison) => HEAD + rankedLines(comparison).lines.length * ROW + FOOT,

  option(comparison: Comparison, frame: Frame, base: Theme, words: Words) {
    const theme = themeFor(base, comparison);
    const all = rankedLines(comparison);
    const { lines, slots } = all;
    const unit = displayUnit(slots.flatMap((slot) => slot.rows));
    const texts = lines.map((line) => nameOf(line, lines, words));
    const left = Math.min(NAME_MOST, widest(texts, theme.fontSize)) + 10;
    const names = lines.map((line, i): JsonObject => ({
      value: literal(texts[i] ?? ''),
      textStyle: { color: 'omitted' in line ? theme.faint : line.ours ? theme.accent : theme.ink },
    }));
    const columns = columnsOf(comparison, all, unit, left, frame.width, theme, words);
    const highest = lines.length <= 5 ? HIGHEST_OF_FEW : HIGHEST_ROW;
    const height = Math.min(frame.height - HEAD - FOOT, lines.length * highest);
    const { focusYear } = comparison.question;
    const values = lines.flatMap((line) =>
      'omitted' in line ? [] : [...line.figures.values()].map((figure) => drawn(figure, unit)),
    );
    const { min } = scaleOf(values, 'bars', percentAxis(comparison));
    const max = Math.max(...values, min + 1e-9);

    return {
      ...frameOf(theme),
      grid: columns.map((column) => gridAt({ left: column.left, top: HEAD, width: column.bars, height })),
      xAxis: columns.map((_, i) => ({ type: 'value', gridIndex: i, min, max, show: false })),
      yAxis: columns.flatMap((column, i) =>
        axesOf(column, names, i === 0, height, all, theme, words).map((axis, side) => ({
          ...axis,
          gridIndex: i,
          ...(side === 1
            ? { offset: Math.max(0, edgeOf(columns, i, frame) - column.left - column.bars - 1) }
            : {}),
        })),
      ),
      series: columns.flatMap((column, i) => {
        const edge = edgeOf(columns, i, frame);
        const head = headOf(column, all, words);
        const place = placeOf(column, lines, head, edge, [min, max], height, unit, theme, words);
        const median = medianIn(comparison, column.slot, focusYear);
        const medianUnit = unitOfMedian(median, unit, column.slot.first.indicator.kind);
        return [
          {
            type: 'bar',
            name: column.slot.key,
            xAxisIndex: i,
            yAxisIndex: 3 * i,
            barWidth: Math.min(THICKEST, (0.58 * height) / lines.length),
            label: { position: 'right', distance: LABEL_GAP, fontSize: theme.fontSize },
            data: lines.map((line) => {
              const figure = 'omitted' in line ? undefined : line.figures.get(column.slot.key);
              if (!figure) return null;
              return barItem(figure, unit, figure.row.ours ? theme.accent : theme.many, true, theme, words);
            }),
          },
          ...medianMark(median, place, medianUnit, theme, words).map((series) => ({
            ...series,
            xAxisIndex: i,
            yAxisIndex: 3 * i + 2,
          })),
        ];
      }),
    };
  },
};

/** The right edge of a column, where its texts end. */
function edgeOf(columns: readonly Column[], index: number, frame: Frame): number {
  const next = columns[index + 1];
  return next ? next.left - GAP : frame.width;
}

/** Where the column's bars and their numbers stand, for the median behind them. */
function placeOf(
  column: Column,
  lines: readonly Line[],
  head: string,
  edge: number,
  [min, max]: readonly [number, number],
  height: number,
  unit: DisplayUnit,
  theme: Theme,
  words: Words,
): Place {
  const each = height / lines.length;
  const labels = lines.flatMap((line, i) => {
    const figure = 'omitted' in line ? undefined : line.figures.get(column.slot.key);
    if (!figure) return [];
    const end = ((drawn(figure, unit) - min) / (max - min)) * column.bars + LABEL_GAP;
    const width = textWidth(valueLabel(figure, unit, theme, words), theme.fontSize);
    const middle = (i + 0.5) * each;
    const half = theme.fontSize / 2 + 1;
    return [{ across: [end, end + width], down: [middle - half, middle + half] } as const];
  });
  const fontSize = theme.fontSize - 1;
  const from = head === '' ? -column.left : textWidth(head, fontSize) + 8;
  const parts = column.beside.some((text) => text.includes('/'));
  const taken = parts ? textWidth(words.partsHead(column.slot.first.indicator), fontSize) + 8 : 0;
  return { bars: column.bars, height, ends: [min, max], labels, room: [from, edge - column.left - taken] };
}
