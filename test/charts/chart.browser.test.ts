import { getInstanceByDom, type ECharts } from 'echarts/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { trend } from '../../src/charts/kinds/trend';
import { SCREEN_THEME } from '../../src/charts/theme';
import { makeWords } from '../../src/i18n/words';
import Chart from '../../src/ui/components/Chart.svelte';
import { tipLines } from '../../src/ui/components/chart-instance';
import { nextFrame } from '../../src/ui/components/frames';
import { DICTIONARY } from './comparison-of';
import { FEW_BY_YEAR, OURS_BY_YEAR } from './drawings';

const words = makeWords('zh', DICTIONARY);
const FRAME = { width: 390, height: 214 };
const optionOf = (comparison: typeof OURS_BY_YEAR) => trend.option(comparison, FRAME, SCREEN_THEME, words);
const frames = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) await new Promise((done) => requestAnimationFrame(done));
};
const chartIn = (element: Element): ECharts | undefined => getInstanceByDom(element as HTMLElement);
const seriesOf = (chart: ECharts | undefined): number =>
  (chart?.getOption() as { series?: readonly unknown[] } | undefined)?.series?.length ?? 0;
/** The chart's element, once it holds as many series as the option. */
async function drawn(container: Element, option: { readonly [name: string]: unknown }): Promise<HTMLElement> {
  const series = option['series'] as readonly unknown[];
  return vi.waitFor(() => {
    const host = container.querySelector<HTMLElement>('[role="img"]');
    if (!host) throw new Error('no chart');
    expect(seriesOf(chartIn(host))).toBe(series.length);
    return host;
  });
}

afterEach(() => vi.restoreAllMocks());

describe('Chart', () => {
  it('paints an option at its own height and tells it in words', async () => {
    const option = optionOf(OURS_BY_YEAR);
    const { container } = await render(Chart, { option, height: 214, label: '处罚率逐年' });
    const host = await drawn(container, option);
    expect(host.getAttribute('aria-label')).toBe('处罚率逐年');
    expect(host.clientHeight).toBe(214);
    expect(host.querySelector('canvas')?.clientHeight).toBe(214);
  });

  it('replaces what it drew: no series of the former option stays', async () => {
    const few = optionOf(FEW_BY_YEAR);
    const ours = optionOf(OURS_BY_YEAR);
    expect((few['series'] as readonly unknown[]).length).toBeGreaterThan(
      (ours['series'] as readonly unknown[]).length,
    );
    const { container, rerender } = await render(Chart, { option: few, height: 214, label: '' });
    await drawn(container, few);
    await rerender({ option: ours });
    await drawn(container, ours);
  });

  it('follows the size of its place', async () => {
    const option = optionOf(OURS_BY_YEAR);
    const { container } = await render(Chart, { option, height: 214, label: '' });
    const host = await drawn(container, option);
    host.style.width = '300px';
    await vi.waitFor(() => expect(chartIn(host)?.getWidth()).toBe(300));
  });

  it('may leave at any moment', async () => {
    const errors = vi.spyOn(console, 'error');
    const thrown: unknown[] = [];
    const listen = (event: ErrorEvent): void => void thrown.push(event.error);
    window.addEventListener('error', listen);
    const many = {
      xAxis: {},
      yAxis: {},
      series: [
        {
          type: 'scatter',
          progressive: 50,
          progressiveThreshold: 10,
          data: Array.from({ length: 5000 }, (_, i) => [i, i % 7]),
        },
      ],
    };
    for (const wait of [0, 1, 2, 3]) {
      const { unmount } = await render(Chart, { option: many, height: 200, label: '' });
      await frames(wait);
      await unmount();
    }
    await frames(10);
    window.removeEventListener('error', listen);
    expect(thrown).toEqual([]);
    expect(errors).not.toHaveBeenCalled();
  });
});

describe('the tooltip', () => {
  it('takes the lines of an item as they are', () => {
    expect(tipLines({ tip: ['<img onerror>', '{a|x}'] })).toEqual(['<img onerror>', '{a|x}']);
    expect(tipLines(null)).toEqual([]);
    expect(tipLines([1, 2])).toEqual([]);
  });

  it('says what is under the pointer as text, and nothing beside it', async () => {
    const lines = ['<img src=x>某区', '12 件'];
    const option = {
      // Under a pointer that stands still, a bar that is still growing is not there.
      animation: false,
      grid: { left: 0, right: 0, top: 0, bottom: 0 },
      xAxis: { type: 'category', show: false },
      yAxis: { type: 'value', show: false, max: 12 },
      series: [{ type: 'bar', barWidth: '50%', data: [{ value: 12, tip: lines }] }],
    };
    const { container } = await render(Chart, { option, height: 200, label: '' });
    const host = await drawn(container, option);
    await frames(2);
    const said = () => [...container.querySelectorAll('[role="tooltip"] p')].map((line) => line.textContent);
    await userEvent.hover(host, { position: { x: host.clientWidth / 2, y: 150 } });
    await expect.poll(said).toEqual(lines);
    expect(container.querySelector('img')).toBeNull();
    await userEvent.hover(host, { position: { x: 3, y: 3 } });
    await expect.poll(said).toEqual([]);
  });
});

describe('frames', () => {
  it('run one task each, in order, and not those called off', async () => {
    const ran: string[] = [];
    let frame = 0;
    const count = (): void => {
      frame += 1;
      if (ran.length < 2) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    nextFrame(() => ran.push(`a${frame}`));
    const cancel = nextFrame(() => ran.push('never'));
    nextFrame(() => ran.push(`b${frame}`));
    cancel();
    await vi.waitFor(() => expect(ran).toHaveLength(2));
    expect(ran.map((text) => text[0])).toEqual(['a', 'b']);
    expect(ran[0]?.slice(1)).not.toBe(ran[1]?.slice(1));
  });

  it('go on after a task that throws', async () => {
    const ran: string[] = [];
    const ignore = (event: ErrorEvent): void => event.preventDefault();
    window.addEventListener('error', ignore);
    nextFrame(() => {
      throw new Error('a task of the test');
    });
    nextFrame(() => ran.push('b'));
    await vi.waitFor(() => expect(ran).toHaveLength(1));
    window.removeEventListener('error', ignore);
    expect(ran).toEqual(['b']);
  });
});
