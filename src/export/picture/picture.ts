import { PRINT_THEME, type Theme } from '../../charts/theme';
import { escaped, printable } from '../../domain/printable';
import type { Card } from '../card';
import { chartSvg } from './chart-svg';
import type { Item, TextItem } from './drawing';
import { layoutOf, type Layout, type OwnLine } from './layout';
import type { Format } from './sizes';

/** A picture of a card: SVG text, and its size at 1× in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const number = (value: number): string => String(Math.round(value * 100) / 100);

function textElement({ x, y, text, size, colour, bold, anchor }: TextItem): string {
  const weight = bold ? ' font-weight="600"' : '';
  const at = anchor === undefined || anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return (
    `<text x="${number(x)}" y="${number(y)}" font-size="${number(size)}" fill="${colour}"${weight}${at}` +
    ` xml:space="preserve">${escaped(text)}</text>`
  );
}

function elementOf(item: Item, chart: string): string {
  if (item.kind === 'text') return textElement(item);
  const { x, y, width, height } = item;
  const place = `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;
  if (item.kind === 'rect') return `<rect ${place} fill="${item.colour}"/>`;
  return chart.replace(/^<svg\b[^>]*>/, `<svg ${place} xmlns="http://www.w3.org/2000/svg">`);
}

function watermark(own: OwnLine | null, { width, height }: Layout): string {
  if (own?.as !== 'watermark' || own.text === '') return '';
  const size = Math.min(72, (1.2 * width) / Math.max(4, own.text.length));
  const middle = `${number(width / 2)} ${number(height / 2)}`;
  const [x, y] = middle.split(' ');
  return (
    `<text x="${x}" y="${y}" font-size="${number(size)}" fill="#8592a1" fill-opacity="0.16"` +
    ` text-anchor="middle" transform="rotate(-24 ${middle})">${escaped(own.text)}</text>`
  );
}

/** All words of a card as they can be printed. */
function printableCard(card: Card): Card {
  const all = (texts: readonly string[]): readonly string[] => texts.map(printable);
  return {
    ...card,
    title: printable(card.title),
    unit: printable(card.unit),
    subtitle: printable(card.subtitle),
    figures: card.figures.map((figure) => ({
      ...figure,
      who: printable(figure.who),
      value: printable(figure.value),
      unit: printable(figure.unit),
      parts: printable(figure.parts),
      when: printable(figure.when),
      agreement: printable(figure.agreement),
    })),
    companions: all(card.companions),
    marks: all(card.marks),
    notes: all(card.notes),
    sources: all(card.sources),
  };
}

/** How a card fills a format. */
export interface Fit {
  /** In pixels: of a format without a height, as much as the card wants. */
  readonly height: number;
  /** By how much everything is smaller than at full size: 1 is not at all. */
  readonly shrunk: number;
}

/** How a card would fill a format, without drawing it. */
export function fitOf(card: Card, format: Format): Fit {
  const { width, height } = layoutOf(printableCard(card), format, null, themeOf(card.lang));
  return { height: format.height ?? Math.ceil(height), shrunk: width / format.width };
}

const themeOf = (lang: Card['lang']): Theme => PRINT_THEME[lang];

/**
 * Draws a card as a picture of its own: title, subtitle, chart or figures, marks, notes, sources and date on white, by
 * the print theme. Runs without a page.
 */
export function pictureOf(card: Card, format: Format, own: OwnLine | null): Picture {
  const theme = themeOf(card.lang);
  const clean = printableCard(card);
  const line = own && own.text.trim() !== '' ? { ...own, text: printable(own.text) } : null;
  const layout = layoutOf(clean, format, line, theme);
  const { width, height, items, chart } = layout;
  const drawn =
    clean.chart && chart ? chartSvg(clean.chart, { width: chart.width, height: chart.height }, theme) : '';
  const shown = { width: format.width, height: format.height ?? Math.ceil(height) };
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${shown.width}" height="${shown.height}"` +
    ` viewBox="0 0 ${number(width)} ${number(format.height === null ? shown.height : height)}"` +
    ` font-family="${theme.font}" role="img">` +
    `<title>${escaped(clean.title)}</title>` +
    `<rect width="100%" height="100%" fill="#ffffff"/>` +
    items.map((item) => elementOf(item, drawn)).join('') +
    watermark(line, layout) +
    '</svg>';
  return { svg, ...shown };
}
