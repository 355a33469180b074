import { describe, expect, it } from 'vitest';
import type { BriefingContent, BriefingPage } from '../../src/export/briefing';
import { fitOf } from '../../src/export/picture/picture';
import type { Part } from '../../src/ui/briefing/paper';
import { citedSources, isDemo, sheetsOf, type Sheet } from '../../src/ui/briefing/sheets';
import { cardsOf } from '../export/cards';

const [a, b, c] = cardsOf(['甲', '乙']).map((card) => ({ kind: 'card', card, remark: '' }) as const);
if (!a || !b || !c) throw new Error('Three cards are needed');
const table: BriefingPage = {
  kind: 'table',
  table: { title: '一页表', head: [], rows: [], foot: [] },
  comparisons: [],
  sources: ['[1] 乙', '[2] 丙'],
  demo: '',
  remark: '',
};
const text: BriefingPage = {
  kind: 'text',
  title: '说明',
  paragraphs: Array.from({ length: 60 }, (_, i) => `第${i}段`),
  foot: [],
  sources: [],
  demo: '演示',
  remark: '',
};
const missing: BriefingPage = { kind: 'missing', title: '罚没款', why: '未公布' };

const sheets = (pages: readonly BriefingPage[], notes: readonly string[] = []): readonly Sheet[] => {
  const words = {
    sources: '数据来源',
    made: '生成日期',
    demo: '',
    more: '',
    continued: '（续）',
    overleaf: '',
  };
  const content: BriefingContent = {
    lang: 'zh',
    heading: '指标简报',
    bureau: '西湖区',
    date: '2026年1月31日',
    notes,
    ownLine: '',
    pages,
    words,
  };
  return sheetsOf(content, { contents: '目录', demoNote: '演示', comma: '、' });
};
const partsOf = <Kind extends Part['kind']>(all: readonly Sheet[], kind: Kind) =>
  all.flatMap(({ parts }) => parts.filter((part): part is Part & { kind: Kind } => part.kind === kind));
const titlesOf = (all: readonly Sheet[]): readonly string[] => partsOf(all, 'title').map((part) => part.text);

describe('sheets of a briefing', () => {
  it('leave no foot alone: it takes the paragraph before it along', () => {
    for (let count = 20; count < 60; count += 1) {
      const paragraphs = Array.from({ length: count }, (_, i) => `第${i}段`);
      const all = sheets([
        { ...text, paragraphs, foot: ['未成句：甲', '中位数另据 [2]'], sources: ['[1] 乙'] },
      ]);
      const own = all.filter(({ kind }) => kind === 'text');
      for (const { parts } of own)
        expect(
          parts.some(({ kind }) => kind === 'paragraph'),
          `${count}`,
        ).toBe(true);
      expect(partsOf(own, 'paragraph').map((part) => part.text)).toEqual(paragraphs);
      expect(partsOf(own, 'small').flatMap(({ lines }) => lines)).toHaveLength(3);
    }
  });

  it('are a cover with all titles, cards two by two in their order, and the sources', () => {
    const all = sheets([table, a, b, c, missing]);
    expect(all.map(({ kind }) => kind)).toEqual(['cover', 'table', 'cards', 'cards', 'missing', 'sources']);
    expect(partsOf(all.slice(0, 1), 'contents').flatMap(({ titles }) => titles)).toEqual([
      '一页表',
      a.card.title,
      b.card.title,
      c.card.title,
      '罚没款',
    ]);
    expect(partsOf(all, 'card').map(({ card }) => card)).toEqual([a.card, b.card, c.card]);
  });

  it('give a long text as many sheets as it takes, say that it goes on, and lose no paragraph', () => {
    const all = sheets([text]);
    expect(partsOf(all, 'paragraph').map((part) => part.text)).toEqual(text.paragraphs);
    expect(all.filter(({ kind }) => kind === 'text').length).toBeGreaterThan(1);
    expect(titlesOf(all).filter((title) => title.startsWith('说明'))).toEqual([
      '说明',
      '说明（续）',
      '说明（续）',
    ]);
  });

  it('let short texts that follow each other share one, in their order', () => {
    const short = (title: string): BriefingPage => ({ ...text, title, paragraphs: ['一段'] });
    const all = sheets([short('甲'), short('乙'), text, short('丙')]).filter(({ kind }) => kind === 'text');
    expect(titlesOf(all)).toEqual(['甲', '乙', '说明', '说明（续）', '说明（续）', '丙']);
    expect(titlesOf(all.slice(0, 1))).toEqual(['甲', '乙']);
  });

  it('give a long table as many sheets as its rows take, then its remark, marks and sources', () => {
    const rows = Array.from({ length: 60 }, (_, i) => [`指标${i}`, `${i}`, '[1]']);
    const foot = Array.from({ length: 20 }, (_, i) => `说明${i}`);
    const sources = Array.from({ length: 30 }, (_, i) => `[${i + 1}] 来源${i}`);
    const head = ['指标', '数值', '出处'];
    const long: BriefingPage = {
      ...table,
      table: { ...table.table, head, rows, foot },
      sources,
      remark: '附言',
    };
    const all = sheets([long]).filter(({ kind }) => kind === 'table');
    const tables = partsOf(all, 'table');
    expect(tables.length).toBeGreaterThan(1);
    expect(tables.flatMap((part) => part.rows)).toEqual(rows);
    // Its head stands on each sheet, with columns as wide.
    expect(new Set(tables.map((part) => JSON.stringify([part.head, part.widths]))).size).toBe(1);
    expect(partsOf(all, 'small').flatMap((part) => part.lines)).toEqual([
      ...foot,
      '数据来源 [1] 来源0',
      ...sources.slice(1),
    ]);
    expect(partsOf(all, 'remark').map((part) => part.text)).toEqual(['附言']);
  });

  it('give many missing pages, sources and titles as many sheets as they take', () => {
    const gaps = Array.from({ length: 40 }, (_, i): BriefingPage => ({ ...missing, title: `项${i}` }));
    const sources = Array.from({ length: 90 }, (_, i) => `[${i + 1}] 年度报告${i}`);
    const notes = Array.from({ length: 12 }, (_, i) => `封面说明${i}`);
    const all = sheets([...gaps, { ...table, sources }], notes);
    expect(partsOf(all, 'missing').map(({ title }) => title)).toEqual(gaps.map((_, i) => `项${i}`));
    expect(all.filter(({ kind }) => kind === 'missing').length).toBeGreaterThan(1);
    const cited = partsOf(all, 'cited');
    expect(cited.length).toBeGreaterThan(1);
    expect(cited.flatMap((part) => part.sources.map((source) => source.text))).toEqual(
      sources.map((line) => line.replace(/^\[\d+\] /, '')),
    );
    // A list that goes on counts on.
    const contents = partsOf(all, 'contents');
    expect(contents.length).toBeGreaterThan(1);
    expect(contents.map(({ from }) => from)).toEqual([1, 1 + (contents[0]?.titles.length ?? 0)]);
    expect(contents.flatMap(({ titles }) => titles)).toHaveLength(41);
  });

  it('make no picture too small to be read: its notes and sources go on in words', () => {
    const said = Array.from({ length: 60 }, (_, i) => `某区卫生健康局年度法治政府建设工作情况报告${i}`);
    const [long] = cardsOf(said);
    if (!long) throw new Error('No card');
    const card = { ...long, subtitle: '县级', companions: [], marks: [] };
    for (const page of partsOf(sheets([{ kind: 'card', card, remark: '附言' }]), 'card')) {
      expect(page.remark).toBe('附言');
      const { shrunk } = fitOf(page.card, { width: 680, height: page.height });
      // Eleven pixels, its smallest type, are 8.25 points.
      expect(8.25 / shrunk).toBeGreaterThan(6.5);
    }
    const lines = partsOf(sheets([{ kind: 'card', card, remark: '' }]), 'small').flatMap(
      (part) => part.lines,
    );
    expect(lines.slice(0, 60)).toEqual(card.notes);
    expect(lines.slice(61)).toEqual(card.sources.slice(1));
  });
});

it('names each source once, with what cites it', () => {
  expect(citedSources([table, a])).toEqual([
    { text: '乙', by: ['一页表', a.card.title] },
    { text: '丙', by: ['一页表'] },
    { text: '甲', by: [a.card.title] },
  ]);
});

it('is of demo data as soon as one page is', () => {
  expect(isDemo([table, missing])).toBe(false);
  expect(isDemo([table, text])).toBe(true);
});
