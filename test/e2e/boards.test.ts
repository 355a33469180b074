import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  compareLink,
  drawn,
  follow,
  loadDemo,
  rowsWith,
  startApp,
  tableOf,
  type App,
  type Opened,
} from './app';

/** Panels of each board, with what their names must say. */
const BOARDS = {
  penalties: {
    'penalty-cases': /处罚案件.*件/s,
    'penalty-amount': /罚没款.*元/s,
    'penalty-average': /案均.*元/s,
  },
  'double-random': {
    'double-random-tasks': /任务/,
    'double-random-penalised': /处罚/,
    'double-random-amount': /罚没款.*元/s,
    'punishment-rate-by-bureau': /处罚率.*%/s,
    'punishment-rate-by-year': /处罚率.*%/s,
  },
  permits: { 'permits-volume': /许可/, 'permits-timeliness': /及时|时限|按时/ },
  all: { 'any-indicator': /./ },
} as const;

const GONGSHU = 330105;
const XIHU = 330106;

let app: App;
let opened: Opened;
beforeAll(async () => {
  app = await startApp();
  opened = await app.open({ hash: '#/data' });
  await loadDemo(opened.page);
});
afterAll(async () => {
  await opened.close();
  await app.close();
});

describe('the boards on demo data', () => {
  it('tell their figures by the keys alone', async () => {
    const { page } = opened;
    await follow(page, compareLink({ our: XIHU, year: 2024, board: 'penalties' }));
    await drawn(page);
    const panel = page.locator('section[data-panel="penalty-amount"]');
    await panel.locator('.chart[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => panel.getByRole('tooltip').innerText()).toMatch(/万元/);
    const first = await panel.getByRole('tooltip').innerText();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => panel.getByRole('tooltip').innerText()).not.toBe(first);
    await page.keyboard.press('Escape');
    await expect.poll(() => panel.getByRole('tooltip').count()).toBe(0);
  });

  it.each(Object.entries(BOARDS))('%s has its panels, named and with a table twin', async (board, panels) => {
    const { page } = opened;
    await follow(page, compareLink({ our: XIHU, year: 2024, board, ind: 'penalty_cases' }));
    await expect.poll(() => page.locator('section[data-panel]').count()).toBe(Object.keys(panels).length);
    await drawn(page);
    for (const [id, named] of Object.entries(panels)) {
      const panel = page.locator(`section[data-panel="${id}"]`);
      const name = await panel.evaluate((section) => {
        const by = section.getAttribute('aria-labelledby');
        return section.getAttribute('aria-label') ?? (by && document.getElementById(by)?.textContent) ?? '';
      });
      expect(name, id).toMatch(named);
      expect(await panel.innerText(), id).toContain('演示数据');
      const rows = await tableOf(page, id);
      expect(rows.length, id).toBeGreaterThan(1);
      const heads = await panel.locator('thead th').allInnerTexts();
      for (const head of ['单位', '年份', '口径', '数值', '标记', '计量单位', '来源'])
        expect(heads).toContain(head);
      expect(await panel.locator('canvas, svg, [data-figure]').count(), id).toBeGreaterThan(0);
    }
    expect(opened.wrongs).toEqual([]);
  });

  it('says among whom a rank stands', async () => {
    const { page } = opened;
    await follow(page, compareLink({ our: XIHU, year: 2024, from: 2024, to: 2024, board: 'penalties' }));
    const panel = page.locator('section[data-panel="penalty-amount"]');
    await panel.scrollIntoViewIfNeeded();
    await expect
      .poll(() => panel.innerText())
      .toMatch(/第\s*\d+(?:–\d+)?\s*\/\s*\d+\s*家已公布（杭州市共\s*\d+\s*家）/);
    await expect.poll(() => panel.innerText()).toContain('未按规模折算');
  });

  it('names the boundary change of 2021 and that figures do not compare across it', async () => {
    const { page } = opened;
    await follow(page, compareLink({ our: GONGSHU, year: 2021, from: 2020, to: 2021, board: 'penalties' }));
    const panel = page.locator('section[data-panel="penalty-cases"]');
    await expect.poll(() => panel.innerText()).toMatch(/2021-04[^]*不可比/);
  });

  it('leaves a gap where nobody published', async () => {
    const { page } = opened;
    const gap = { our: GONGSHU, year: 2018, from: 2016, to: 2018, board: 'all', ind: 'dr_national_tasks' };
    await follow(page, compareLink(gap));
    await expect
      .poll(async () => rowsWith(await tableOf(page, 'any-indicator'), '拱墅', '2016'))
      .toHaveLength(1);
    const [row = []] = rowsWith(await tableOf(page, 'any-indicator'), '拱墅', '2016');
    expect(row).toContain('未公布');
    expect(row).not.toContain('0');
  });

  it('asks an unfitting view to say why it does not fit', async () => {
    const { page } = opened;
    await follow(page, compareLink({ our: XIHU, year: 2024, from: 2024, to: 2024, board: 'penalties' }));
    const panel = page.locator('section[data-panel="penalty-cases"]');
    await panel.getByRole('button', { name: /选择图形|^图$/ }).click();
    await expect.poll(() => panel.innerText()).toContain('只适用于分子属于分母的比率');
  });
});
