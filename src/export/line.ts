/** Excel and WPS take a CSV without it for GBK. */
export const BYTE_ORDER_MARK = '\ufeff';

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** A cell by RFC 4180. */
export const csvCell = (text: string): string =>
  NEEDS_QUOTES.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/** Cells that are spelled already (`csvCell`) as one line. */
export const csvLine = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;
