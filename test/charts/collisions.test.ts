import { describe, expect, it } from 'vitest';
import { SCREEN_THEME } from '../../src/charts/theme';
import { makeWords } from '../../src/i18n/words';
import { DICTIONARY } from './comparison-of';
import { labelsOf, overlaps } from './labels';
import { paint } from './paint';
import { PICTURES } from './pictures';

describe('no label stands on another', () => {
  it.each(PICTURES)('in %s', (_, kind, comparison, width, lang = 'zh' as never) => {
    const frame = { width, height: kind.height(comparison, width) };
    const words = makeWords(lang, DICTIONARY);
    const labels = labelsOf(paint(kind.option(comparison, frame, SCREEN_THEME, words), frame));
    const clashes = labels.flatMap((a, i) =>
      labels
        .slice(i + 1)
        .filter((b) => overlaps(a, b))
        .map((b) => `${a.text} | ${b.text}`),
    );
    expect(labels.length).toBeGreaterThan(4);
    expect(clashes).toEqual([]);
    for (const { text, left, right, top, bottom } of labels) {
      expect([text, left >= -1, right <= width + 1, top >= -1, bottom <= frame.height + 1]).toEqual([
        text,
        true,
        true,
        true,
        true,
      ]);
    }
  });
});
