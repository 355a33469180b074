import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/export/card';
import type { BriefingContent, BriefingPage } from '../../../src/export/briefing';
import { docxOf, TEXT_PIXELS } from '../../../src/export/docx/write';
import { BRIEFING_WORDS, cardsOf, HOSTILE } from '../cards';
import { xmlErrors } from '../xml';

/** One transparent pixel. */
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (glyph) => glyph.charCodeAt(0),
);

const contentOf = (said: readonly string[], pages: readonly BriefingPage[]): BriefingContent => ({
  lang: 'zh',
  heading: `指标简报 ${said[0] ?? ''}`,
  bureau: said.join(' '),
  date: '2026年11月26日',
  notes: said,
  ownLine: said[0] ?? '',
  pages,
  words: BRIEFING_WORDS,
});

const text = (paragraphs: readonly string[], sources: readonly string[]): BriefingPage => ({
  kind: 'text',
  title: '逐项说明',
  paragraphs,
  foot: [],
  sources,
  demo: '',
  remark: '',
});

async function partsOf(
  content: BriefingContent,
  size = { width: 1176, height: 800 },
): Promise<ReadonlyMap<string, string>> {
  const bytes = await docxOf(content, () => Promise.resolve({ png: PIXEL, ...size }));
  return new Map(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
}

const paragraphsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, run = '']) => run).join(''),
  );

describe('a document of a briefing', () => {
  const [card] = cardsOf(['甲报告']);
  if (!card) throw new Error('No card');
  const table: BriefingPage = {
    kind: 'table',
    table: {
      title: '一页表',
      head: ['指标', '2025年', '出处'],
      rows: [['处罚案件数（件）', '202', '[2]']],
      foot: ['○ 不足全年'],
    },
    comparisons: [],
    sources: ['[1] 乙报告', '[2] 甲报告'],
    demo: '演示数据',
    remark: '请核对',
  };
  let xml: string;
  let said: readonly string[];
  beforeAll(async () => {
    const pages = [
      { kind: 'card', card, remark: '' } as const,
      table,
      text(['共 3 件[1]。'], ['[1] 丙报告']),
    ];
    xml = (await partsOf(contentOf(['内部资料'], pages))).get('word/document.xml') ?? '';
    said = paragraphsOf(xml);
  });

  it('has no picture that needs a page without its heading', async () => {
    const pages = [{ kind: 'card', card, remark: '' } as const];
    const parts = await partsOf(contentOf(['内部资料'], pages), { width: 588, height: 1600 });
    const [, width, height] =
      /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(parts.get('word/document.xml') ?? '') ?? [];
    // A4 less 37 and 35 mm leaves 225 mm: 850 pixels, of which a heading of two lines and the sources take a good hundred.
    expect(Number(height) / 9525).toBeLessThanOrEqual(740);
    expect(Number(width) / Number(height)).toBeCloseTo(588 / 1600, 2);
  });

  it('has a real table with its head on every page, and a picture no wider than the text', () => {
    expect(xml).toContain('<w:tbl>');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('<w:cantSplit/>');
    const [, width = ''] = /<wp:extent cx="(\d+)"/.exec(xml) ?? [];
    // 9525 units are a pixel of 1/96 inch.
    expect(Number(width) / 9525).toBeLessThanOrEqual(TEXT_PIXELS);
    for (const each of ['处罚案件数（件）', '202', '○ 不足全年', '请核对', '演示数据', card.table.title]) {
      expect(said).toContain(each);
    }
  });

  it('numbers all sources once, in one list at the end, and says these numbers everywhere', () => {
    expect(said.slice(-5)).toEqual([
      '数据来源',
      '生成日期 2026-11-26',
      '[1] 甲报告',
      '[2] 乙报告',
      '[3] 丙报告',
    ]);
    // The table's [2] is 甲报告, which the card has brought in as the first; the text's [1] is 丙报告.
    expect(said).toContain('[1]');
    expect(said).toContain('共 3 件[3]。');
    expect(said).toContain('数据来源 [1][2]');
  });
});

it('cites under a text whose sentences name no source, as a finding', async () => {
  const pages = [text(['甲乙两处不一。'], ['乙报告', '甲报告']), text(['共 3 件[1]。'], ['[1] 丙报告'])];
  const parts = await partsOf(contentOf(['a'], pages));
  const said = paragraphsOf(parts.get('word/document.xml') ?? '');
  expect(said.filter((line) => line.startsWith('数据来源 '))).toEqual(['数据来源 [1][2]']);
  expect(said.indexOf('数据来源 [1][2]')).toBe(said.indexOf('甲乙两处不一。') + 1);
});

it('is well-formed in every part whatever the words are', async () => {
  const pages = [
    ...cardsOf(HOSTILE).map((card) => ({ kind: 'card', card, remark: HOSTILE[0] ?? '' }) as const),
    text(HOSTILE, HOSTILE),
    { kind: 'missing', title: HOSTILE[4] ?? '', why: HOSTILE.join(' ') } as const,
  ];
  const parts = await partsOf(contentOf(HOSTILE, pages));
  const xml = [...parts].filter(([name]) => /\.(?:xml|rels)$/.test(name));
  expect(xml.length).toBeGreaterThan(5);
  for (const [name, part] of xml) expect([name, xmlErrors(part)]).toEqual([name, []]);
  const types = parts.get('[Content_Types].xml') ?? '';
  expect(types).toContain('Extension="png"');
});

it('takes notes and sources out of a picture that would be too small with them, and says them in words', async () => {
  const sources = Array.from({ length: 90 }, (_, i) => `[${i + 1}] 某区卫生健康局年度报告第${i}号`);
  const [few] = cardsOf(['甲']);
  if (!few) throw new Error('No card');
  const many = { ...few, notes: ['注：区划调整'], sources };
  const drawn: Card[] = [];
  const content = contentOf(
    ['a'],
    [
      { kind: 'card', card: few, remark: '' },
      { kind: 'card', card: many, remark: '' },
    ],
  );
  const bytes = await docxOf(content, (card) => {
    drawn.push(card);
    return Promise.resolve({ png: PIXEL, width: 588, height: 400 });
  });
  expect(drawn.map((card) => [card.sources.length, card.notes.length])).toEqual([
    [1, 1],
    [0, 0],
  ]);
  const said = paragraphsOf(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()));
  expect(said).toContain('注：区划调整');
  expect(said.filter((line) => sources.some((source) => line.endsWith(source.slice(5).trim())))).toHaveLength(
    90,
  );
});

it('gives the bureau of a long heading a line of its own', async () => {
  const long = { ...contentOf(['a'], []), bureau: '杭州市西湖区卫生健康局' };
  const of = async (heading: string): Promise<readonly string[]> =>
    paragraphsOf((await partsOf({ ...long, heading })).get('word/document.xml') ?? '').slice(0, 2);
  expect(await of('杭州市西湖区卫生健康局2024年法治政府建设指标简报')).toEqual([
    '杭州市西湖区卫生健康局',
    '2024年法治政府建设指标简报',
  ]);
  expect((await of('2024年指标简报'))[0]).toBe('2024年指标简报');
});

it('breaks no number of a wide table', async () => {
  const [head, row] = [
    ['指标', '2024年', '2023年', '变化', '位次', '中位数', '出处'],
    [
      '双随机省级任务处罚率（%）',
      '12.35 （41 / 332）',
      '11.25',
      '+638（+11.3%）',
      '第 4–5 / 12',
      '77.08–101.58',
      '[1]',
    ],
  ];
  const page: BriefingPage = {
    kind: 'table',
    table: { title: '一页表', head, rows: [row], foot: [] },
    comparisons: [],
    sources: [],
    demo: '',
    remark: '',
  };
  const xml = (await partsOf(contentOf(['a'], [page]))).get('word/document.xml') ?? '';
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(7);
  expect(widths.reduce((all, each) => all + each, 0)).toBeLessThanOrEqual(8845);
  // Type of nine and a half points; Latin glyphs are six tenths of it, the en dash and brackets all of it.
  const needed = (ems: number): number => ems * 190 + 120;
  expect(widths[3]).toBeGreaterThanOrEqual(needed(10 * 0.6 + 2));
  expect(widths[5]).toBeGreaterThanOrEqual(needed(11 * 0.6 + 1));
});
