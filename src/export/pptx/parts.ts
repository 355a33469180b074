import type PptxGenJS from 'pptxgenjs';
import { printable } from '../../domain/printable';

export type Slide = PptxGenJS.Slide;

export const FONT = '微软雅黑';
export const INK = '1D2733';
export const SOFT = '566373';
export const LINE = 'E2E7ED';
const BAND = 'FFF7E8';
/** Inches of a 16:9 slide. */
export const LEFT = 0.5;
export const WIDTH = 12.33;
export const TOP = 1.55;
const BOTTOM = 7.3;
/** A longer title takes the place of the chart; it stands in full in the notes. */
const TITLE_MOST = 60;
/** As many lines of the foot as leave a chart its room. */
const FOOT_LINES = 9;
/** Ems of the foot's size in one line. */
const FOOT_LINE = 97;

/** A text of at most so many characters. */
export const shortened = (text: string, most: number): string => {
  const glyphs = Array.from(printable(text));
  return glyphs.length > most ? `${glyphs.slice(0, most - 1).join('')}…` : glyphs.join('');
};

interface Head {
  readonly title: string;
  readonly under: string;
  readonly demo: string;
}

/** Title, subtitle and the band of fictional figures. */
export function addHead(slide: Slide, { title, under, demo }: Head, ownLine: string): void {
  slide.addText(shortened(title, TITLE_MOST), {
    x: LEFT,
    y: 0.3,
    w: WIDTH - (ownLine === '' ? 0 : 2.6),
    h: 0.55,
    fontFace: FONT,
    fontSize: 24,
    bold: true,
    color: INK,
    margin: 0,
    valign: 'middle',
  });
  if (ownLine !== '') {
    slide.addText(shortened(ownLine, 20), {
      x: LEFT + WIDTH - 2.5,
      y: 0.3,
      w: 2.5,
      h: 0.55,
      fontFace: FONT,
      fontSize: 12,
      color: SOFT,
      align: 'right',
      margin: 0,
    });
  }
  if (under !== '') {
    slide.addText(shortened(under, 150), {
      x: LEFT,
      y: 0.87,
      w: WIDTH,
      h: 0.3,
      fontFace: FONT,
      fontSize: 13,
      color: SOFT,
      margin: 0,
      valign: 'top',
    });
  }
  if (demo !== '') {
    slide.addText(printable(demo), {
      x: LEFT,
      y: 1.2,
      w: WIDTH,
      h: 0.28,
      fontFace: FONT,
      fontSize: 11,
      color: INK,
      fill: { color: BAND },
      margin: [0, 0.08, 0, 0.08],
      valign: 'middle',
    });
  }
}

/** Width of a text in ems, estimated: letters take about half of one. */
export const emsOf = (text: string): number =>
  Array.from(text).reduce((sum, glyph) => sum + (glyph.charCodeAt(0) < 0x2000 ? 0.55 : 1), 0);

const footRows = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(emsOf(line) / FOOT_LINE)), 0);

/** As many of the lines as fit with those that must stand, and where some do not, in their place what says so. */
export function fitting(lines: readonly string[], must: readonly string[], more: string): readonly string[] {
  const room = FOOT_LINES - footRows(must);
  if (footRows(lines) <= room) return lines;
  const shown = lines.filter((_, at) => footRows(lines.slice(0, at + 1)) < room);
  return [...shown, more];
}

/** Lines under a chart or table, as small as they must be. @returns the height in inches where the foot begins */
export function addFoot(slide: Slide, lines: readonly string[]): number {
  const clean = lines.map(printable).filter((line) => line !== '');
  const rows = footRows(clean);
  const shown = Math.min(rows, FOOT_LINES);
  const height = 0.16 * shown + 0.1;
  const size = rows <= FOOT_LINES ? 9 : Math.max(5, (9 * FOOT_LINES) / rows);
  slide.addText(clean.join('\n'), {
    x: LEFT,
    y: BOTTOM - height,
    w: WIDTH,
    h: height,
    fontFace: FONT,
    fontSize: size,
    color: SOFT,
    margin: 0,
    valign: 'bottom',
  });
  return BOTTOM - height - 0.1;
}

/** Paragraphs in the size of the slide's text. */
export function addBody(slide: Slide, paragraphs: readonly string[]): void {
  slide.addText(
    paragraphs.map((text) => ({ text: printable(text), options: { breakLine: true, paraSpaceAfter: 8 } })),
    { x: LEFT, y: TOP, w: WIDTH, h: 4.6, fontFace: FONT, fontSize: 16, color: INK, margin: 0, valign: 'top' },
  );
}
