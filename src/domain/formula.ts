/**
 * A text that a spreadsheet would run when it opens a CSV: = + - @ and their full-width and small forms, also
 * behind quotes, spaces and characters that nobody sees. After OWASP's page on CSV injection; | and % are
 * dangerous only inside a formula, and are left alone. One character by itself (a dash for "none") runs nothing.
 */
const UNSEEN = String.raw`\s\u0000-\u001f\u007f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff`;
const FORMULA = new RegExp(String.raw`^[${UNSEEN}'"\`‘’“”＇＂]*[=+\-@＝＋－＠﹦﹢﹣﹫][\s\S]`);

/** What begins like a formula and is a number, or a dash. */
const HARMLESS = /^(?:[+-]?[\d.,]+%?|-+)$/;

/** True for a number that a spreadsheet takes for one, or a dash: the cell of a figure is not guarded then. */
export const isHarmless = (cell: string): boolean => HARMLESS.test(cell);

/** The text as a cell that no spreadsheet runs: with `'` in front where it needs one. `unguarded` takes it off again. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/**
 * The text of a cell that `guarded` wrote, or that a person wrote so for the same reason. A `'` in front of
 * anything else is part of the text.
 */
export const unguarded = (cell: string): string =>
  cell.charCodeAt(0) === 39 && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
