import type PptxGenJS from 'pptxgenjs';
import { PRINT_THEME } from '../../charts/theme';
import { printable } from '../../domain/printable';
import { headingLines, type BriefingContent, type BriefingPage } from '../briefing';
import { sourceLines, type CardFigure } from '../card';
import type { RichTable } from '../rich-table';
import { addChart } from './chart';
import { addFigures, FIGURES_MOST } from './figures';
import { nativeOf, type NativeChart, type PointLook } from './native';
import {
  aboveFoot,
  addBody,
  addFoot,
  addHead,
  emsOf,
  fitting,
  FONT,
  FOOT_LINES,
  footRows,
  INK,
  LEFT,
  LIST,
  shortened,
  slidesOf,
  SOFT,
  SURE,
  TEXT,
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

/** The whole deck of a briefing. @returns how many native charts and tables it has */
export function addSlides(pptx: PptxGenJS, content: BriefingContent): DeckCount {
  const count: DeckCount = { charts: 0, tables: 0, lacking: [] };
  addCover(pptx, content);
  for (const page of content.pages) addPage(pptx, content, page, count);
  return count;
}

/** Points of the heading. */
const HEADING = 36;

function addCover(
  pptx: PptxGenJS,
  { heading, bureau, date, notes, ownLine, pages, words }: BriefingContent,
): void {
  const slide = pptx.addSlide();
  const line = (text: string, y: number, h: number, fontSize: number, color: string, bold = false): void => {
    if (text === '') return;
    const place = { x: LEFT, y, w: WIDTH, h };
    slide.addText(
      text
        .split('\n')
        .map((each) => shortened(each, 200))
        .join('\n'),
      { ...place, fontFace: FONT, fontSize, color, bold, align: 'center' },
    );
  };
  line(ownLine, 0.4, 0.4, 14, SOFT);
  const lines = headingLines({ heading, bureau }, (text) => emsOf(text) * HEADING <= WIDTH * 72 * SURE);
  line(lines.join('\n'), 2.1, 1.4, HEADING, INK, true);
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

const told = (parts: readonly (readonly string[])[]): string => parts.flat().map(printable).join('\n');

/** What slides of one page have in common. */
interface Slides {
  readonly title: string;
  readonly under: string;
  readonly demo: string;
  /** In full, whatever the slides themselves have room for. */
  readonly notes: readonly (readonly string[])[];
}

/** A slide with its head and its speaker notes. @param behind what follows the title, or `''` */
function addSlide(
  pptx: PptxGenJS,
  { title, under, demo, notes }: Slides,
  behind: string,
  { ownLine }: BriefingContent,
): Slide {
  const slide = pptx.addSlide();
  addHead(slide, { title, behind, under, demo }, ownLine);
  slide.addNotes(told(notes));
  return slide;
}

type ShownPage = Exclude<BriefingPage, { kind: 'missing' }>;

/** What the slides of a page say beside its chart, table or text. */
interface SlideWords {
  readonly title: string;
  readonly under: string;
  /** What is never left out. */
  readonly signs: readonly string[];
  /** What stands in the notes alone where there is no room. */
  readonly asides: readonly string[];
  readonly sources: readonly string[];
}

function wordsOf(page: ShownPage, native: NativeChart | null): SlideWords {
  if (page.kind === 'card') {
    const { table, subtitle, companions, marks, notes, sources } = page.card;
    const signs = [...companions, [...(native?.signed ?? []), ...marks].join('　')];
    return { title: table.title, under: subtitle, signs, asides: notes, sources };
  }
  const { sources } = page;
  if (page.kind === 'text') return { title: page.title, under: '', signs: page.foot, asides: [], sources };
  const { title, foot } = page.table;
  return { title, under: '', signs: [foot.join('　')], asides: [], sources };
}

/** What stands on a slide where there is no chart. */
function gridOn(page: Exclude<ShownPage, { kind: 'text' }>): Pick<RichTable, 'head' | 'rows'> {
  if (page.kind === 'table') return page.table;
  return page.card.chart ? gridOf(page.card.chart) : figuresGrid(page.card);
}

/** The figures of a page that stand for themselves; none where there is a chart, or more than a slide has room for. */
function figuresOn(page: ShownPage): readonly CardFigure[] {
  if (page.kind !== 'card' || page.card.chart) return [];
  return page.card.figures.length > FIGURES_MOST ? [] : page.card.figures;
}

function addPage(pptx: PptxGenJS, content: BriefingContent, page: BriefingPage, count: DeckCount): void {
  const { words } = content;
  const end = aboveFoot([]);
  if (page.kind === 'missing') {
    const { title, why } = page;
    const slide = addSlide(pptx, { title, under: '', demo: '', notes: [[title, why]] }, '', content);
    addBody(slide, [why], TEXT, end);
    return;
  }
  const native = page.kind === 'card' && page.card.chart ? nativeOf(page.card.chart) : null;
  const { title, under, signs, asides, sources } = wordsOf(page, native);
  const remark = page.remark === '' ? [] : [page.remark];
  const listed = sourceLines(words.sources, sources);
  // Sources that the foot has no room for have slides of their own behind.
  const fits = listed.length === 0 || footRows([...remark, ...signs, ...listed, words.made]) <= FOOT_LINES;
  const last = [...(fits ? listed : [words.overleaf]), words.made];
  const first = [...remark, ...signs];
  const foot = [...first, ...fitting(asides, [...first, ...last], words.more), ...last];
  const texts = page.kind === 'text' ? page.paragraphs : [];
  const notes = [[title, under], texts, signs, asides, remark, listed, [words.made]];
  const slides: Slides = { title, under, demo: demoOf(page), notes };
  const figures = figuresOn(page);
  const bottom = aboveFoot(foot);
  const next = (at: number): Slide => {
    const slide = addSlide(pptx, slides, at === 0 ? '' : words.continued, content);
    addFoot(slide, foot);
    return slide;
  };
  if (page.kind === 'text') {
    slidesOf(texts, TEXT, bottom).forEach((each, at) => addBody(next(at), each, TEXT, bottom));
  } else if (native && native.series.length > 0) {
    addChart(pptx, next(0), native, page.kind === 'card' ? page.card.unit : '', bottom);
    count.charts += 1;
    count.lacking.push({ points: pointsOf(native), repeated: repeatedIn(native) });
  } else if (figures.length > 0) {
    addFigures(next(0), figures, PRINT_THEME[content.lang].accent.replace('#', '').toUpperCase(), bottom);
  } else {
    count.tables += addTable(next, gridOn(page), bottom);
  }
  if (fits) return;
  for (const each of slidesOf(listed, LIST, end)) {
    addBody(addSlide(pptx, { ...slides, under: '' }, words.continued, content), each, LIST, end);
  }
}
