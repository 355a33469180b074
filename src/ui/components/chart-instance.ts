import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { literal, wrap } from '../../charts/text';

use([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  CanvasRenderer,
]);

export interface ChartInstance {
  /** Draws an option in the place of the former one. */
  draw(option: EChartsCoreOption): void;
  dispose(): void;
}

const TIP_WIDTH = 320;

/** The lines that a data item brings along (`tip`), as text: rich text, so nothing in it is markup. */
export function tipText(params: unknown): string {
  const item = Array.isArray(params) ? (params as readonly unknown[])[0] : params;
  const data = (item as { readonly data?: unknown } | undefined)?.data;
  const tip = (data as { readonly tip?: unknown } | null | undefined)?.tip;
  if (!Array.isArray(tip)) return '';
  return tip.flatMap((line) => wrap(String(line), 12, TIP_WIDTH).map(literal)).join('\n');
}

function withTip(option: EChartsCoreOption): EChartsCoreOption {
  const { tooltip } = option;
  return tooltip ? { ...option, tooltip: { ...tooltip, formatter: tipText } } : option;
}

/** An ECharts instance in an element that keeps its size by the element's. */
export function mountChart(host: HTMLElement): ChartInstance {
  const chart = init(host, null, { renderer: 'canvas' });
  const observer = new ResizeObserver(() => {
    if (chart.isDisposed()) return;
    if (host.clientWidth !== chart.getWidth() || host.clientHeight !== chart.getHeight()) chart.resize();
  });
  observer.observe(host);
  return {
    draw(option) {
      if (!chart.isDisposed()) chart.setOption(withTip(option), { notMerge: true });
    },
    dispose() {
      observer.disconnect();
      // Without series no progressive render is pending, which ECharts would run into after its disposal.
      chart.clear();
      chart.dispose();
    },
  };
}
