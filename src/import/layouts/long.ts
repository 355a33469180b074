import { placeColumns, type Layout } from './plan';

/** A row per figure: a column of values, one that names the indicator, one the bureau. */
export const long: Layout = (sheet) => {
  const columns = placeColumns(sheet);
  const value = columns?.get('value');
  if (columns === null || value === undefined) return null;
  if (!columns.has('indicator') && !columns.has('indicatorId')) return null;
  const used = new Set(columns.values());
  const unread = sheet.header.flatMap((_, column) => {
    if (used.has(column)) return [];
    const repeated = sheet.repeated.has(column);
    return [
      {
        column,
        code: repeated
          ? ('column-duplicate' as const)
          : sheet.ignored.has(column)
            ? null
            : ('column-unknown' as const),
      },
    ];
  });
  const words = sheet.words[value];
  return {
    layout: 'long',
    score: 4 + columns.size,
    columns,
    figures: [{ column: value, indicator: null, year: null, unit: words?.unit ?? null, scope: '' }],
    unread,
  };
};
