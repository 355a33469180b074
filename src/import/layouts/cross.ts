import { looksLikeBureau } from '../../domain/bureau';
import type { Indicator } from '../../domain/indicator';
import { scopeOf } from '../../domain/scope';
import { readYear } from '../dates';
import { unnumbered } from '../header-rows';
import { headerWords } from '../header';
import { roleOf, type Role } from '../roles';
import { isTotal } from '../rowkind';
import { bureauShare, numericShare, sampleOf, type Sheet } from '../sheet';
import { columnUnit } from '../units';
import { indicatorCalled, type Vocabulary } from '../vocabulary';
import { indicatorOfTitle } from './title';
import type { FigureColumn, Layout, Plan } from './plan';

/** The part of a column's header that names a bureau, or null. */
function bureauIn(path: readonly string[], vocabulary: Vocabulary): string | null {
  const found = path.filter(
    (part) =>
      !isTotal(part) &&
      roleOf(part) === null &&
      looksLikeBureau(part, vocabulary.places) &&
      indicatorCalled(part, vocabulary) === null,
  );
  return found[found.length - 1] ?? null;
}

/** A column of figures under a bureau: year, unit and scope of the rest of its header; a group's words stay. */
function figureUnder(
  column: number,
  bureau: string,
  path: readonly string[],
  indicator: Indicator | null,
  vocabulary: Vocabulary,
): FigureColumn {
  const units = vocabulary.dictionary.unitByPrinted;
  const figure = { column, bureau, indicator, year: null, unit: null, scope: '', group: '' };
  return path
    .filter((part) => part !== bureau)
    .reduce<FigureColumn>((so, part) => {
      const year = readYear(part);
      if (year !== null) return { ...so, year };
      const unit = columnUnit(part.replace(/^[（(](.*)[）)]$/, '$1'), units);
      if (unit !== null) return { ...so, unit };
      if ((scopeOf(part) ?? 'unstated') !== 'unstated') return { ...so, scope: so.scope || part };
      const words = headerWords(part, vocabulary);
      return {
        ...so,
        year: so.year ?? words.year,
        unit: so.unit ?? words.unit,
        scope: so.scope || words.scope,
        group: words.name,
      };
    }, figure);
}

/** How many of a column's cells are indicators of the dictionary. */
function namedShare(sheet: Sheet, column: number): number {
  const cells = sampleOf(sheet.sample, column);
  const named = cells.filter((cell) => {
    const name = unnumbered(headerWords(cell, sheet.vocabulary).name);
    return indicatorCalled(cell, sheet.vocabulary) ?? indicatorCalled(name, sheet.vocabulary);
  });
  return cells.length === 0 ? 0 : named.length / cells.length;
}

/**
 * The column whose cells name the indicators: the one that says so, else that before the figures with most names;
 * where a person calls the table a cross table, the last one of words.
 */
function labelColumn(sheet: Sheet, before: number): number | null {
  const said = sheet.columns.get('indicator');
  if (said !== undefined) return said;
  const columns = Array.from({ length: before }, (_, column) => column);
  const shares = columns.map((column) => namedShare(sheet, column));
  const best = shares.indexOf(Math.max(0, ...shares));
  if ((shares[best] ?? 0) >= 0.3) return best;
  const taken = new Set(sheet.columns.values());
  const words = columns.filter(
    (column) =>
      !taken.has(column) &&
      sampleOf(sheet.sample, column).length > 0 &&
      numericShare(sheet.sample, column) === 0,
  );
  return sheet.forced === 'cross' ? (words[words.length - 1] ?? null) : null;
}

/** A column of words before the labels: 类别, whose cells are merged over the rows they group. */
function groupColumn(sheet: Sheet, label: number): number | null {
  for (let column = label - 1; column >= 0; column -= 1) {
    const role = roleOf(sheet.header[column] ?? '');
    const words = sampleOf(sheet.sample, column).length > 0 && numericShare(sheet.sample, column) === 0;
    if (words && (role === null || role === 'ignored')) return column;
  }
  return null;
}

/** Indicators down, bureaus across, one year: a 汇总表. Years down where the titles name the one indicator. */
export const cross: Layout = (sheet) => {
  const { vocabulary, columns: roles } = sheet;
  if (roles.has('value')) return null;
  const bureaus = sheet.paths.map((path) => bureauIn(path, vocabulary));
  const first = bureaus.findIndex((bureau) => bureau !== null);
  const across = bureaus.filter((bureau) => bureau !== null).length;
  if (across < (sheet.forced === 'cross' ? 1 : 2)) return null;
  const columns = new Map<Role, number>(roles);
  // 单位 above a column of indicators is no column of bureaus.
  for (const role of ['bureau', 'region', 'code'] as const) {
    const column = columns.get(role);
    if (column === undefined) continue;
    if (bureauShare(sheet, column) > 0.5) return null;
    columns.delete(role);
  }
  const label = columns.has('year') ? null : labelColumn(sheet, first);
  const indicator = label === null ? indicatorOfTitle(sheet) : null;
  if (label === null && indicator === null) return null;
  if (label !== null) columns.set('indicator', label);
  const group = label === null ? null : groupColumn(sheet, label);
  const used = new Set([...columns.values(), ...(group === null ? [] : [group])]);
  const figures: FigureColumn[] = [];
  const totals: FigureColumn[] = [];
  const unread: Plan['unread'][number][] = [];
  sheet.paths.forEach((path, column) => {
    const bureau = bureaus[column] ?? null;
    // Under a bureau 全市 is whose figure it is; 小计 adds up what stands beside it.
    const total = path.find((part) => isTotal(part) && (bureau === null || scopeOf(part) === null));
    if (bureau !== null && total === undefined)
      figures.push(figureUnder(column, bureau, path, indicator, vocabulary));
    else if (used.has(column)) return;
    else if (total !== undefined) {
      totals.push(figureUnder(column, total, path, indicator, vocabulary));
      unread.push({ column, code: 'column-total' });
    } else if (sheet.ignored.has(column) || path.length === 0) unread.push({ column, code: null });
    else unread.push({ column, code: 'column-unknown' });
  });
  return {
    layout: 'cross',
    score: 2 * across + 3 + columns.size,
    columns,
    figures,
    unread,
    totals,
    ...(group !== null && { group }),
  };
};
