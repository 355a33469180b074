import { getInstanceByDom } from 'echarts/core';
import { SCREEN_THEME } from '../../../src/charts/theme';
import { makeWords } from '../../../src/i18n/words';
import { bureausOf, type Table } from '../../../src/table/table';
import type { PanelDefinition } from '../../../src/query/panels';
import { resolveSelection, type Selection } from '../../../src/query/selection';
import { mountChart } from '../../../src/ui/components/chart-instance';
import { draw } from '../../../src/ui/panels/drawing';
import { dictionary } from './dictionary';

/** Pixels of a panel's chart at 1366 × 768. */
const WIDTH = 640;

/** One panel's place, drawn as the app draws it. */
export class Board {
  private readonly table: Table;
  private readonly others: readonly string[];
  private readonly words = makeWords('zh', dictionary);
  private readonly host: HTMLElement;
  private readonly chart: ReturnType<typeof mountChart>;

  /** @param bureaus how many others stand beside ours */
  constructor(table: Table, bureaus: number) {
    const host = document.querySelector<HTMLElement>('#chart');
    if (!host) throw new Error('The page has a place for the chart');
    this.table = table;
    this.others = bureausOf(table)
      .slice(0, bureaus)
      .map(({ bureau }) => bureau.id);
    this.host = host;
    host.style.width = `${WIDTH}px`;
    host.style.height = '300px';
    this.chart = mountChart(host);
  }

  /** Compares, chooses a view, lays out and paints, at once. */
  draw(panel: PanelDefinition, year: number): void {
    const { table, others, words, host } = this;
    const selection: Selection = {
      our: '330100',
      compared: others,
      year,
      from: 2016,
      to: 2025,
      scope: 'all',
    };
    const resolved = resolveSelection(selection, table, dictionary);
    const { kind, comparison } = draw(table, dictionary, {
      panel,
      indicatorId: 'penalty_cases',
      resolved,
      chosen: null,
    });
    if (kind.name === 'card') return;
    const height = kind.height(comparison, WIDTH);
    host.style.height = `${height}px`;
    this.chart.draw(kind.option(comparison, { width: WIDTH, height }, SCREEN_THEME, words));
    getInstanceByDom(host)?.getZr().flush();
  }

  dispose(): void {
    this.chart.dispose();
  }
}
