import { numericShare, printsPercent, sampleOf } from '../sheet';
import { partName, readYear } from '../dates';
import { isTotal } from '../rowkind';
import { indicatorCalled, ownIndicator } from '../vocabulary';
import type { HeaderWords } from '../header';
import { placeColumns, placesByContents, type FigureColumn, type Layout, type Plan } from './plan';

const NO_WORDS: HeaderWords = { name: '', unit: null, scope: '', year: null };

/** A row per bureau and year, a column per indicator; or a row per bureau, a column per indicator and year. */
export const wideIndicator: Layout = (sheet) => {
  const columns = placeColumns(sheet) ?? placesByContents(sheet);
  if (columns === null || columns.has('value') || columns.has('indicator') || columns.has('indicatorId'))
    return null;
  const used = new Set(columns.values());
  const figures: FigureColumn[] = [];
  const unread: Plan['unread'][number][] = [];
  let known = 0;
  sheet.header.forEach((_, column) => {
    if (used.has(column)) return;
    if (column >= sheet.beside) return void unread.push({ column, code: 'column-duplicate' });
    if (sheet.leftOut.has(column)) return void unread.push({ column, code: null });
    const { name, unit, scope, year } = sheet.words[column] ?? NO_WORDS;
    const indicator =
      indicatorCalled(sheet.header[column] ?? '', sheet.vocabulary) ??
      indicatorCalled(name, sheet.vocabulary);
    if (indicator !== null) {
      known += 1;
      figures.push({ column, indicator, year, unit, scope });
    } else if (sheet.repeated.has(column)) unread.push({ column, code: 'column-duplicate' });
    else if (sheet.ignored.has(column)) unread.push({ column, code: null });
    else if (
      name !== '' &&
      !isTotal(name) &&
      readYear(name) === null &&
      partName(name) === null &&
      (unit !== null || numericShare(sheet.sample, column) > 0.5 || sheet.wanted.has(column))
    ) {
      const word = unit?.unit ?? (printsPercent(sheet.sample, column) ? '%' : '');
      figures.push({ column, indicator: ownIndicator(name, word), year, unit, scope });
    } else if (name !== '' || sampleOf(sheet.sample, column).length > 0)
      unread.push({ column, code: 'column-unknown' });
    else unread.push({ column, code: null });
  });
  const dated = figures.filter((figure) => figure.year !== null).length;
  // A figure column alone proves little: one that the dictionary knows, a year, or a person's word does.
  const proved = known > 0 || columns.has('year') || dated > 0 || figures.length > 1;
  if (figures.length === 0 || !(proved || sheet.forced === 'wide-indicator' || sheet.wanted.size > 0))
    return null;
  return {
    layout: !columns.has('year') && dated === figures.length ? 'wide-year' : 'wide-indicator',
    score: 2 * known + columns.size + figures.length / 4,
    columns,
    figures,
    unread,
  };
};
