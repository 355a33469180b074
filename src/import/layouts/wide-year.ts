import { readYear, type YearCell } from '../dates';
import type { Sheet } from '../sheet';
import { bureauShare, numericShare } from '../sheet';
import { indicatorCalled } from '../vocabulary';
import type { Indicator } from '../../domain/indicator';
import { placeColumns, type FigureColumn, type Layout, type Plan } from './plan';

/** The one indicator that the titles name, for a table that has no column of them. */
function indicatorOfTitle(sheet: Sheet): Indicator | null {
  const found = new Map<string, Indicator>();
  for (const title of sheet.titles) {
    const bare = title.replace(/[（(].*?[)）]/g, '').replace(/\d{4}\s*[年—–~至-]*度?/g, '');
    for (const text of [
      title,
      bare,
      bare.replace(/^.*?[省市区县局委各]/, ''),
      bare.replace(/(?:情况|统计)?表?$/, ''),
    ]) {
      const indicator = indicatorCalled(text, sheet.vocabulary);
      if (indicator) found.set(indicator.id, indicator);
    }
  }
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? only : null;
}

function yearOfHeader(sheet: Sheet, column: number): YearCell | null {
  const name = sheet.words[column]?.name ?? '';
  // A whole date is a day's column; what stands under it is no year's figure.
  return /^\d{4}\D\d{1,2}\D\d{1,2}日?$/.test(name) ? null : readYear(name);
}

/** A row per bureau (and indicator), a column per year. */
export const wideYear: Layout = (sheet) => {
  const named = placeColumns(sheet);
  const first = sheet.header.findIndex((_, i) => bureauShare(sheet, i) > 0.5);
  const columns = named ?? (first === -1 ? null : new Map([...sheet.columns, ['bureau', first] as const]));
  if (columns === null || columns.has('year') || columns.has('value')) return null;
  const used = new Set(columns.values());
  const inRows = columns.has('indicator') || columns.has('indicatorId');
  const indicator = inRows ? null : indicatorOfTitle(sheet);
  const figures: FigureColumn[] = [];
  const unread: Plan['unread'][number][] = [];
  sheet.header.forEach((cell, column) => {
    if (used.has(column)) return;
    const year = yearOfHeader(sheet, column);
    const words = sheet.words[column];
    if (year !== null)
      figures.push({ column, indicator, year, unit: words?.unit ?? null, scope: words?.scope ?? '' });
    else if (sheet.ignored.has(column)) unread.push({ column, code: null });
    else if (sheet.repeated.includes(column)) unread.push({ column, code: 'column-duplicate' });
    else
      unread.push({
        column,
        code: cell.trim() === '' && numericShare(sheet.sample, column) === 0 ? null : 'column-unknown',
      });
  });
  if (figures.length === 0 || (figures.length === 1 && !inRows && indicator === null)) return null;
  return { layout: 'wide-year', score: 2 * figures.length + columns.size, columns, figures, unread };
};
