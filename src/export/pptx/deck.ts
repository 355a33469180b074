import type PptxGenJS from 'pptxgenjs';
import { printable } from '../../domain/printable';
import type { BriefingContent, BriefingPage } from '../briefing';
import { addChart } from './chart';
import { nativeOf, type NativeChart, type PointLook } from './native';
import {
  addBody,
  addFoot,
  addHead,
  emsOf,
  fitting,
  FONT,
  INK,
  LEFT,
  shortened,
  SOFT,
  WIDTH,
  type Slide,
} from './parts';
import { addTable, figuresGrid, gridOf } from './table';

/** What the slides of a deck hold that the office program draws itself. */
export interface DeckCount {
  charts: number;
  tables: number;
  /** What the library does not write of each chart, in their order. */
  readonly lacking: Lacking[];
}

/** What is put into a chart after the library has written it. */
export interface Lacking {
  /** Bars of each series that do not look as it does; their places from below where bars lie. */
  readonly points: readonly (readonly PointLook[])[];
  /** Series that go on from one of the same name: the legend names it once. */
  readonly repeated: readonly number[];
}

/** Lines of a text on one slide, and ems in a line of it. */
const LINES = 16;
const LINE = 52;

/** Paragraphs by slides: as many as fit, one at least. */
function slidesOf(paragraphs: readonly string[]): readonly (readonly string[])[] {
  const slides: string[][] = [];
  let lines = 0;
  for (const paragraph of paragraphs) {
    const own = Math.max(1, Math.ceil(emsOf(paragraph) / LINE)) + 0.5;
    const last = slides[slides.length - 1];
    if (last && lines + own <= LINES) last.push(paragraph);
    else slides.push([paragraph]);
    lines = last && lines + own <= LINES ? lines + own : own;
  }
  return slides;
}

const paragraphsOf = (content: BriefingContent, sources: readonly string[]): readonly string[] =>
  sources.length === 0
    ? []
    : sources.map((source, at) => (at === 0 ? `${content.words.sources} ${source}` : source));

/** The whole deck of a briefing. @returns how many native charts and tables it has */
export function addSlides(pptx: PptxGenJS, content: BriefingContent): DeckCount {
  const count: DeckCount = { charts: 0, tables: 0, lacking: [] };
  addCover(pptx, content);
  for (const page of content.pages) addPage(pptx, content, page, count);
  return count;
}

function addCover(
  pptx: PptxGenJS,
  { heading, bureau, date, notes, ownLine, pages, words }: BriefingContent,
): void {
  const slide = pptx.addSlide();
  const line = (text: string, y: number, h: number, fontSize: number, color: string, bold = false): void => {
    if (text === '') return;
    const place = { x: LEFT, y, w: WIDTH, h };
    slide.addText(shortened(text, 200), { ...place, fontFace: FONT, fontSize, color, bold, align: 'center' });
  };
  line(ownLine, 0.4, 0.4, 14, SOFT);
  line(heading, 2.1, 1.4, 36, INK, true);
  line(bureau, 3.8, 0.5, 20, SOFT);
  line(date, 4.4, 0.5, 18, SOFT);
  line(pages.some((page) => demoOf(page) !== '') ? words.demo : '', 6.6, 0.4, 14, INK);
  if (notes.length === 0) return;
  const place = { x: LEFT + 1, y: 5, w: WIDTH - 2, h: 1.5 };
  const paragraphs = notes.map((note) => ({ text: shortened(note, 200), options: { breakLine: true } }));
  slide.addText(paragraphs, { ...place, fontFace: FONT, fontSize: 14, color: INK, valign: 'top' });
  slide.addNotes(notes.map(printable).join('\n'));
}

/** An office program counts bars that lie from below. */
function pointsOf(native: NativeChart): Lacking['points'] {
  if (native.kind === 'scatter') return [];
  if (native.kind !== 'bars') return native.points;
  const last = native.labels.length - 1;
  return native.points.map((points) => points.map((point) => ({ ...point, at: last - point.at })));
}

const repeatedIn = ({ series }: NativeChart): readonly number[] =>
  series.flatMap(({ name }, at) => (series.findIndex((each) => each.name === name) < at ? [at] : []));

const demoOf = (page: BriefingPage): string =>
  page.kind === 'missing' ? '' : page.kind === 'card' ? page.card.demo : page.demo;

function addPage(pptx: PptxGenJS, content: BriefingContent, page: BriefingPage, count: DeckCount): void {
  const { ownLine } = content;
  const told = (parts: readonly (readonly string[])[]): string => parts.flat().map(printable).join('\n');
  if (page.kind === 'missing') {
    const slide = pptx.addSlide();
    addHead(slide, { title: page.title, under: '', demo: '' }, ownLine);
    addBody(slide, [page.why]);
    slide.addNotes(told([[page.title, page.why]]));
    return;
  }
  const sources = page.kind === 'card' ? page.card.sources : page.sources;
  const remark = page.remark === '' ? [] : [page.remark];
  const last = [...paragraphsOf(content, sources), content.words.made];
  if (page.kind === 'text') {
    for (const paragraphs of slidesOf(page.paragraphs)) {
      const slide = pptx.addSlide();
      addHead(slide, { title: page.title, under: '', demo: page.demo }, ownLine);
      addBody(slide, paragraphs);
      addFoot(slide, [...remark, ...last]);
      slide.addNotes(told([[page.title], page.paragraphs, remark, last]));
    }
    return;
  }
  if (page.kind === 'table') {
    const { title, foot } = page.table;
    const next = (): [Slide, number] => {
      const slide = pptx.addSlide();
      addHead(slide, { title, under: '', demo: page.demo }, ownLine);
      slide.addNotes(told([[title], foot, remark, last]));
      return [slide, addFoot(slide, [...remark, foot.join('　'), ...last])];
    };
    count.tables += addTable(next, page.table);
    return;
  }
  const { card } = page;
  const { title } = card.table;
  const native = card.chart && nativeOf(card.chart);
  const signs = [...remark, ...card.companions, [...(native?.signed ?? []), ...card.marks].join('　')];
  const must = [...signs, ...last];
  const foot = [...signs, ...fitting(card.notes, must, content.words.more), ...last];
  const next = (): [Slide, number] => {
    const slide = pptx.addSlide();
    addHead(slide, { title, under: card.subtitle, demo: card.demo }, ownLine);
    slide.addNotes(
      told([
        [title, card.subtitle],
        card.companions,
        native?.signed ?? [],
        card.marks,
        card.notes,
        remark,
        last,
      ]),
    );
    return [slide, addFoot(slide, foot)];
  };
  if (native && native.series.length > 0) {
    const [slide, bottom] = next();
    addChart(pptx, slide, native, card.unit, bottom);
    count.charts += 1;
    count.lacking.push({ points: pointsOf(native), repeated: repeatedIn(native) });
  } else {
    const table = card.chart ? gridOf(card.chart) : figuresGrid(card);
    count.tables += addTable(next, table);
  }
}
