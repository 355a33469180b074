import { textWidth } from '../../charts/text';
import type { Theme } from '../../charts/theme';
import type { CardFigure } from '../card';
import { linesBlock, movedBy, stacked, type Block, type Item } from './drawing';
import { wrapped } from './wrap';

const COLUMN = 210;
const GAP = 18;
/** From the bar at its left to the words of a figure. */
const INSET = 13;
const BAR = 3;
const NUMBER = 30;
const SMALL = 12;

/** A large number with its unit beside it, or below where there is no room; smaller where it is long. */
function numberBlock({ value, unit, ours }: CardFigure, width: number, theme: Theme): Block {
  const size = Math.min(
    NUMBER,
    Math.max(SMALL, (NUMBER * width) / Math.max(width, textWidth(value, NUMBER))),
  );
  const colour = ours ? theme.accent : theme.ink;
  const lines = wrapped(value, width, size);
  const number = linesBlock(lines, { size, colour, bold: true });
  const at = textWidth(lines[lines.length - 1] ?? '', size) + 6;
  const [first] = number.items.slice(-1);
  if (at + textWidth(unit, 13) > width || !first) {
    return stacked([number, linesBlock(wrapped(unit, width, 13), { size: 13, colour: theme.soft })], 0);
  }
  const beside: Item = { kind: 'text', x: at, y: first.y, text: unit, size: 13, colour: theme.soft };
  return { height: number.height, items: [...number.items, beside] };
}

function figureBlock(figure: CardFigure, width: number, theme: Theme): Block {
  const room = width - INSET;
  const small = (text: string, colour = theme.soft): Block =>
    linesBlock(wrapped(text, room, SMALL), { size: SMALL, colour });
  const inside = stacked(
    [
      small(figure.who),
      numberBlock(figure, room, theme),
      small(figure.parts),
      small(figure.when),
      small(figure.demo, theme.ink),
      small(figure.agreement),
    ],
    1,
  );
  const bar: Item = {
    kind: 'rect',
    x: 0,
    y: 0,
    width: BAR,
    height: inside.height,
    colour: figure.ours ? theme.accent : theme.many,
  };
  return { height: inside.height, items: [bar, ...movedBy(inside.items, INSET, 0)] };
}

/** Figures that stand for themselves, in as many columns as fit. */
export function figuresBlock(figures: readonly CardFigure[], width: number, theme: Theme): Block {
  const columns = Math.max(1, Math.min(figures.length, Math.floor((width + GAP) / (COLUMN + GAP))));
  const column = (width - GAP * (columns - 1)) / columns;
  const rows: Block[] = [];
  for (let at = 0; at < figures.length; at += columns) {
    const blocks = figures.slice(at, at + columns).map((figure) => figureBlock(figure, column, theme));
    rows.push({
      height: Math.max(...blocks.map(({ height }) => height)),
      items: blocks.flatMap(({ items }, i) => movedBy(items, i * (column + GAP), 0)),
    });
  }
  return stacked(rows, GAP);
}
