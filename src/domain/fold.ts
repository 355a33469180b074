/**
 * Full-width forms as ASCII (`１２％` → `12%`). Not NFKC: that would turn a footnote's ① or ² into a digit
 * of the number before it.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (c) =>
    c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
}

/** Spaces of every kind, byte order marks, zero-width characters and marks of direction. */
const SPACE = /[\s\u200b-\u200f\u2060\ufeff]+/g;

export const withoutSpaces = (text: string): string => text.replace(SPACE, '');

/** What a spreadsheet wraps around text that must stay text: `="330100"`, `'330100`. */
export function unwrapped(text: string): string {
  const forced = /^="(.*)"$/.exec(text);
  return forced ? (forced[1] ?? '') : text.replace(/^'/, '');
}

/** The form in which headers and aliases are compared: width, case, spaces and brackets do not matter. */
export function aliasKey(text: string): string {
  return withoutSpaces(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[()[\]{}<>《》〈〉【】〔〕「」"'“”‘’*:,、,;；。·_]/g, '');
}
