/** Wide glyphs (CJK, full-width forms, and the signs ≥ ≤ ≈ that Chinese fonts draw wide) take a whole em. */
const WIDE =
  /[\u2248\u2264\u2265\u25a0-\u25ff\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const NARROW = /[.,:;'|!il1 ()[\]/]/;

/** Width of a line of text in pixels, estimated without a canvas: a little more than it takes, never less. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const glyph of text) ems += WIDE.test(glyph) ? 1 : NARROW.test(glyph) && glyph !== '1' ? 0.36 : 0.6;
  return Math.ceil(ems * fontSize);
}

export const widest = (texts: readonly string[], fontSize: number): number =>
  texts.reduce((width, text) => Math.max(width, textWidth(text, fontSize)), 0);

/**
 * Text that ECharts must print as it is. In labels it would replace `{b}` and in rich text `{style|…}`; a
 * zero-width space behind the brace ends both.
 */
export const literal = (text: string): string => text.replace(/\{/g, '{\u200b');
