import '../../src/ui/app.css';
import { afterEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { BriefingContent, BriefingPage } from '../../src/export/briefing';
import { briefingZh } from '../../src/i18n/briefing-zh';
import { sheetsOf } from '../../src/ui/briefing/sheets';
import Present from '../../src/ui/briefing/Present.svelte';
import SheetView from '../../src/ui/briefing/SheetView.svelte';
import { loadTexts } from '../../src/i18n/index';

await loadTexts('en');
const { cardsOf } = await import('../export/cards');
const [card] = cardsOf(['甲报告']);
if (!card) throw new Error('No card');
const LONG = '杭州市某区卫生健康局年度法治政府建设工作情况报告（官方发布） · 自备数据';
const sources = Array.from({ length: 45 }, (_, i) => `[${i + 1}] ${LONG}${i}`);
const [long] = cardsOf(sources);
if (!long) throw new Error('No card');
const pages: readonly BriefingPage[] = [
  {
    kind: 'table',
    table: {
      title: '一页表',
      head: ['指标', '2025年', '2024年', '变化', '位次', '中位数', '出处'],
      rows: Array.from({ length: 50 }, (_, i) => [
        `双随机省级任务处罚率（%）${i}`,
        '12.35',
        '11.25',
        '不可比：区划调整；可比口径 +44（+35.8%），上年合计 123',
        '第 4 / 10',
        '12.26',
        '[1][2]',
      ]),
      foot: Array.from({ length: 12 }, (_, i) => `说明 ${i}`),
    },
    comparisons: [],
    sources: sources.slice(0, 20),
    demo: '本图含演示数据',
    remark: '请核对。',
  },
  { kind: 'text', title: '逐项说明', paragraphs: sources, foot: ['待核对'], sources, demo: '', remark: '' },
  { kind: 'card', card: { ...long, subtitle: '', companions: [], marks: [] }, remark: LONG },
  { kind: 'card', card, remark: LONG },
  ...Array.from({ length: 30 }, (_, i): BriefingPage => ({ kind: 'missing', title: `第${i}项`, why: LONG })),
];
const content: BriefingContent = {
  lang: 'zh',
  heading: '指标简报',
  bureau: '西湖区卫生健康局',
  date: '2026年1月31日',
  notes: Array.from({ length: 8 }, () => LONG),
  ownLine: '内部资料',
  pages,
  words: {
    sources: '数据来源',
    made: '生成日期 2026-01-31',
    demo: '',
    more: '',
    continued: '（续）',
    overleaf: '',
  },
};

afterEach(() => document.documentElement.removeAttribute('style'));

it('every sheet holds what stands on it: nothing is cut, nothing reaches over the end of the page', async () => {
  const all = sheetsOf(content, { contents: '目录', demoNote: '演示', comma: '、' });
  expect(all.length).toBeGreaterThan(8);
  for (const [at, sheet] of all.entries()) {
    const { container } = await render(SheetView, {
      sheet,
      content,
      number: at + 1,
      of: all.length,
      texts: briefingZh,
    });
    const paper = container.querySelector('[data-sheet]');
    const end = container.querySelector('.end');
    const room = container.querySelector('.room');
    if (!paper || !end || !room) throw new Error('No sheet');
    // What is shown of the sheet is as high as the sheet.
    const lack = (): number => paper.getBoundingClientRect().height - room.getBoundingClientRect().height;
    await expect.poll(lack).toBeLessThan(1);
    const box = paper.getBoundingClientRect();
    // A sheet of A4, as wide as there is room.
    const ratio = box.height / box.width;
    expect(ratio, `${at + 1} ${sheet.kind}`).toBeLessThan(297 / 210 + 0.01);
    for (const line of paper.querySelectorAll('li, td, th, p, img')) {
      expect(line.getBoundingClientRect().bottom, line.textContent ?? '').toBeLessThanOrEqual(box.bottom + 1);
    }
    expect(end.getBoundingClientRect().top).toBeGreaterThanOrEqual(
      (paper.querySelector('.body')?.getBoundingClientRect().bottom ?? Infinity) - 1,
    );
    container.remove();
  }
});

it('grows with what is higher than was reckoned, and cuts none of it', async () => {
  const parts = Array.from({ length: 80 }, () => ({ kind: 'paragraph', text: LONG }) as const);
  const sheet = { kind: 'text', parts } as const;
  const { container } = await render(SheetView, { sheet, content, number: 1, of: 1, texts: briefingZh });
  const bottomOf = (what: string): number =>
    container.querySelector(what)?.getBoundingClientRect().bottom ?? NaN;
  await expect.poll(() => bottomOf('.room') - bottomOf('.end')).toBeGreaterThan(0);
  expect(bottomOf('.end')).toBeGreaterThan(bottomOf('.paragraph:last-child'));
  container.remove();
});

it('a projected table keeps band, marks, sources and the remark, and so does a projected card its remark', async () => {
  const demo = { ...card, demo: '本图含演示数据', table: { ...card.table, foot: ['≥ 下限', '[1] 甲报告'] } };
  const screen = await render(Present, {
    content: { ...content, pages: [{ kind: 'card', card: demo, remark: '请看西湖区。' }] },
    texts: briefingZh,
    onclose: () => undefined,
  });
  const stage = screen.getByRole('dialog');
  await expect.element(stage).toHaveTextContent('请看西湖区。');
  await screen.getByRole('button', { name: '表格（T）' }).click();
  for (const text of ['本图含演示数据', '≥ 下限', '[1] 甲报告', '请看西湖区。'])
    await expect.element(stage).toHaveTextContent(text);
  // The band stands above the table, once.
  await expect.element(screen.getByText('本图含演示数据', { exact: true })).toBeVisible();
});

it('a projected card with many sources is as large as one with few, and they stand below it', async () => {
  const shown = { ...long, subtitle: '', companions: [], marks: [] };
  const screen = await render(Present, {
    content: { ...content, pages: [{ kind: 'card', card: shown, remark: '' }] },
    texts: briefingZh,
    onclose: () => undefined,
  });
  await expect.element(screen.getByRole('region', { name: '数据来源' })).toHaveTextContent(`[45] ${LONG}44`);
  const image = screen.container.querySelector('img');
  const drawn = decodeURIComponent(image?.getAttribute('src') ?? '');
  // Laid out on 860 pixels, and shown no smaller than the room there is.
  expect(Number(/viewBox="0 0 ([\d.]+)/.exec(drawn)?.[1])).toBeLessThan(860 * 1.25);
});
