import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridSimpleComponent, LegendPlainComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// ECharts' own tooltip is left out: as HTML it parses strings, and it weighs as much as two chart kinds.
use([
  BarChart,
  LineChart,
  ScatterChart,
  GridSimpleComponent,
  LegendPlainComponent,
  MarkLineComponent,
  CanvasRenderer,
]);

/** What an item of the chart says when pointed at, and where, in pixels of the chart. */
export interface Tip {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

export interface ChartInstance {
  /** Draws an option in the place of the former one. */
  draw(option: EChartsCoreOption): void;
  dispose(): void;
}

/** The lines that a data item brings along as `tip`; empty where it has none. */
export function tipLines(data: unknown): readonly string[] {
  const tip = (data as { readonly tip?: unknown } | null | undefined)?.tip;
  return Array.isArray(tip) ? tip.map(String) : [];
}

interface Pointed {
  readonly data?: unknown;
  readonly event?: { readonly offsetX: number; readonly offsetY: number };
}

/**
 * An ECharts instance in an element that keeps its size by the element's.
 * @param onTip told what is pointed at, and null when nothing is any more
 */
export function mountChart(
  host: HTMLElement,
  onTip: (tip: Tip | null) => void = () => undefined,
): ChartInstance {
  const chart = init(host, null, { renderer: 'canvas' });
  const observer = new ResizeObserver(() => {
    if (chart.isDisposed()) return;
    if (host.clientWidth !== chart.getWidth() || host.clientHeight !== chart.getHeight()) chart.resize();
  });
  observer.observe(host);
  const point = ({ data, event }: Pointed) => {
    const lines = tipLines(data);
    onTip(lines.length > 0 && event ? { lines, x: event.offsetX, y: event.offsetY } : null);
  };
  chart.on('mouseover', (pointed) => point(pointed as Pointed));
  chart.on('mousemove', (pointed) => point(pointed as Pointed));
  chart.on('mouseout', () => onTip(null));
  chart.on('globalout', () => onTip(null));
  return {
    draw(option) {
      if (!chart.isDisposed()) chart.setOption(option, { notMerge: true });
    },
    dispose() {
      observer.disconnect();
      // Without series no progressive render is pending, which ECharts would run into after its disposal.
      chart.clear();
      chart.dispose();
    },
  };
}
