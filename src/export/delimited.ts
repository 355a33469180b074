const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;

/** Rows as CSV or TSV text, quoted as RFC 4180 says. */
export const delimited = (
  rows: readonly (readonly string[])[],
  delimiter: ',' | '\t',
  lineEnd: '\n' | '\r\n',
): string => rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter) + lineEnd).join('');
