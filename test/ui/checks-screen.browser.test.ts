import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { makeTable } from '../../src/table/table';
import { datasetOf } from '../query/table-of';
import { dictionary, openPage } from './open-page';

const FIGURES = `
  330106=杭州市西湖区卫生健康局 2021 penalty_cases 本级 80 件 #西湖区年报
  330106=杭州市西湖区卫生健康局 2022 penalty_cases 本级 130 件 #西湖区年报
  330106=杭州市西湖区卫生健康局 2022 medical_mediations 本级 309 件
  330106=杭州市西湖区卫生健康局 2022 medical_mediations_ok 本级 300 件
  330106=杭州市西湖区卫生健康局 2022 medical_mediation_rate 本级 97.08 %
  330108=杭州市滨江区卫生健康局 2021 penalty_cases 本级 60 件
  330108=杭州市滨江区卫生健康局 2022 penalty_cases 本级 120 件
  330902=定海区卫生健康局 2021 permits_completed 本级 500 件
  330902=定海区卫生健康局 2022 permits_completed 本级 1000 件`;
const tableOf = (text: string) =>
  makeTable([datasetOf(text, dictionary, { name: '公开数据', nameEn: 'Published' })]);
const HASH = '#/checks?v=1&our=330106&year=2022';

async function opened(text = FIGURES, hash = HASH) {
  const page = await openPage(hash, tableOf(text));
  const root = page.screen.container;
  await expect
    .poll(() => root.querySelector('[data-checks]')?.getAttribute('aria-busy'), { timeout: 10_000 })
    .toBe('false');
  const found = () =>
    [...root.querySelectorAll<HTMLElement>('[data-finding]')].map(
      (item) => `${item.dataset['finding']} ${item.dataset['bureau']}`,
    );
  return { ...page, root, found };
}

describe('the screen of checks', () => {
  it('lists findings by kind, ours first, with their figures, sources and the number checked', async () => {
    const { root, found, screen } = await opened();
    expect(found()).toEqual(['jump 330106', 'jump 330108', 'rate-agrees-if-cut 330106']);
    const [jump] = root.querySelectorAll<HTMLElement>('[data-finding="jump"]');
    expect(jump?.textContent).toContain('penalty_cases由2021年的80件增至2022年的130件，增加 62.5%。');
    expect(jump?.textContent).toContain('西湖区年报');
    expect(jump?.textContent).toContain('第 2、3 行');
    await expect.element(screen.getByText(/已作 12 类核对.*共 7 个数字/)).toBeVisible();
    expect(root.querySelector('[data-group="jump"]')?.textContent).toContain('2 条');
  });

  it('opens a figure and the panel that shows it', async () => {
    const { root, model } = await opened();
    const [jump] = root.querySelectorAll<HTMLElement>('[data-finding="jump"]');
    jump?.querySelector<HTMLElement>('.figures button')?.click();
    await expect
      .poll(() => model.address.current.figure)
      .toEqual({
        bureau: '330106',
        indicator: 'penalty_cases',
        year: 2022,
      });
    expect(jump?.querySelector('a')?.getAttribute('href')).toBe('#/compare?v=1&our=330106&year=2022');
    const rate = root.querySelector('[data-finding="rate-agrees-if-cut"] a')?.getAttribute('href');
    expect(rate).toBe('#/compare?v=1&our=330106&year=2022&board=all&ind=medical_mediation_rate');
  });

  it('checks our bureau alone, those compared, or all', async () => {
    const { screen, found, root } = await opened();
    await userEvent.click(screen.getByRole('button', { name: '本单位', exact: true }));
    await expect.poll(found).toEqual(['jump 330106', 'rate-agrees-if-cut 330106']);
    await userEvent.click(screen.getByRole('button', { name: '全部', exact: true }));
    await expect
      .poll(found)
      .toEqual([...['jump 330106', 'jump 330108', 'jump 330902'], 'rate-agrees-if-cut 330106']);
    expect(root.querySelector('[data-bureau="330902"] a')?.getAttribute('href')).toContain('our=330902');
  });

  it('sets a finding aside with a note, and takes it back', async () => {
    const { screen, found, root } = await opened();
    await userEvent.click(screen.getByRole('button', { name: /^忽略：西湖区 penalty_cases/ }));
    await userEvent.keyboard('已核对原文');
    await userEvent.click(screen.getByRole('button', { name: '确定忽略' }));
    await expect.poll(found).toEqual(['jump 330108', 'rate-agrees-if-cut 330106']);
    const list = root.querySelector<HTMLDetailsElement>('[data-ignored]');
    expect(list?.textContent).toContain('已忽略 1 条');
    expect(list?.textContent).toContain('已核对原文');
    if (list) list.open = true;
    await userEvent.click(screen.getByRole('button', { name: /^恢复/ }));
    await expect.poll(found).toEqual(['jump 330106', 'jump 330108', 'rate-agrees-if-cut 330106']);
    expect(root.querySelector('[data-ignored]')).toBeNull();
  });

  it('says that all is set aside, not that nothing was found, and shows what', async () => {
    const { screen, found, root, model } = await opened();
    await userEvent.click(screen.getByRole('button', { name: '本单位', exact: true }));
    await expect.poll(found).toEqual(['jump 330106', 'rate-agrees-if-cut 330106']);
    for (const left of [1, 0]) {
      await userEvent.click(screen.getByRole('button', { name: /^忽略：/ }).first());
      await userEvent.click(screen.getByRole('button', { name: '确定忽略' }));
      await expect.poll(() => found().length).toBe(left);
    }
    const text = (): string => root.querySelector('[data-checks]')?.textContent ?? '';
    expect(text()).toContain('发现的 2 条均已忽略');
    expect(text()).not.toContain('未发现需要核对之处');
    const list = root.querySelector<HTMLDetailsElement>('[data-ignored]');
    expect(list?.open).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: '查看已忽略的' }));
    await expect.poll(() => list?.open).toBe(true);
    model.address.navigate({ route: 'overview' });
    const asked = (): HTMLElement | null => root.querySelector('[data-asked]');
    await expect
      .poll(() => asked()?.textContent, { timeout: 10_000 })
      .toContain('2022年的 2 条提示均已忽略。');
    expect(asked()?.textContent).not.toContain('未发现需要核对之处');
    expect(asked()?.querySelector('a')?.getAttribute('href')).toContain('#/checks');
    await model.speak('en');
    await expect.poll(() => asked()?.textContent).toContain('All 2 findings of 2022 are ignored.');
    await model.speak('zh');
  });

  it('says what was checked where nothing is found, and what to do where there is nothing to check', async () => {
    const first = await opened('330106=西湖区卫生健康局 2022 penalty_cases 本级 130 件');
    expect(first.root.querySelector('[data-checks]')?.textContent).toMatch(
      /已作 12 类核对：13 家单位、2022年，共 1 个数字。.*未发现需要核对之处。/s,
    );
    await first.screen.unmount();
    const second = await opened('330902=定海区卫生健康局 2022 penalty_cases 本级 130 件');
    expect(second.root.querySelector('[data-checks]')?.textContent).toContain('没有数字可核对');
  });

  it('tells the weightiest of ours on the overview', async () => {
    const { screen } = await openPage('#/overview?v=1&our=330106&year=2022', tableOf(FIGURES));
    const asked = () =>
      [...screen.container.querySelectorAll<HTMLElement>('[data-asked] [data-finding]')].map(
        (item) => item.dataset['finding'],
      );
    await expect.poll(asked, { timeout: 10_000 }).toEqual(['jump', 'rate-agrees-if-cut']);
    const link = screen.container.querySelector('[data-asked] a');
    expect(link?.getAttribute('href')).toBe('#/checks?v=1&our=330106&year=2022');
    expect(link?.textContent).toBe('全部 2 条');
  });
});
