import { textWidth } from '../../charts/text';
import type { Theme } from '../../charts/theme';
import { sourceLines, type Card } from '../card';
import { linesBlock, movedBy, stacked, EMPTY, type Block, type ChartItem, type Item } from './drawing';
import { figuresBlock } from './figures';
import type { Format } from './sizes';
import { flowed, wrapped } from './wrap';

/** A line of the reader's own, such as 内部资料, above the title or pale across the picture. */
export interface OwnLine {
  readonly text: string;
  readonly as: 'header' | 'watermark';
}

/** A picture laid out, in its own pixels; it is shown at another size of the same ratio. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly chart: ChartItem | null;
}

const MARGIN = 16;
const GAP = 8;
const TITLE = 17;
const UNDER = 12.5;
const FOOT = 11;
/** A lower chart has no room for its axis and labels. */
const CHART_LEAST = 150;
/** Of the height that a chart wants, the least that it gets in a picture of fixed height. */
const CHART_SHARE = 0.8;
/** Ground of the band that says that figures are fictional. */
const BAND = '#fff7e8';
/** By so much the page grows until everything is on it. */
const GROWTH = 1.06;

function titleBlock({ title, unit }: Card, width: number, theme: Theme): Block {
  const lines = wrapped(title, width, TITLE);
  const block = linesBlock(lines, { size: TITLE, colour: theme.ink, bold: true });
  const last = lines[lines.length - 1] ?? '';
  const at = textWidth(last, TITLE) + 8;
  const [end] = block.items.slice(-1);
  if (unit === '' || !end) return block;
  if (at + textWidth(unit, TITLE) > width) {
    return stacked([block, linesBlock(wrapped(unit, width, UNDER), { size: UNDER, colour: theme.soft })], 0);
  }
  const beside: Item = { kind: 'text', x: at, y: end.y, text: unit, size: TITLE, colour: theme.soft };
  return { height: block.height, items: [...block.items, beside] };
}

function bandBlock(text: string, width: number, theme: Theme): Block {
  if (text === '') return EMPTY;
  const lines = linesBlock(wrapped(text, width - 16, UNDER), { size: UNDER, colour: theme.ink });
  const height = lines.height + 6;
  const band: Item = { kind: 'rect', x: 0, y: 0, width, height, colour: BAND };
  return { height, items: [band, ...movedBy(lines.items, 8, 3)] };
}

function footBlock(card: Card, width: number, theme: Theme): Block {
  const small = (lines: readonly string[]): Block => linesBlock(lines, { size: FOOT, colour: theme.soft });
  const rule: Block = {
    height: 1,
    items: [{ kind: 'rect', x: 0, y: 0, width, height: 1, colour: theme.line }],
  };
  const sources = sourceLines(card.sourcesHead, card.sources);
  return stacked(
    [
      rule,
      small(flowed(card.marks, width, FOOT, '　')),
      small(flowed(card.notes, width, FOOT, '　')),
      small([...sources, card.made].flatMap((line) => wrapped(line, width, FOOT))),
    ],
    4,
  );
}

interface Parts {
  readonly head: Block;
  /** Figures, or the words of a card without any; empty where there is a chart. */
  readonly body: Block;
  readonly foot: Block;
}

function partsOf(card: Card, own: OwnLine | null, width: number, theme: Theme): Parts {
  const under = (text: string): Block =>
    linesBlock(wrapped(text, width, UNDER), { size: UNDER, colour: theme.soft });
  const header = own?.as === 'header' ? under(own.text) : EMPTY;
  const words = stacked(card.companions.map(under), 2);
  const figures = card.figures.length > 0 ? figuresBlock(card.figures, width, theme) : under(card.empty);
  return {
    head: stacked(
      [header, bandBlock(card.demo, width, theme), titleBlock(card, width, theme), under(card.subtitle)],
      4,
    ),
    body: card.chart ? EMPTY : figures,
    foot: stacked([words, footBlock(card, width, theme)], GAP),
  };
}

/**
 * Lays a card out on paper. Nothing is cut: where a format of fixed height is too small for everything, the page
 * grows in its ratio, and is shown smaller.
 * @param card its texts fit to be printed
 */
export function layoutOf(card: Card, format: Format, own: OwnLine | null, theme: Theme): Layout {
  for (let growth = 1; ; growth *= GROWTH) {
    const width = format.width * growth;
    const inner = width - 2 * MARGIN;
    const { head, body, foot } = partsOf(card, own, inner, theme);
    const wanted = card.chart
      ? Math.max(CHART_LEAST, card.chart.kind.height(card.chart.comparison, inner))
      : body.height;
    const others = head.height + foot.height + 2 * GAP + 2 * MARGIN;
    const height = format.height === null ? others + wanted : format.height * growth;
    const room = format.height === null ? wanted : height - others;
    const least = card.chart ? Math.max(CHART_LEAST, wanted * CHART_SHARE) : wanted;
    if (format.height !== null && room < least) continue;
    const top = MARGIN + head.height + GAP;
    const chart: ChartItem | null = card.chart
      ? { kind: 'chart', x: MARGIN, y: top, width: inner, height: room }
      : null;
    const items = [
      ...movedBy(head.items, MARGIN, MARGIN),
      ...(chart ? [chart] : movedBy(body.items, MARGIN, top)),
      ...movedBy(foot.items, MARGIN, height - MARGIN - foot.height),
    ];
    return { width, height, items, chart };
  }
}
