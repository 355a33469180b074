import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/charts/text';
import { flowed, wrapped } from '../../../src/export/picture/wrap';

const SIZE = 12;
const anyText = fc.string({ unit: 'grapheme', maxLength: 80 });
const bare = (text: string): string => text.replace(/\s+/g, '');

describe('a text in lines', () => {
  it('loses nothing, and no line is wider than there is room', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 60, max: 400 }), (text, width) => {
        const lines = wrapped(text, width, SIZE);
        expect(bare(lines.join(''))).toBe(bare(text));
        for (const line of lines) {
          expect(textWidth(line, SIZE) <= width || Array.from(line).length === 1).toBe(true);
        }
      }),
    );
  });

  it('breaks between Chinese characters, not before a comma, nor within a word or a number', () => {
    expect(wrapped('行政处罚，罚没款', 4 * SIZE, SIZE)).toEqual(['行政处', '罚，罚没', '款']);
    // An opening bracket goes with what it opens.
    expect(wrapped('共 174.12 万元（约）', 100, SIZE)).toEqual(['共 174.12 万元', '（约）']);
    expect(wrapped('rule of law indicators', 80, SIZE)).toEqual(['rule of law', 'indicators']);
  });

  it('breaks a word that is wider than a line', () => {
    expect(wrapped('a'.repeat(20), 75, SIZE).every((line) => textWidth(line, SIZE) <= 75)).toBe(true);
  });
});

it('sets short texts beside each other while they fit', () => {
  expect(flowed(['≥ 以上', '≈ 约', '○ 截至'], 110, SIZE, '  ')).toEqual(['≥ 以上  ≈ 约', '○ 截至']);
});
