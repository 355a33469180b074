import type PptxGenJS from 'pptxgenjs';
import { printable } from '../../domain/printable';
import type { NativeChart } from './native';
import { emsOf, FONT, INK, LEFT, LINE, SOFT, TOP, WIDTH, type Slide } from './parts';

/** A name in one line: of names with two, an office program leaves every other out. */
const unbroken = (label: string): string => label.replace(/ /g, '\u00a0');

/** Whether names of bars have one line each in the larger type: an office program leaves out what it has to wrap. */
const isRoomy = (labels: readonly string[]): boolean =>
  labels.length <= 16 && labels.every((label) => emsOf(label) <= 14);

/** Puts a chart on a slide that the office program draws itself. @param bottom where the foot begins, in inches */
export function addChart(
  pptx: PptxGenJS,
  slide: Slide,
  native: NativeChart,
  unit: string,
  bottom: number,
): void {
  const place = { x: LEFT, y: TOP, w: WIDTH, h: bottom - TOP };
  const text = { catAxisLabelFontFace: FONT, valAxisLabelFontFace: FONT, legendFontFace: FONT };
  const common: PptxGenJS.IChartOpts = {
    ...place,
    ...text,
    catAxisLabelFontSize: 12,
    catAxisLabelColor: INK,
    valAxisLabelFontSize: 11,
    valAxisLabelColor: SOFT,
    valGridLine: { color: LINE, size: 0.5 },
    catGridLine: { style: 'none' },
    legendFontSize: 12,
    legendColor: INK,
    legendPos: 'b',
    showLegend: native.series.length > 1,
    showValAxisTitle: unit !== '',
    valAxisTitle: printable(unit),
    valAxisTitleFontFace: FONT,
    valAxisTitleFontSize: 11,
    valAxisTitleColor: SOFT,
    // Bars begin at zero; where a figure lies below it, the program of the reader finds the axis itself.
    ...(native.series.some(({ values }) => values.some((value) => value !== null && value < 0))
      ? {}
      : { valAxisMinVal: 0 }),
    displayBlanksAs: 'gap',
  };
  const colours = native.series.map(({ colour }) => colour);
  if (native.kind === 'scatter') {
    const data = [
      { name: 'x', values: [...native.x] },
      ...native.series.map(({ name, values }) => ({ name, values: values as number[] })),
    ];
    slide.addChart(pptx.ChartType.scatter, data, {
      ...common,
      chartColors: colours,
      lineSize: 0,
      lineDataSymbolSize: 9,
      lineDataSymbol: 'circle',
    });
    return;
  }
  // The first bar of an office program is the lowest.
  const inOrder = <T>(items: readonly T[]): T[] =>
    native.kind === 'bars' ? [...items].reverse() : [...items];
  const data = native.series.map(({ name, values }) => ({
    name,
    labels: inOrder(native.labels).map(native.kind === 'bars' ? unbroken : String),
    values: inOrder(values) as number[],
  }));
  if (native.kind === 'line') {
    slide.addChart(pptx.ChartType.line, data, {
      ...common,
      chartColors: colours,
      lineSize: 2.25,
      lineDataSymbol: 'circle',
      lineDataSymbolSize: 7,
    });
    return;
  }
  const across = native.kind === 'bars';
  slide.addChart(pptx.ChartType.bar, data, {
    ...common,
    chartColors: native.colours.length > 0 ? inOrder(native.colours) : colours,
    barDir: across ? 'bar' : 'col',
    barGrouping: native.stacked ? 'stacked' : 'clustered',
    barGapWidthPct: across ? 40 : 60,
    catAxisLabelFontSize: across && !isRoomy(native.labels) ? 9 : 12,
  });
}
