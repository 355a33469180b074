import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, interpolateRgb, readable } from '../../src/charts/colour';
import { othersColours, tiled } from '../../src/charts/parts';
import { pixelOf, scaleOf, spread, ticksOf } from '../../src/charts/scale';
import { literal, textWidth } from '../../src/charts/text';
import { SCREEN_THEME as THEME } from '../../src/charts/theme';

describe('scales', () => {
  it.each<[readonly number[], 'bars' | 'lines', boolean, { min: number; max: number }]>([
    [[14.26, 5.88], 'bars', true, { min: 0, max: 15 }],
    [[97.2, 99.8, 100], 'lines', true, { min: 97, max: 100 }],
    [[212, 188], 'lines', false, { min: 185, max: 215 }],
    [[0, 0], 'bars', false, { min: 0, max: 1 }],
    [[-12, 30], 'bars', false, { min: -20, max: 30 }],
    [[], 'bars', false, { min: 0, max: 1 }],
  ])('%j as %s', (values, kind, percent, ends) => {
    expect(scaleOf(values, kind, percent)).toMatchObject(ends);
  });

  it('hold every value, start bars at zero and keep percentages to 100', () => {
    const value = fc.double({ min: -1e6, max: 1e9, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('bars', 'lines'),
        (values, kind) => {
          const scale = scaleOf(values, kind as 'bars' | 'lines');
          const slack = (scale.max - scale.min) * 1e-9;
          for (const each of values) {
            expect(each).toBeGreaterThanOrEqual(scale.min - slack);
            expect(each).toBeLessThanOrEqual(scale.max + slack);
          }
          if (kind === 'bars') expect(scale.min <= 0 && scale.max >= 0).toBe(true);
          expect(ticksOf(scale).length).toBeLessThan(20);
          expect(ticksOf(scale).length).toBeGreaterThan(1);
        },
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 }), (shares) => {
        expect(scaleOf(shares, 'lines', true).max).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('measures from the top', () => {
    expect(pixelOf(75, { min: 0, max: 100, interval: 25 }, 200)).toBe(50);
  });
});

describe('labels moved apart', () => {
  it('keep their distance and their order and stay inside', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 12 }), (places) => {
        const moved = spread(places, 15, 0, 200);
        const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
        const sorted = order.map((i) => moved[i] ?? NaN);
        for (let i = 1; i < sorted.length; i += 1) {
          expect((sorted[i] ?? 0) - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-9);
        }
        for (const place of moved) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(200);
        }
      }),
    );
  });

  it('stay where they do not touch, and share the way where they do', () => {
    expect(spread([10, 50, 100], 15, 0, 200)).toEqual([10, 50, 100]);
    expect(spread([50, 50], 10, 0, 200)).toEqual([45, 55]);
    expect(spread([0, 2], 10, 0, 200)).toEqual([0, 10]);
  });
});

describe('places', () => {
  it('lie in the frame and do not overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 200, max: 1200 }), (count, width) => {
        const places = tiled(count, { width, height: 300 }, 150, 16);
        expect(places).toHaveLength(count);
        places.forEach((a, i) => {
          expect(a.left + a.width).toBeLessThanOrEqual(width + 1e-9);
          expect(a.top + a.height).toBeLessThanOrEqual(300 + 1e-9);
          for (const b of places.slice(i + 1)) {
            const apart = a.left + a.width <= b.left || b.left + b.width <= a.left;
            expect(apart || a.top + a.height <= b.top + 1e-9).toBe(true);
          }
        });
      }),
    );
  });
});

describe('text', () => {
  it('is never narrower than glyphs of one em for Chinese', () => {
    expect(textWidth('西湖区', 12)).toBe(36);
    expect(textWidth('≥≤≈○◇', 12)).toBe(60);
    expect(textWidth('', 12)).toBe(0);
    expect(textWidth('2024', 12)).toBeGreaterThan(24);
  });

  it('is printed as it is: no placeholder and no style of ECharts', () => {
    expect(literal('{b}{c|x}')).toBe('{\u200bb}{\u200bc|x}');
    expect(literal('<img onerror>')).toBe('<img onerror>');
  });
});

describe('colours', () => {
  it('run between two ends', () => {
    expect(interpolateRgb(['#000000', '#ffffff'], 0)).toBe('#000000');
    expect(interpolateRgb(['#000000', '#ffffff'], 1)).toBe('#ffffff');
    expect(interpolateRgb(['#000000', '#ffffff'], 0.5)).toBe('#808080');
  });

  it('have the contrast that WCAG gives', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('are readable as text', () => {
    for (const colour of [THEME.accentSecond, ...othersColours(THEME)]) {
      expect(contrast(readable(colour, THEME.card, THEME.ink), THEME.card)).toBeGreaterThanOrEqual(4.5);
    }
    for (const colour of [THEME.accent, THEME.ink, THEME.soft]) {
      expect(contrast(colour, THEME.card)).toBeGreaterThanOrEqual(4.5);
      expect(readable(colour, THEME.card, THEME.ink)).toBe(colour);
    }
  });

  it('of other bureaus never look like ours', () => {
    expect(othersColours(THEME)).not.toContain(THEME.accent);
    expect(othersColours(THEME)).not.toContain('#d55e00');
  });
});
