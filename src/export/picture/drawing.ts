/** One line of text; `y` is its baseline. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export interface RectItem {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** The place of the chart, in pixels of the layout. */
export interface ChartItem {
  readonly kind: 'chart';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Item = TextItem | RectItem | ChartItem;

/** A part of a picture that is as high as its content, at any place below each other. */
export interface Block {
  readonly height: number;
  readonly items: readonly Item[];
}

export const EMPTY: Block = { height: 0, items: [] };

export const movedBy = (items: readonly Item[], dx: number, dy: number): readonly Item[] =>
  items.map((item) => ({ ...item, x: item.x + dx, y: item.y + dy }));

/** Blocks below each other, with a gap between those that are not empty. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  const items: Item[] = [];
  let height = 0;
  for (const block of blocks.filter((each) => each.height > 0)) {
    if (height > 0) height += gap;
    items.push(...movedBy(block.items, 0, height));
    height += block.height;
  }
  return { height, items };
}

interface Type {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
}

/** Of the height of a line what lies above its baseline. */
const ASCENT = 0.8;
const LINE_HEIGHT = 1.45;

/** Lines of text from the left edge. */
export function linesBlock(lines: readonly string[], type: Type): Block {
  const step = type.size * LINE_HEIGHT;
  const base = (step - type.size) / 2 + type.size * ASCENT;
  return {
    height: lines.length * step,
    items: lines.map((text, at) => ({ kind: 'text', x: 0, y: at * step + base, text, ...type })),
  };
}
