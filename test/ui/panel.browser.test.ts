import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { makeTable, type Table } from '../../src/table/table';
import { compare } from '../../src/query/compare';
import { PANELS, questionFor } from '../../src/query/panels';
import { Settings } from '../../src/state/settings.svelte';
import { datasetOf } from '../query/table-of';
import { dictionary, openPage } from './open-page';

const HOSTILE = '<b><img/src/onerror>局';
const REAL = `
  330106=杭州市西湖区卫生健康局 2021 penalty_cases 本级 100 件
  330106=杭州市西湖区卫生健康局 2022 penalty_cases 本级 120 件
  330106=杭州市西湖区卫生健康局 2022 penalty_amount 本级 >=47.8 万元
  330108=杭州市滨江区卫生健康局 2022 penalty_cases 本级 90 件
  330108=杭州市滨江区卫生健康局 2022 penalty_amount 本级 30 万元
  330109=杭州市萧山区卫生健康局 2022 penalty_amount 本级 20 万元
  ${HOSTILE} 2022 penalty_cases 本级 7 件
`;

const tableFrom = (text: string, origin: 'site' | 'demo' = 'site'): Table =>
  makeTable([datasetOf(text, dictionary, { origin, name: '公开数据', nameEn: 'Published figures' })]);

const opened = (hash: string, table = tableFrom(REAL)) => openPage(hash, table);

const cellsOf = (table: Element | null): string[][] =>
  [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.querySelectorAll('th,td')].map((cell) => (cell.textContent ?? '').trim()),
  );

describe('a panel', () => {
  it('shows a table twin on request, a row for each cell of what it draws', async () => {
    const { screen, model, panel, drawn } = await opened(
      '#/compare?v=1&our=330106&year=2022&from=2022&to=2022',
    );
    await drawn('penalty-amount');
    const section = panel('penalty-amount');
    expect(section?.querySelector('table')).toBeNull();
    const button = screen
      .getByRole('region', { name: /罚没款 万元/ })
      .first()
      .getByRole('button', { name: '表格', exact: true });
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');

    const definition = PANELS.find(({ id }) => id === 'penalty-amount');
    if (!definition) throw new Error('No such panel');
    const { table, resolved } = model;
    const comparison = compare(table, dictionary, questionFor(definition, resolved, dictionary, table));
    const twin = () => section?.querySelector('table[data-panel-table="penalty-amount"]') ?? null;
    await expect.poll(twin).not.toBeNull();
    const rows = cellsOf(twin());
    expect(rows).toHaveLength(comparison.rows.reduce((sum, row) => sum + row.cells.length, 0));
    expect(rows[0]?.slice(0, 4)).toEqual(['杭州市西湖区卫生健康局', '2022', '本级', '≥ 47.8']);
    expect(rows.map((row) => row[0])).toContain('上城区');
    expect(rows.find((row) => row[0] === '上城区')?.[3]).toBe('未公布');
    expect(location.hash).toContain('table=penalty-amount');
  });

  it('says in its subtitle among whom the rank stands, and that counts are not adjusted', async () => {
    const { panel, drawn } = await opened('#/compare?v=1&our=330106&year=2022&from=2022&to=2022');
    await drawn('penalty-amount');
    // 13 districts of Hangzhou after April 2021 in the fixture's regions.
    expect(panel('penalty-amount')?.textContent).toMatch(/西湖区第 1 \/ 3 家已公布（杭州市共 13 家）/);
    expect(panel('penalty-amount')?.textContent).toContain('未按规模折算');
  });

  it('is a figure card where there is one figure, with how many of the peers have published', async () => {
    const text = '330106=杭州市西湖区卫生健康局 2022 penalty_cases 本级 120 件';
    const { panel, drawn } = await opened('#/compare?v=1&our=330106&year=2022', tableFrom(text));
    await drawn('penalty-cases');
    const figures = panel('penalty-cases')?.querySelectorAll('[data-figure]');
    expect(figures).toHaveLength(1);
    expect(figures?.[0]?.textContent).toMatch(/120\s*件/);
    expect(panel('penalty-cases')?.textContent).toContain('所比单位已公布 1 家（含本单位，共 13 家）');
  });

  it('says on each figure of a card whether it is fictional', async () => {
    const table = makeTable([
      datasetOf('330106=杭州市西湖区卫生健康局 2022 penalty_amount 本级 120 万元', dictionary, {
        origin: 'site',
      }),
      datasetOf('330108=杭州市滨江区卫生健康局 2022 penalty_amount 本级 90 万元', dictionary, {
        origin: 'demo',
      }),
    ]);
    const hash = '#/compare?v=1&our=330106&year=2022&from=2022&to=2022&view.penalty-amount=card';
    const { panel, drawn } = await opened(hash, table);
    await drawn('penalty-amount');
    const badges = () =>
      [...(panel('penalty-amount')?.querySelectorAll('[data-figure]') ?? [])].map((figure) => [
        figure.textContent?.includes('滨江区'),
        figure.querySelector('.badge')?.textContent,
      ]);
    await expect.poll(badges).toEqual([
      [false, undefined],
      [true, '演示数据（虚构）'],
    ]);
  });

  it('has the completion of tasks beside them, in words and in the table', async () => {
    const text = `
      330100=杭州市卫生计生委 2018 dr_national_tasks 全市 2771 家
      330100=杭州市卫生计生委 2018 dr_provincial_tasks 全市 3179 家
      330100=杭州市卫生计生委 2018 dr_provincial_completion_rate 全市 96.48 % @2018-11-27
    `;
    const { panel, drawn } = await opened(
      '#/compare?v=1&our=330100&year=2018&board=double-random&table=double-random-tasks',
      tableFrom(text),
    );
    await drawn('double-random-tasks');
    const section = panel('double-random-tasks');
    await expect.poll(() => section?.textContent).toMatch(/96\.48\s*%/);
    const rows = cellsOf(section?.querySelector('table') ?? null).map((row) => row.join(' | '));
    expect(rows.filter((row) => row.includes('2,771') || row.includes('3,179'))).toHaveLength(2);
    expect(rows.find((row) => row.includes('96.48'))).toContain('截至 2018-11-27');
  });

  it('says what to do where nothing has been published', async () => {
    const { panel, drawn } = await opened('#/compare?v=1&our=330106&year=2022&board=permits');
    await drawn('permits-volume');
    expect(panel('permits-volume')?.textContent).toContain('所选范围内尚无已公布的数字');
    expect(panel('permits-volume')?.querySelector('a[href^="#/data"]')).not.toBeNull();
  });

  it('explains the chosen indicator in the language of the page', async () => {
    const { screen, drawn } = await opened(
      '#/compare?v=1&our=330106&year=2022&board=all&ind=dr_national_penalty_rate',
    );
    await drawn('any-indicator');
    const said = (): string => document.querySelector('[data-indicator]')?.textContent ?? '';
    await expect.poll(said).toMatch(/定义\s*dr_national_penalty_rate 的定义/);
    await expect.poll(said).toMatch(/可比性提示\s*分母为抽取数/);
    await userEvent.click(screen.getByRole('button', { name: 'English' }));
    await expect.poll(said).toMatch(/Definition\s*Definition of dr_national_penalty_rate/);
    await expect.poll(said).toMatch(/Caveats\s*Drawn tasks are the denominator/);
  });

  it('without an indicator has its table all the same, which says what to do', async () => {
    const { screen, panel, drawn } = await opened(
      '#/compare?v=1&our=330106&year=2022&from=2022&to=2022&board=all',
    );
    await drawn('any-indicator');
    const button = screen
      .getByRole('region', { name: '任一指标', exact: true })
      .getByRole('button', { name: '表格', exact: true });
    await userEvent.click(button);
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
    const rows = () =>
      cellsOf(panel('any-indicator')?.querySelector('table[data-panel-table="any-indicator"]') ?? null);
    await expect.poll(rows).toEqual([['请选择一个指标。指标目录及已导入表格中的指标均可查找。']]);
    location.hash += '&ind=penalty_amount';
    await expect
      .poll(() => rows()[0]?.slice(0, 4))
      .toEqual(['杭州市西湖区卫生健康局', '2022', '本级', '≥ 47.8']);
  });

  it('names in its table the indicator that a link asks for in vain', async () => {
    const { panel } = await opened('#/compare?v=1&our=330106&board=all&ind=nothing&table=any-indicator');
    await expect
      .poll(() => cellsOf(panel('any-indicator')?.querySelector('table') ?? null))
      .toEqual([['链接中的指标“nothing”不在指标目录中，也不在已载入的数据中。']]);
  });

  it('shows a hostile name as it is, everywhere', async () => {
    const our = encodeURIComponent(`name:${HOSTILE}`);
    const { screen, panel, drawn } = await opened(`#/compare?v=1&our=${our}&year=2022&table=penalty-cases`);
    await drawn('penalty-cases');
    expect(cellsOf(panel('penalty-cases')?.querySelector('table') ?? null).flat()).toContain(HOSTILE);
    expect(screen.container.querySelector('img')).toBeNull();
    await expect.element(screen.getByRole('button', { name: /^本单位 / })).toHaveTextContent(HOSTILE);
  });

  it('says inside the card that demo figures are fictional', async () => {
    const { panel, drawn } = await opened('#/compare?v=1&our=330106&year=2022', tableFrom(REAL, 'demo'));
    await drawn('penalty-cases');
    expect(panel('penalty-cases')?.textContent).toContain('演示数据（虚构）');
  });
});

describe('the screen', () => {
  it('changes its language with one button and keeps the choice', async () => {
    const { screen, drawn } = await opened('#/compare?v=1&our=330106&year=2022');
    await drawn('penalty-cases');
    await userEvent.click(screen.getByRole('button', { name: 'English' }));
    await expect.element(screen.getByRole('heading', { name: /^Penalty cases/ })).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    expect(getComputedStyle(document.documentElement).fontFamily).toMatch(/^"?Segoe UI/);
    expect(new Settings().language).toBe('en');
    await userEvent.click(screen.getByRole('button', { name: '中文' }));
    await expect.poll(() => document.documentElement.lang).toBe('zh-CN');
  });

  it('names what a link asks for and nobody has loaded', async () => {
    const { screen } = await opened('#/compare?v=1&our=330106&with=name:无此局&year=2022');
    await expect.element(screen.getByText('无此局')).toBeVisible();
  });

  it('names what it did not understand of a link, until the next step', async () => {
    const { screen, model, panel, drawn } = await opened(
      '#/compare?v=9&our=330106&year=2022&scope=x&view.penalty-cases=funnel',
    );
    await expect.element(screen.getByText(/更新版本的页面/)).toHaveTextContent('v=9');
    await expect.element(screen.getByText(/无法识别/)).toHaveTextContent('scope=x');
    await drawn('penalty-cases');
    expect(panel('penalty-cases')?.textContent).toContain('所选“漏斗图”不适用（只适用于分子属于分母的比率）');
    model.address.navigate({ board: 'permits' });
    await expect.poll(() => screen.container.textContent).not.toContain('更新版本的页面');
  });

  it('asks once which bureau is ours and does not ask again when skipped', async () => {
    const { screen, model } = await opened('#/compare');
    await userEvent.click(screen.getByRole('button', { name: /^暂不选择/ }));
    expect(screen.container.querySelector('[aria-label="首次使用"]')).toBeNull();
    expect(model.settings.answered).toBe(true);
    expect(new Settings().answered).toBe(true);
  });

  it('does not ask where the link names our bureau', async () => {
    const { screen } = await opened('#/compare?v=1&our=330106&year=2022');
    await expect.element(screen.getByRole('button', { name: /^本单位/ })).toBeVisible();
    expect(screen.container.querySelector('[aria-label="首次使用"]')).toBeNull();
  });

  it('says on every screen what became of the data', async () => {
    const { screen, model } = await opened('#/compare');
    model.library.changes = [
      { set: { name: '某数据' }, edition: '2026-11-24', added: 1, changed: 2, removed: 3 },
    ];
    model.library.missed = [{ name: '某缺失数据' }];
    model.library.holdings.trouble = 'storage-full';
    const said = screen.getByRole('region', { name: '数据提示' });
    await expect.element(said).toHaveTextContent('新增 1 个、改动 2 个、撤下 3 个数字');
    await expect.element(said).toHaveTextContent('某缺失数据');
    await expect.element(said).toHaveTextContent('存储空间不足');
  });

  it('calls a shipped set by its title in the language of the page, wherever it is named', async () => {
    const table = tableFrom(REAL);
    const { screen, model, panel, drawn } = await opened('#/compare?v=1&our=330106&year=2022', table);
    model.library.holdings.datasets = table.datasets.map(({ meta }) => meta);
    const [set] = model.library.datasets;
    if (!set) throw new Error('No data set');
    model.library.changes = [{ set, edition: '2026-11-24', added: 1, changed: 2, removed: 3 }];
    model.library.missed = [set];
    model.library.holdings.damaged = [set];
    const notices = () => screen.container.querySelector('.notices')?.textContent ?? '';
    await drawn('penalty-cases');
    panel('penalty-cases')
      ?.querySelector<HTMLButtonElement>('[aria-controls="penalty-cases-sources"]')
      ?.click();
    const source = () => panel('penalty-cases')?.querySelector('.details li')?.textContent;
    await expect.poll(source).toMatch(/^\[1\]\s*公开数据\s*$/);
    expect(notices().split('公开数据')).toHaveLength(4);

    await userEvent.click(screen.getByRole('button', { name: 'English' }));
    await expect.poll(source).toMatch(/^\[1\]\s*Published figures\s*$/);
    expect(notices().split('Published figures')).toHaveLength(4);
    location.hash = '#/data';
    const line = screen.getByRole('row', { name: /Published figures/ });
    await expect.element(line.getByRole('button', { name: /Published figures/ })).toBeVisible();
    expect(screen.container.textContent).not.toContain('公开数据');
  });

  it('spells the bureau that this browser remembers in the address, so that a copied link shows it', async () => {
    new Settings().answerOur('330108');
    await opened('#/compare');
    await expect.poll(() => location.hash).toContain('our=330108');
  });

  it('takes a file that is dropped on any screen to the data screen', async () => {
    const { model } = await opened('#/compare');
    const read: string[] = [];
    vi.spyOn(model.library, 'readFile').mockImplementation((source) => {
      read.push(source.name);
      return new Promise(() => undefined);
    });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['单位,年份'], '某表.csv'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await expect.poll(() => location.hash).toContain('#/data');
    await expect.poll(() => read).toEqual(['某表.csv']);
  });

  it('takes our bureau from the bar by keyboard and spells it in the address', async () => {
    const { screen } = await opened('#/compare?v=1&our=330106&year=2022');
    await userEvent.click(screen.getByRole('button', { name: /^本单位/ }));
    await expect.element(screen.getByRole('combobox', { name: '选择本单位' })).toHaveFocus();
    await userEvent.keyboard('滨江{Enter}');
    await expect.poll(() => location.hash).toContain('our=330108');
    expect(screen.getByRole('dialog').elements()).toHaveLength(0);
  });

  it.each(['report'])('says plainly that %s is not built and leads back', async (route) => {
    const { screen } = await opened(`#/${route}`);
    await expect.element(screen.getByRole('heading', { name: /尚未建成/ })).toBeVisible();
    expect(screen.container.querySelector(`nav a[href^="#/${route}"]`)).toBeNull();
    await expect.element(screen.getByRole('link', { name: '返回对比' })).toHaveAttribute('href', '#/compare');
  });
});
