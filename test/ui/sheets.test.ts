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
