import { partName, readYear, type YearCell } from '../dates';
import type { Sheet } from '../sheet';
import { numericShare } from '../sheet';
import { indicatorOfTitle } from './title';
import { placeColumns, placesByContents, type FigureColumn, type Layout, type Plan } from './plan';

function yearOfHeader(sheet: Sheet, column: number): YearCell | null {
  const name = sheet.words[column]?.name ?? '';
  // A whole date is a day's column; what stands under it is no year's figure.
  return /^\d{4}\D\d{1,2}\D\d{1,2}日?$/.test(name) ? null : readYear(name);
}

/** A row per bureau (and indicator), a column per year, or per part of the row's or the table's year. */
export const wideYear: Layout = (sheet) => {
  const columns = placeColumns(sheet) ?? placesByContents(sheet);
  if (columns === null || columns.has('value')) return null;
  const used = new Set(columns.values());
  const inRows = columns.has('indicator') || columns.has('indicatorId');
  const indicator = inRows ? null : indicatorOfTitle(sheet);
  const figures: FigureColumn[] = [];
  const unread: Plan['unread'][number][] = [];
  sheet.header.forEach((cell, column) => {
    if (used.has(column)) return;
    if (column >= sheet.beside) return void unread.push({ column, code: 'column-duplicate' });
    const year = yearOfHeader(sheet, column);
    const words = sheet.words[column];
    const part = year === null ? partName(words?.name ?? '') : null;
    const figure = { column, indicator, year, unit: words?.unit ?? null, scope: words?.scope ?? '' };
    if (part !== null) figures.push({ ...figure, part });
    else if (year !== null) figures.push(figure);
    else if (sheet.ignored.has(column)) unread.push({ column, code: null });
    else if (sheet.repeated.has(column)) unread.push({ column, code: 'column-duplicate' });
    else
      unread.push({
        column,
        code: cell.trim() === '' && numericShare(sheet.sample, column) === 0 ? null : 'column-unknown',
      });
  });
  // Beside a column of years the others can only be parts of one.
  if (columns.has('year') && figures.some(({ part }) => part === undefined)) return null;
  // 上半年 under 行政处罚案件数 and under 宣讲场数 are not of one indicator.
  if (!inRows && sheet.crowned && figures.some(({ part }) => part !== undefined)) return null;
  if (figures.length === 0 || (figures.length === 1 && !inRows && indicator === null)) return null;
  // Without an indicator it can only be refused: any table that can be read goes before.
  const weight = inRows || indicator !== null ? 2 : 0.25;
  return {
    layout: 'wide-year',
    score: weight * figures.length + columns.size,
    columns,
    figures,
    unread,
  };
};
