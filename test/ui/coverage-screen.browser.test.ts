import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { levelOf } from '../../src/domain/region';
import { makeTable } from '../../src/table/table';
import { datasetOf } from '../query/table-of';
import { dictionary, openPage } from './open-page';

const TEXT = `
  330106=杭州市西湖区卫生健康局 2022 penalty_cases 全区 10 件
  330106=杭州市西湖区卫生健康局 2021 penalty_cases 全区 9 件 @2021-11-30
  330108=杭州市滨江区卫生健康局 2022 penalty_cases 全区 0 件
  330108=杭州市滨江区卫生健康局 2022 complaints 全区 >=30 件
  330109=杭州市萧山区卫生健康局 2022 complaints 全区 7 件
  330109=杭州市萧山区卫生健康局 2022 review_cases 全区 not_applicable 件
`;
const table = makeTable([datasetOf(TEXT, dictionary)]);
const HASH = '#/coverage?v=1&our=330106&year=2022';

async function opened(hash = HASH, loaded = table) {
  const { screen, model } = await openPage(hash, loaded);
  const grid = () => screen.container.querySelector<HTMLTableElement>('table[data-coverage-table]');
  // The screen comes on demand.
  await expect
    .poll(() => grid()?.querySelectorAll('tbody tr[data-row]').length ?? 0, { timeout: 15_000 })
    .toBeGreaterThan(0);
  const rows = () =>
    [...(grid()?.querySelectorAll('tbody tr[data-row]') ?? [])].map((row) =>
      [...row.children].map((cell) => cell.getAttribute('aria-label') ?? cell.textContent ?? ''),
    );
  const rowOf = (name: string) => rows().find(([first]) => first === name);
  return { screen, model, grid, rows, rowOf };
}

describe('the coverage of a year', () => {
  it('lists who published what, with counts on both edges', async () => {
    const { grid, rows, rowOf } = await opened();
    // 13 districts of Hangzhou in the fixture's regions; ours first.
    expect(rows()).toHaveLength(13);
    expect(grid()?.getAttribute('aria-rowcount')).toBe('15');
    expect(grid()?.getAttribute('aria-colcount')).toBe('5');
    expect(rows()[0]).toEqual(['西湖区', '1/3', '已公布', '未公布', '未公布']);
    expect(rowOf('滨江区')).toEqual(['滨江区', '2/3', '公布为 0', '未公布', '公布为下限']);
    expect(rowOf('萧山区')).toEqual(['萧山区', '1/3', '未公布', '不适用', '已公布']);
    const head = (row: number): (string | undefined)[] =>
      [...(grid()?.querySelectorAll(`thead tr:nth-child(${row}) > *`) ?? [])].map((cell) =>
        cell.textContent?.trim(),
      );
    expect(head(1)).toEqual(['单位', '公布项数', 'penalty_cases', 'review_cases', 'complaints']);
    expect(head(2)).toEqual(['公布家数（共 13 家）', '', '2', '0', '2']);
    expect(grid()?.querySelectorAll('tbody th[scope=row]')).toHaveLength(13);
  });

  it('lists what peers published and we did not, with a link to compare it', async () => {
    const { screen } = await opened();
    const others = screen.container.querySelector('table[data-coverage-others]');
    const lines = [...(others?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      row.textContent?.replace(/\s+/g, ' '),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/complaints\s*2 家\s*对比/);
    expect(others?.querySelector('a')?.getAttribute('href')).toBe(
      '#/compare?v=1&our=330106&year=2022&board=all&ind=complaints',
    );
  });

  it('sorts, filters and keeps it in the address', async () => {
    const { screen, rows } = await opened();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '单位次序' }), 'count');
    await expect
      .poll(() =>
        rows()
          .map(([name]) => name)
          .slice(0, 3),
      )
      .toEqual(['西湖区', '滨江区', '萧山区']);
    await userEvent.click(screen.getByRole('checkbox', { name: '仅已公布单位' }));
    await expect.poll(() => rows()).toHaveLength(3);
    expect(location.hash).toContain('cov=stating,rows-count');
  });

  it('leads through to the figure by keys', async () => {
    const { model, grid } = await opened();
    const cell = () => grid()?.querySelector('#coverage-cell')?.getAttribute('aria-label');
    grid()?.focus();
    await expect.poll(cell).toBe('已公布');
    expect(grid()?.getAttribute('aria-activedescendant')).toBe('coverage-cell');
    await userEvent.keyboard('{Control>}{End}{/Control}{Control>}{Home}{/Control}{ArrowRight}');
    await expect.poll(cell).toBe('未公布');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => model.address.current.figure)
      .toEqual({ bureau: '330106', indicator: 'review_cases', year: 2022 });
  });

  it('leads through to the figure by click', async () => {
    const { model, grid } = await opened();
    const zero = [...(grid()?.querySelectorAll<HTMLElement>('td') ?? [])].find(
      (each) => each.getAttribute('aria-label') === '公布为 0',
    );
    if (!zero) throw new Error('No stated zero');
    await userEvent.click(zero);
    await expect
      .poll(() => model.address.current.figure)
      .toEqual({
        bureau: '330108',
        indicator: 'penalty_cases',
        year: 2022,
      });
  });

  it('says in words what stands in the cell that is pointed at', async () => {
    const { screen, grid } = await opened();
    const bound = [...(grid()?.querySelectorAll<HTMLElement>('td') ?? [])].find(
      (each) => each.getAttribute('aria-label') === '公布为下限',
    );
    if (!bound) throw new Error('No bound');
    await userEvent.hover(bound);
    await expect
      .poll(() => screen.container.textContent)
      .toContain('杭州市滨江区卫生健康局 · complaints · 2022年：≥ 30 件（公布为下限）');
  });
});

describe('the coverage of an indicator', () => {
  it('has a column a year, and tells who did not exist', async () => {
    const { rowOf } = await opened(`${HASH}&from=2020&cov=years&ind=penalty_cases`);
    expect(rowOf('西湖区')).toEqual(['西湖区', '2/3', '未公布', '已公布、不足全年', '已公布']);
    expect(rowOf('临平区')).toEqual(['临平区', '0/2', '未设立或已撤销', '未公布', '未公布']);
  });
});

describe('a national matrix', () => {
  it('lays out a window of its rows, and follows the scroll', async () => {
    const codes = Array.from({ length: 3000 }, (_, at) => String(400101 + at + Math.floor(at / 98) * 2));
    const text = codes
      .filter((code) => levelOf(code) === 'county')
      .map((code) => `${code} 2022 penalty_cases 全区 1 件`);
    const { grid, rows } = await opened(
      `${HASH}&cov=all`,
      makeTable([datasetOf(text.join('\n'), dictionary)]),
    );
    expect(grid()?.getAttribute('aria-rowcount')).toBe(String(text.length + 2));
    expect(rows().length).toBeLessThan(60);
    const scroller = grid()?.parentElement;
    if (!scroller) throw new Error('No scroller');
    scroller.scrollTop = scroller.scrollHeight;
    const places = (): number[] =>
      [...(grid()?.querySelectorAll('tr[data-row]') ?? [])].map((row) =>
        Number(row.getAttribute('aria-rowindex')),
      );
    await expect.poll(() => Math.max(...places())).toBe(text.length + 2);
    expect(rows().length).toBeLessThan(60);
    expect(places()).toEqual([...places()].sort((a, b) => a - b));
  });
});
