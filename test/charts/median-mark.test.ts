import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCREEN_THEME } from '../../src/charts/theme';
import { ranked } from '../../src/charts/kinds/ranked';
import { freeOf } from '../../src/charts/median-mark';
import { CLOSE_AMOUNTS } from './drawings';
import { labelsOf } from './labels';
import { words } from './option-of';
import { paint } from './paint';

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => [from, from + length] as const);

describe('the median behind bars', () => {
  it('is drawn where no number stands, and everywhere there', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), (blocked) => {
        const free = freeOf(blocked, 100);
        for (let at = 0.5; at < 100; at += 1) {
          const taken = blocked.some(([from, to]) => from < at && at < to);
          expect(free.some(([from, to]) => from < at && at < to)).toBe(!taken);
        }
      }),
    );
  });

  it('runs through no number', () => {
    const frame = { width: 390, height: ranked.height(CLOSE_AMOUNTS, 390) };
    const svg = paint(ranked.option(CLOSE_AMOUNTS, frame, SCREEN_THEME, words), frame);
    const dashed = [...svg.matchAll(/<path d="([^"]*)"[^>]*stroke-dasharray/g)].map(([, d = '']) => d);
    const pieces = dashed.flatMap((d) =>
      [...d.matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/g)].map((m) => m.slice(1).map(Number)),
    );
    const numbers = labelsOf(svg).filter(({ text }) => /^[≥ ]*[\d,]{4,}/.test(text));
    expect(numbers).toHaveLength(CLOSE_AMOUNTS.rows.length);
    expect(pieces.length).toBeGreaterThan(1);
    for (const [x = 0, from = 0, , to = 0] of pieces) {
      for (const { text, left, right, top, bottom } of numbers) {
        const crossed = left < x && x < right && from < bottom && top < to;
        expect([text, crossed]).toEqual([text, false]);
      }
    }
  });
});
