import type { CardFigure } from '../card';
import { printable } from '../../domain/printable';
import { emsOf, FONT, INK, LEFT, LINE, SOFT, TOP, WIDTH, type Slide } from './parts';

/** As many figures as stand for themselves on one slide; more are a table. */
export const FIGURES_MOST = 9;
const COLUMNS = 3;
/** Inches: the height of a figure, at most, and the room between two. */
const HEIGHT = 2;
const GAP = 0.25;
/** Points of the number, at most. */
const VALUE = 36;

/** Figures one by one, as on the screen: whose, the number with its unit, what it is formed from, period and sources. */
export function addFigures(
  slide: Slide,
  figures: readonly CardFigure[],
  accent: string,
  bottom: number,
): void {
  const columns = Math.min(COLUMNS, figures.length);
  const width = (WIDTH - GAP * (columns - 1)) / columns;
  const height = Math.min(HEIGHT, (bottom - TOP) / Math.ceil(figures.length / columns) - GAP / 2);
  figures.forEach(({ who, value, unit, parts, when, agreement, ours, demo }, at) => {
    const x = LEFT + (at % columns) * (width + GAP);
    const y = TOP + Math.floor(at / columns) * (height + GAP / 2);
    const color = ours ? accent : INK;
    slide.addShape('rect', { x, y, w: 0.05, h: height - 0.1, fill: { color: ours ? accent : LINE } });
    const room = (width - 0.3) * 72;
    const size = Math.max(
      18,
      Math.min(VALUE, Math.floor(room / Math.max(1, emsOf(value) + emsOf(unit) / 2))),
    );
    const small = (text: string) =>
      text === '' ? [] : [{ text: printable(text), options: { fontSize: 12, color: SOFT, breakLine: true } }];
    slide.addText(
      [
        ...small([who, demo].filter((part) => part !== '').join(' · ')),
        { text: printable(value), options: { fontSize: size, bold: true, color } },
        {
          text: ` ${printable(unit)}`,
          options: { fontSize: Math.round(size / 2), color: SOFT, breakLine: true },
        },
        ...small([parts, agreement].filter((part) => part !== '').join(' ')),
        ...small(when),
      ],
      { x: x + 0.15, y, w: width - 0.15, h: height - 0.1, fontFace: FONT, margin: 0, valign: 'top' },
    );
  });
}
