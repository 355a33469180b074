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
const UNDER_MOST = 150;
/** Of the room what an estimated width may take: faces differ. */
export const SURE = 0.95;
/** As many lines of the foot as leave a chart its room. */
export const FOOT_LINES = 9;
/** Ems of the foot's size in one line. */
const FOOT_LINE = 97;

/** A text of at most so many characters. */
export const shortened = (text: string, most: number): string => {
  const glyphs = Array.from(printable(text));
  return glyphs.length > most ? `${glyphs.slice(0, most - 1).join('')}…` : glyphs.join('');
};

/** Points in which a text has one line of a width in inches, as far as the least allows. */
const fittingSize = (text: string, width: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, Math.floor((width * 72 * SURE) / emsOf(text))));

interface Head {
  readonly title: string;
  /** What follows the title, however long it is, or `''`. */
  readonly behind: string;
  readonly under: string;
  readonly demo: string;
}

/** Title, subtitle and the band of fictional figures. */
export function addHead(slide: Slide, { title, behind, under, demo }: Head, ownLine: string): void {
  const text = shortened(title, TITLE_MOST) + behind;
  const width = WIDTH - (ownLine === '' ? 0 : 2.6);
  slide.addText(text, {
    x: LEFT,
    y: 0.3,
    w: width,
    h: 0.55,
    fontFace: FONT,
    fontSize: fittingSize(text, width, 16, 24),
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
    slide.addText(shortened(under, UNDER_MOST), {
      x: LEFT,
      y: 0.87,
      w: WIDTH,
      h: 0.3,
      fontFace: FONT,
      fontSize: fittingSize(shortened(under, UNDER_MOST), WIDTH, 9, 13),
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

/** Lines that texts take in the foot of a slide. */
export const footRows = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(emsOf(line) / FOOT_LINE)), 0);

/** As many of the lines as fit with those that must stand, and where some do not, in their place what says so. */
export function fitting(lines: readonly string[], must: readonly string[], more: string): readonly string[] {
  const room = FOOT_LINES - footRows(must);
  if (footRows(lines) <= room) return lines;
  const shown = lines.filter((_, at) => footRows(lines.slice(0, at + 1)) < room);
  return [...shown, more];
}

/** The height in inches that a foot of some lines takes. */
const footHeight = (lines: readonly string[]): number => 0.16 * Math.min(footRows(lines), FOOT_LINES) + 0.1;

/** Where the room above a foot of some lines ends, in inches. */
export const aboveFoot = (lines: readonly string[]): number => BOTTOM - footHeight(lines) - 0.1;

/** Lines under a chart or table, as small as they must be. */
export function addFoot(slide: Slide, lines: readonly string[]): void {
  const clean = lines.map(printable).filter((line) => line !== '');
  const rows = footRows(clean);
  const height = footHeight(clean);
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
}

/** How paragraphs fill slides: points of their type and behind each, and ems in a line. */
interface Setting {
  readonly size: number;
  readonly after: number;
  readonly ems: number;
}

/** The text of a slide. */
export const TEXT: Setting = { size: 16, after: 8, ems: 52 };
/** A list that has its slides to itself. */
export const LIST: Setting = { size: 11, after: 2, ems: 76 };
const LINE_HEIGHT = 1.3;

/** Paragraphs by slides: as many as fit above a height in inches, one at least. */
export function slidesOf(
  paragraphs: readonly string[],
  { size, after, ems }: Setting,
  bottom: number,
): readonly (readonly string[])[] {
  const slides: string[][] = [];
  let left = 0;
  for (const paragraph of paragraphs) {
    const lines = Math.max(1, Math.ceil(emsOf(paragraph) / ems));
    const height = (lines * size * LINE_HEIGHT + after) / 72;
    const last = slides[slides.length - 1];
    if (last && height <= left) last.push(paragraph);
    else slides.push([paragraph]);
    left = (last && height <= left ? left : bottom - TOP) - height;
  }
  return slides;
}

/** Paragraphs as a slide's text, above a height in inches. */
export function addBody(
  slide: Slide,
  paragraphs: readonly string[],
  { size, after }: Setting,
  bottom: number,
): void {
  slide.addText(
    paragraphs.map((text) => ({
      text: printable(text),
      options: { breakLine: true, paraSpaceAfter: after },
    })),
    {
      x: LEFT,
      y: TOP,
      w: WIDTH,
      h: bottom - TOP,
      fontFace: FONT,
      fontSize: size,
      color: INK,
      margin: 0,
      valign: 'top',
    },
  );
}
