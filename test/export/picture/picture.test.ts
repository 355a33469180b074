import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/charts/text';
import { PRINT_THEME } from '../../../src/charts/theme';
import { withRemark } from '../../../src/export/card';
import { layoutOf } from '../../../src/export/picture/layout';
import { pictureOf } from '../../../src/export/picture/picture';
import { formatOf, PICTURE_SIZES } from '../../../src/export/picture/sizes';
import { cardsOf, figureCard, HOSTILE } from '../cards';
import { xmlErrors } from '../xml';

const PLAIN = ['口径为推定', '2021-04 杭州市部分区划调整，前后不可比'];
const plain = [...cardsOf(PLAIN), figureCard(PLAIN, 1), figureCard(PLAIN, 14)];
const OWN = { text: '内部资料', as: 'header' } as const;

/** The boxes of a layout's texts and chart. */
function boxesOf(card: (typeof plain)[number], size: (typeof PICTURE_SIZES)[number]) {
  const layout = layoutOf(card, formatOf(size, 620), OWN, PRINT_THEME[card.lang]);
  const boxes = layout.items.flatMap((item) => {
    if (item.kind === 'rect') return [];
    if (item.kind === 'chart') return [{ ...item, what: 'chart' }];
    const { x, y, text } = item;
    const width = textWidth(text, item.size);
    return [{ x, y: y - 0.8 * item.size, width, height: item.size, what: text }];
  });
  return { layout, boxes };
}

describe.each(PICTURE_SIZES)('a picture in the size %s', (size) => {
  it('has everything within its edges and nothing over anything else', () => {
    for (const card of [...plain, ...cardsOf(HOSTILE)]) {
      const { layout, boxes } = boxesOf(card, size);
      const within = boxes.filter(
        ({ x, y, width, height }) =>
          x >= 0 && y >= 0 && x + width <= layout.width + 0.5 && y + height <= layout.height + 0.5,
      );
      expect(within).toHaveLength(boxes.length);
      const over = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter(
            (b) =>
              a.x < b.x + b.width - 0.5 &&
              b.x < a.x + a.width - 0.5 &&
              a.y < b.y + b.height - 0.5 &&
              b.y < a.y + a.height - 0.5,
          )
          .map((b) => `${card.id}: ${a.what} / ${b.what}`),
      );
      expect(over).toEqual([]);
    }
  });

  it('keeps its ratio, and says title, marks, notes, sources, date and the line of one’s own', () => {
    const format = formatOf(size, 620);
    for (const card of plain) {
      const { svg, width, height } = pictureOf(card, format, OWN);
      expect(width).toBe(format.width);
      if (format.height !== null) expect(height).toBe(format.height);
      const [, w = '', h = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
      expect(Number(w) / Number(h)).toBeCloseTo(width / height, 2);
      const printed = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text).join('');
      const bare = printed.replace(/\s+/g, '');
      const said = [card.title, ...card.marks, ...card.notes, ...card.sources, card.made, OWN.text];
      for (const text of said) expect(bare).toContain(text.replace(/\s+/g, ''));
      for (const { value } of card.figures) expect(bare).toContain(value.replace(/\s+/g, ''));
    }
  });
});

it('is well-formed whatever its words are', () => {
  for (const card of [...cardsOf(HOSTILE), figureCard(HOSTILE, 6)]) {
    for (const as of ['header', 'watermark'] as const) {
      const { svg } = pictureOf(card, formatOf('wide', 0), { text: HOSTILE.join(' '), as });
      expect(xmlErrors(svg)).toEqual([]);
      expect(svg).not.toMatch(/<script|[\u202a-\u202e\u2066-\u2069]/);
    }
  }
});

it('has a pale line across it where that is wanted, and none where the line is empty', () => {
  const [card] = plain;
  if (!card) throw new Error('No card');
  const marked = pictureOf(card, formatOf('wide', 0), { text: '内部资料', as: 'watermark' }).svg;
  expect(marked).toMatch(/fill-opacity="0\.16"[^>]*transform="rotate\(-24 [\d. ]+\)">内部资料</);
  expect(pictureOf(card, formatOf('wide', 0), { text: '  ', as: 'watermark' }).svg).not.toContain(
    'rotate(-24',
  );
});

it('has the reader’s words to it under its chart, where there are any', () => {
  const [card] = cardsOf(['甲']);
  if (!card) throw new Error('No card');
  const svg = (remark: string): string =>
    pictureOf(withRemark(card, remark), formatOf('wide', 0), null).svg.replace(/<[^>]*>/g, ' ');
  expect(svg('请看西湖区')).toContain('请看西湖区');
  expect(withRemark(card, '')).toBe(card);
});
