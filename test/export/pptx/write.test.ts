import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { PRINT_THEME } from '../../../src/charts/theme';
import type { BriefingContent, BriefingPage } from '../../../src/export/briefing';
import { columnWidths } from '../../../src/export/column-widths';
import { fitting } from '../../../src/export/pptx/parts';
import { pptxOf } from '../../../src/export/pptx/write';
import { BRIEFING_WORDS, cardsOf, figureCard, HOSTILE } from '../cards';
import { xmlErrors } from '../xml';

const contentOf = (said: readonly string[]): BriefingContent => ({
  lang: 'zh',
  heading: `2025年指标简报 ${said[0] ?? ''}`,
  bureau: said.join(' '),
  date: '2026年11月26日',
  notes: said,
  ownLine: said[0] ?? '',
  pages: [
    ...cardsOf(said).map((card) => ({ kind: 'card', card, remark: said[0] ?? '' }) as const),
    { kind: 'card', card: figureCard(said, 3), remark: '' },
    {
      kind: 'table',
      table: {
        title: '一页表',
        head: ['指标', ...said],
        rows: said.map((text) => [text, ...said]),
        foot: said,
      },
      comparisons: [],
      sources: said,
      demo: '',
      remark: '',
    },
    {
      kind: 'text',
      title: '逐项说明',
      paragraphs: said,
      foot: said,
      sources: said,
      demo: '演示数据',
      remark: '',
    },
    { kind: 'missing', title: '罚没款', why: said.join('') },
  ],
  words: BRIEFING_WORDS,
});

/** Text of all runs of a part. */
const textOf = (xml: string): string =>
  [...xml.matchAll(/<(?:a:t|c:v)>([^<]*)<\/(?:a:t|c:v)>/g)].map(([, text = '']) => text).join('\n');

describe('slides of a briefing', () => {
  const PLAIN = ['西湖区为区划调整前的旧区', '口径为推定'];
  const content = contentOf(PLAIN);
  let parts: ReadonlyMap<string, string>;
  let counted: { readonly charts: number; readonly tables: number };

  beforeAll(async () => {
    const { bytes, ...count } = await pptxOf(content);
    counted = count;
    parts = new Map(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
  });
  const named = (pattern: RegExp): readonly string[] =>
    [...parts.keys()].filter((name) => pattern.test(name));

  it('have a chart that can be edited for every view but heat tables, as many as they say', () => {
    const heat = content.pages.filter(
      (page) => page.kind === 'card' && page.card.id.startsWith('heat'),
    ).length;
    const drawn = cardsOf(PLAIN).length - heat;
    const tooMany = drawn - counted.charts;
    expect(named(/^ppt\/charts\/chart\d+\.xml$/)).toHaveLength(counted.charts);
    expect(named(/^ppt\/embeddings\/.*\.xlsx$/)).toHaveLength(counted.charts);
    // A chart whose lines could not be told apart is a table.
    expect(tooMany).toBeGreaterThanOrEqual(0);
    expect(counted.charts).toBeGreaterThanOrEqual(20);
  });

  it('say every mark, note, source and date on the slide and in the speaker notes', () => {
    const [first] = cardsOf(PLAIN);
    if (!first) throw new Error('No card');
    const slide = textOf(parts.get('ppt/slides/slide2.xml') ?? '');
    const notes = textOf(parts.get('ppt/notesSlides/notesSlide2.xml') ?? '');
    for (const text of [first.table.title, ...first.marks, ...first.notes, ...first.sources, first.made]) {
      expect(notes).toContain(text);
      expect(slide).toContain(text);
    }
  });

  it('name a font for Chinese in every chart, and every part of the package is listed', () => {
    for (const name of named(/^ppt\/charts\/chart\d+\.xml$/)) {
      const xml = parts.get(name) ?? '';
      expect([...xml.matchAll(/<a:latin /g)]).toHaveLength([...xml.matchAll(/<a:ea /g)].length);
    }
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const name of named(/^ppt\/(?:slides|charts)\/[^/]*\.xml$/)) expect(types).toContain(`/${name}`);
  });

  it('give our bars their own colour, also where a colour is a series', () => {
    const { accent, accentSecond } = PRINT_THEME.zh;
    const hexOf = (colour: string): string => colour.replace('#', '').toUpperCase();
    const several = named(/^ppt\/charts\/chart\d+\.xml$/)
      .map((name) => parts.get(name) ?? '')
      .filter((xml) => xml.includes('<c:barDir val="bar"/>') && xml.split('<c:ser>').length > 2);
    expect(several.length).toBeGreaterThan(0);
    for (const xml of several) {
      const [, first = '', second = ''] = xml.split('<c:ser>');
      for (const [series, colour] of [
        [first, accent],
        [second, accentSecond],
      ] as const) {
        const own = [...series.matchAll(/<c:dPt><c:idx val="(\d+)"\/>.*?<a:srgbClr val="(\w+)"/g)];
        expect(own.map(([, , found]) => found)).toEqual([hexOf(colour)]);
        // The place is that of the label with our sign.
        const labels = [...series.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)];
        expect(labels.filter(([, at]) => at === own[0]?.[1]).map(([, , text]) => text)).toContainEqual(
          expect.stringContaining('▶'),
        );
      }
    }
  });

  it('stack what the picture stacks, and leave the bars of a part of a year hollow', () => {
    const xml = named(/^ppt\/charts\/chart\d+\.xml$/).map((name) => parts.get(name) ?? '');
    const stacked = xml.filter((each) => each.includes('<c:grouping val="stacked"/>'));
    expect(stacked.length).toBeGreaterThan(0);
    for (const each of stacked) expect(each).toContain('国家');
    const hollow = xml.filter((each) => /<c:dPt>(?:(?!<\/c:dPt>).)*<a:prstDash val="dash"\/>/.test(each));
    expect(hollow.length).toBeGreaterThan(0);
  });

  it('name a line once in the legend, however many pieces it has', () => {
    const lines = named(/^ppt\/charts\/chart\d+\.xml$/)
      .map((name) => parts.get(name) ?? '')
      .filter((xml) => xml.includes('<c:lineChart>'));
    const namesOf = (xml: string): string[] =>
      [...xml.matchAll(/<c:tx>.*?<c:v>([^<]*)<\/c:v>/g)].map(([, name = '']) => name);
    expect(lines.some((xml) => new Set(namesOf(xml)).size < namesOf(xml).length)).toBe(true);
    for (const xml of lines) {
      const gone = new Set(
        [...xml.matchAll(/<c:legendEntry><c:idx val="(\d+)"\/>/g)].map(([, at]) => Number(at)),
      );
      const left = namesOf(xml).filter((_, at) => !gone.has(at));
      if (xml.includes('<c:legend>')) expect([...new Set(namesOf(xml))]).toEqual(left);
    }
  });

  it('say where remarks do not fit that they are in the notes', () => {
    const many = Array.from({ length: 30 }, (_, at) => `第${at}条说明`);
    expect(fitting(many, [], '其余见备注')).toHaveLength(9);
    expect(fitting(many, [], '其余见备注').slice(-1)).toEqual(['其余见备注']);
    expect(fitting(many.slice(0, 3), [], '其余见备注')).toEqual(many.slice(0, 3));
  });

  it('name every bar across, in the place that the format has for it', () => {
    const bars = named(/^ppt\/charts\/chart\d+\.xml$/)
      .map((name) => parts.get(name) ?? '')
      .filter((xml) => xml.includes('<c:barDir val="bar"/>'));
    expect(bars.length).toBeGreaterThan(0);
    for (const xml of bars) expect(xml).toMatch(/<c:tickLblSkip val="1"\/><c:noMultiLvlLbl/);
  });

  it('leave gaps where nothing is known, and draw no line across a break', () => {
    const xml = named(/^ppt\/charts\/chart\d+\.xml$/).map((name) => parts.get(name) ?? '');
    expect(xml.every((each) => !each.includes('<c:dispBlanksAs val="zero"/>'))).toBe(true);
    expect(xml.some((each) => each.includes('<c:dispBlanksAs val="gap"/>'))).toBe(true);
  });
});

it('show a few figures one by one with all that belongs to them, and many in a table', async () => {
  const shown = async (count: number) => {
    const card = figureCard(['定海区 · 本级'], count);
    const { bytes, tables } = await pptxOf({
      ...contentOf(['a']),
      notes: [],
      pages: [{ kind: 'card', card, remark: '' }],
    });
    const slide = textOf(strFromU8(unzipSync(bytes)['ppt/slides/slide2.xml'] ?? new Uint8Array()));
    return { card, slide, tables };
  };
  const { card, slide, tables } = await shown(3);
  expect(tables).toBe(0);
  for (const { who, value, unit, parts, when, demo } of card.figures)
    for (const text of [who, value, unit, parts, when, demo]) expect(slide).toContain(text);
  expect((await shown(10)).tables).toBeGreaterThan(0);
});

it('break no short name of a wide table', () => {
  const head = ['', ...Array.from({ length: 10 }, (_, i) => `${2015 + i}`)];
  const rows = [['西湖区', ...head.slice(1).map(() => '未设立或已撤销')]];
  // Three characters of nine points, with the room at both sides of a cell.
  expect((columnWidths({ head, rows }, 12.33, 9 / 72, 0.16)[0] ?? 0) * 72).toBeGreaterThan(3 * 9 + 11.5 - 1);
});

it('give every column its longest text in one line where the table has room for all', () => {
  const head = ['指标', '2024年', '变化'];
  const rows = [['双随机国家任务处罚率（%）', '11.49 （50 / 435）', '+0.69 个百分点']];
  const [name = 0] = columnWidths({ head, rows }, 888, 14, 11.5);
  // Twelve Chinese signs with brackets, and one Latin.
  expect(name).toBeGreaterThanOrEqual(12 * 14 + 0.6 * 14 + 11.5);
});

describe('slides with many sources', () => {
  const sources = Array.from(
    { length: 60 },
    (_, i) => `[${i + 1}] 某区卫生健康局年度法治政府建设情况报告 ${i} 号`,
  );
  const rows = Array.from({ length: 60 }, (_, i) => [`第${i}行`, '不可比：区划调整'.repeat(i % 3), '1']);
  const base = { comparisons: [], sources, demo: '', remark: '' };
  const pages: readonly BriefingPage[] = [
    {
      kind: 'table',
      table: { title: '一页表', head: ['指标', '变化', '数'], rows, foot: ['≥ 下限'] },
      ...base,
    },
    { kind: 'text', title: '逐项说明', paragraphs: ['甲。'], foot: ['待核对'], ...base },
  ];
  let slides: readonly string[];
  beforeAll(async () => {
    const { bytes } = await pptxOf({ ...contentOf(['a']), notes: [], pages });
    const parts = unzipSync(bytes);
    const names = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    slides = names.map((name) => strFromU8(parts[name] ?? new Uint8Array()));
  });

  it('have slides of their own for them, and none in type too small to be read', () => {
    const shown = slides.map(textOf).join('\n');
    for (const source of sources) expect(shown.split(source).length).toBeGreaterThanOrEqual(3);
    for (const text of ['数据来源见下页', '待核对', '≥ 下限', '一页表（续）', '逐项说明（续）'])
      expect(shown).toContain(text);
    const sizes = slides.flatMap((xml) => [...xml.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(900);
  });

  it('lose no row of a table, and let none reach into the foot', () => {
    const shown = slides.map(textOf).join('\n');
    for (const [name = ''] of rows) expect(shown).toContain(name);
    // Of 60 rows of 0.3 inches or more, no slide has room for more than 5.3 inches.
    for (const xml of slides) expect(xml.split('<a:tr ').length - 1).toBeLessThanOrEqual(1 + 5.3 / 0.29);
  });
});

it('are well-formed in every part whatever the words are', async () => {
  const { bytes } = await pptxOf(contentOf(HOSTILE));
  const parts = Object.entries(unzipSync(bytes));
  const xml = parts.filter(([name]) => /\.(?:xml|rels)$/.test(name));
  expect(xml.length).toBeGreaterThan(100);
  for (const [name, file] of xml) expect([name, xmlErrors(strFromU8(file))]).toEqual([name, []]);
  for (const [name, file] of parts.filter(([each]) => each.endsWith('.xlsx'))) {
    for (const [inner, part] of Object.entries(unzipSync(file))) {
      if (/\.(?:xml|rels)$/.test(inner))
        expect([name, inner, xmlErrors(strFromU8(part))]).toEqual([name, inner, []]);
    }
  }
});

it('are made of an empty briefing too', async () => {
  const { bytes, charts } = await pptxOf({ ...contentOf(['a']), pages: [], notes: [] });
  expect(charts).toBe(0);
  expect(Object.keys(unzipSync(bytes))).toContain('ppt/slides/slide1.xml');
});
