import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCREEN_THEME } from '../../src/charts/theme';
import { makeWords } from '../../src/i18n/words';
import { DICTIONARY } from './comparison-of';
import { paint } from './paint';
import { PICTURES } from './pictures';

const FOLDER = join(import.meta.dirname, '../golden/charts');

describe('the pictures', () => {
  it.each(PICTURES)('%s', async (name, kind, comparison, width, lang = 'zh' as never) => {
    const words = makeWords(lang, DICTIONARY);
    const frame = { width, height: kind.height(comparison, width) };
    expect(kind.fits(comparison)).toBeNull();
    const svg = paint(kind.option(comparison, frame, SCREEN_THEME, words), frame);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    await expect(svg).toMatchFileSnapshot(join(FOLDER, `${name}.svg`));
  });
});
