import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridSimpleComponent, LegendPlainComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Frame } from '../../charts/kind';
import type { Theme } from '../../charts/theme';
import { printable } from '../../domain/printable';
import type { CardChart } from '../card';

use([
  BarChart,
  LineChart,
  ScatterChart,
  GridSimpleComponent,
  LegendPlainComponent,
  MarkLineComponent,
  SVGRenderer,
]);

/** A chart as an SVG element, without a page: its generated ids are numbered from 0, so that equal charts are equal texts. */
export function chartSvg({ kind, comparison, words }: CardChart, frame: Frame, theme: Theme): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...frame });
  try {
    chart.setOption({ ...kind.option(comparison, frame, theme, words), animation: false });
    const ids = new Map<string, string>();
    const svg = chart.renderToSVGString().replace(/zr[\w]*-[\w-]*\d+/g, (id) => {
      const known = ids.get(id) ?? `c${ids.size}`;
      ids.set(id, known);
      return known;
    });
    return printable(svg);
  } finally {
    chart.dispose();
  }
}
