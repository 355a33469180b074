import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridSimpleComponent, LegendPlainComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Frame } from '../../src/charts/kind';

use([
  BarChart,
  LineChart,
  ScatterChart,
  GridSimpleComponent,
  LegendPlainComponent,
  MarkLineComponent,
  SVGRenderer,
]);

/** Paints an option as SVG text whose generated ids are numbered from 0, so that pictures can be compared. */
export function paint(option: EChartsCoreOption, frame: Frame): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...frame });
  try {
    chart.setOption({ ...option, animation: false });
    const ids = new Map<string, string>();
    return chart
      .renderToSVGString()
      .replace(/zr[\w]*-[\w-]*\d+/g, (id) => {
        const known = ids.get(id) ?? `id${ids.size}`;
        ids.set(id, known);
        return known;
      })
      .replace(/></g, '>\n<');
  } finally {
    chart.dispose();
  }
}
