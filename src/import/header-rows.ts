import { unguarded } from '../domain/formula';
import type { Indicator } from '../domain/indicator';
import { scopeOf } from '../domain/scope';
import { readYear } from './dates';
import { withoutSpaces } from '../domain/fold';
import { withoutMarks } from './footnote-marks';
import { headerWords } from './header';
import type { Row } from './parse';
import { roleOf } from './roles';
import { columnUnit, unitText } from './units';
import { indicatorCalled, type Vocabulary } from './vocabulary';

/** A header's cell is read to this length. */
const CELL_MAX = 200;

/** A header of one to three rows as one: what stands above each column, outermost first, and its text as one name. */
export interface Header {
  readonly texts: Row;
  readonly paths: readonly (readonly string[])[];
}

/** Words of a group that say nothing about which figure is meant. */
const FILLER = /(?:基本)?(?:情况|工作|方面|统计|数据|信息|类|部分|指标|任务)$/;
const NUMBERED = /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]|其中[:：]?)\s*/;

/** `（件）` without its brackets. */
const bare = (word: string): string => word.replace(/^[（(](.*)[）)]$/, '$1');

/** A header's cell as it is printed, without what keeps it from running. */
export const printedHead = (cell: string | undefined): string =>
  unguarded((cell ?? '').slice(0, CELL_MAX)).trim();

const clean = (cell: string | undefined): string => withoutMarks(printedHead(cell));

/** A label without what only orders it: `（一）行政处罚`, `1.案件数`, `其中：重大案件`. */
export const unnumbered = (label: string): string => label.trim().replace(NUMBERED, '');

/** True where something stands in a row below `r`, in column `c`, that is not the same word again. */
const hasChild = (rows: readonly Row[], r: number, c: number): boolean =>
  rows.slice(r + 1).some((row) => clean(row[c]) !== '' && clean(row[c]) !== clean(rows[r]?.[c]));

/**
 * What stands above each column. A blank right of a group belongs to the group, as merged cells leave it in a CSV;
 * right of a cell that spans the rows downwards, it belongs to nothing.
 */
function pathsOf(rows: readonly Row[]): readonly (readonly string[])[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const group = rows.map(() => '');
  return Array.from({ length: width }, (_, c) => {
    const path: string[] = [];
    rows.forEach((row, r) => {
      const printed = clean(row[c]);
      if (printed !== '') {
        group.fill('', r);
        if (hasChild(rows, r, c)) group[r] = printed;
      }
      const part = printed === '' && hasChild(rows, r, c) ? (group[r] ?? '') : printed;
      if (part !== '' && part !== path[path.length - 1]) path.push(part);
    });
    return path;
  });
}

/** The zh half of a category: `双随机` of `双随机 double-random inspections`. */
const family = ({ category }: Indicator): string => category.split(' ')[0] ?? '';

/** True where an indicator that a column names alone may be meant under a group: 案件数 under 行政处罚情况. */
function belongs(indicator: Indicator, group: string): boolean {
  const topic = group.replace(FILLER, '');
  return topic === '' || family(indicator).includes(topic) || topic.includes(family(indicator));
}

/**
 * The name of a figure that a group and a column give together: 国家双随机 and 任务数. A column's own name counts
 * alone only where the group is of its family: 罚没款 under 国家双随机 is not all fines.
 */
export function nameUnder(group: string, name: string, vocabulary: Vocabulary): string {
  const [above, below] = [withoutSpaces(unnumbered(group)), withoutSpaces(unnumbered(name))];
  if (above === '' || below.includes(above)) return below;
  for (const joined of [above + below, above.replace(FILLER, '') + below]) {
    if (indicatorCalled(joined, vocabulary) !== null) return joined;
  }
  const alone = indicatorCalled(below, vocabulary);
  return alone !== null && belongs(alone, above) ? below : above + below;
}

const UNIT_LABEL = /^(?:计量)?单位[:：]?$/;

/** True for a row of a header that gives each column's unit and nothing else, under names or under 计量单位. */
export function isUnitRow(row: Row, { dictionary }: Vocabulary): boolean {
  const words = row.map(clean).filter((word) => word !== '' && !UNIT_LABEL.test(word));
  return words.length > 0 && words.every((word) => columnUnit(bare(word), dictionary.unitByPrinted) !== null);
}

/** One name of a path; units and scopes go to its end in brackets, years to its front. */
function textOf(path: readonly string[], vocabulary: Vocabulary): string {
  if (path.length < 2) return path[0] ?? '';
  const last = path[path.length - 1] ?? '';
  const role = roleOf(last);
  if (role !== null && role !== 'value') return last;
  const units = vocabulary.dictionary.unitByPrinted;
  let name = '';
  const years: string[] = [];
  const marks: string[] = [];
  for (const part of role === 'value' ? path.slice(0, -1) : path) {
    if (columnUnit(bare(part), units) !== null) marks.push(bare(part));
    else if (readYear(part) !== null) years.push(/年/.test(part) ? part : `${part}年`);
    else if ((scopeOf(part) ?? 'unstated') !== 'unstated') marks.push(part);
    else {
      const words = headerWords(part, vocabulary);
      if (words.scope !== '') marks.push(words.scope);
      if (words.unit !== null) marks.push(unitText(words.unit));
      if (words.year !== null) years.push(`${words.year.year}年`);
      name = nameUnder(name, words.name, vocabulary);
    }
  }
  if (name === '') return [...years, ...marks].join('');
  return years.join('') + name + marks.map((mark) => `（${mark}）`).join('');
}

/**
 * Rows of a header, at most three, as one.
 * @param hasCells whether a column without a word above it holds anything; at the end it is none where it does not
 */
export function makeHeader(
  rows: readonly Row[],
  vocabulary: Vocabulary,
  hasCells: (column: number) => boolean,
): Header {
  const said = rows.map((row, r) =>
    r > 0 && isUnitRow(row, vocabulary) ? row.map((cell) => (UNIT_LABEL.test(clean(cell)) ? '' : cell)) : row,
  );
  const paths = [...pathsOf(said)];
  while (paths.length > 0 && paths[paths.length - 1]?.length === 0 && !hasCells(paths.length - 1))
    paths.pop();
  return { paths, texts: paths.map((path) => textOf(path, vocabulary)) };
}
