import { describe, expect, it } from 'vitest';
import type { BriefingPage } from '../../src/export/briefing';
import { citedSources, isDemo, sheetsOf } from '../../src/ui/briefing/sheets';
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
  paragraphs: Array.from({ length: 30 }, (_, i) => `第${i}段`),
  sources: [],
  demo: '演示',
  remark: '',
};
const missing: BriefingPage = { kind: 'missing', title: '罚没款', why: '未公布' };

describe('sheets of a briefing', () => {
  it('are a cover with all titles, cards two by two in their order, and the sources', () => {
    const sheets = sheetsOf({ pages: [table, a, b, c, missing] });
    expect(sheets.map(({ kind }) => kind)).toEqual([
      'cover',
      'table',
      'cards',
      'cards',
      'missing',
      'sources',
    ]);
    expect(sheets[0]).toMatchObject({
      titles: ['一页表', a.card.title, b.card.title, c.card.title, '罚没款'],
    });
    expect(sheets.flatMap((sheet) => (sheet.kind === 'cards' ? sheet.pages : []))).toEqual([a, b, c]);
  });

  it('give a long text as many sheets as it takes, and lose no paragraph', () => {
    const sheets = sheetsOf({ pages: [text] });
    const said = sheets.flatMap((sheet) => (sheet.kind === 'text' ? sheet.paragraphs : []));
    expect(said).toEqual(text.paragraphs);
    expect(sheets.filter(({ kind }) => kind === 'text').length).toBeGreaterThan(1);
  });

  it('give a long table as many sheets as its rows take, then its marks and sources', () => {
    const rows = Array.from({ length: 60 }, (_, i) => [`指标${i}`, `${i}`, '[1]']);
    const foot = Array.from({ length: 20 }, (_, i) => `说明${i}`);
    const sources = Array.from({ length: 30 }, (_, i) => `[${i + 1}] 来源${i}`);
    const long: BriefingPage = { ...table, table: { ...table.table, rows, foot }, sources, remark: '附言' };
    const parts = sheetsOf({ pages: [long] }).flatMap((sheet) => (sheet.kind === 'table' ? [sheet] : []));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap((part) => part.table.rows)).toEqual(rows);
    expect(parts.flatMap((part) => part.table.foot)).toEqual(foot);
    expect(parts.flatMap((part) => part.sources)).toEqual(sources);
    expect(parts.map((part) => part.remark).filter((remark) => remark !== '')).toEqual(['附言']);
    // Rows come before what stands below them.
    const firstFoot = parts.findIndex((part) => part.table.foot.length > 0);
    expect(parts.slice(firstFoot + 1).flatMap((part) => part.table.rows)).toEqual([]);
  });

  it('give many missing pages and many sources as many sheets as they take', () => {
    const gaps = Array.from({ length: 40 }, (_, i): BriefingPage => ({ ...missing, title: `项${i}` }));
    const sources = Array.from({ length: 90 }, (_, i) => `[${i + 1}] 年度报告${i}`);
    const sheets = sheetsOf({ pages: [...gaps, { ...table, sources }] });
    const listed = sheets.flatMap((sheet) => (sheet.kind === 'missing' ? [sheet.pages] : []));
    expect(listed.length).toBeGreaterThan(1);
    expect(listed.flat()).toEqual(gaps);
    const cited = sheets.flatMap((sheet) => (sheet.kind === 'sources' ? [sheet.sources] : []));
    expect(cited.length).toBeGreaterThan(1);
    expect(cited.flat().map(({ text: title }) => title)).toEqual(
      sources.map((line) => line.replace(/^\[\d+\] /, '')),
    );
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
