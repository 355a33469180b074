import { looksLikeBureau } from '../../domain/bureau';
import { headerWords } from '../header';
import { isExcelError, missingReason } from '../marks';
import { readNumber } from '../numbers';
import type { Row } from '../parse';
import { sampleOf, type Sheet } from '../sheet';
import { indicatorCalled } from '../vocabulary';
import type { NotSupported } from './plan';

const isLabel = (cell: string): boolean =>
  cell.trim() !== '' &&
  missingReason(cell.trim()) === null &&
  !isExcelError(cell.trim()) &&
  readNumber(cell).kind !== 'number';

/** Indicators down, bureaus across: a 汇总表. */
function cross(sheet: Sheet): NotSupported | null {
  const { vocabulary, header } = sheet;
  const bureaus = header.filter((cell) => looksLikeBureau(cell, vocabulary.places) && sheet.words.length > 0);
  const across = bureaus.filter((cell) => indicatorCalled(cell, vocabulary) === null).length;
  if (across < 2 || sheet.columns.has('value') || sheet.columns.has('year')) return null;
  const down = [0, 1].map((column) => {
    const cells = sampleOf(sheet.sample, column);
    const named = cells.filter(
      (cell) => indicatorCalled(headerWords(cell, vocabulary).name, vocabulary) !== null,
    );
    return cells.length === 0 ? 0 : named.length / cells.length;
  });
  const labelled = sheet.columns.has('indicator');
  if (!labelled && Math.max(...down) < 0.5) return null;
  return { layout: 'cross', score: 2 * across + 3, shape: 'cross' };
}

/** `国家双随机 | 任务数 完成率`: a header of merged cells, whose names stand in the row below. */
function twoRows(sheet: Sheet, below: Row | undefined): NotSupported | null {
  if (below === undefined) return null;
  const gaps = sheet.header.flatMap((cell, i) => (cell.trim() === '' ? [i] : []));
  const width = Math.max(sheet.header.length, below.length);
  for (let i = sheet.header.length; i < width; i += 1) gaps.push(i);
  const named = gaps.filter((i) => isLabel(below[i] ?? ''));
  const numbers = below.filter((cell) => readNumber(cell).kind === 'number').length;
  if (named.length === 0 || numbers > 0) return null;
  // The row below names columns of its own, and leaves blank what stands above already.
  const repeats = below.filter((cell, i) => cell.trim() !== '' && !gaps.includes(i) && i === 0).length;
  const titles = sheet.header.filter((cell) => cell.trim() !== '').length;
  if (repeats > 0 || titles < 2) return null;
  return { layout: null, score: titles + 2 * named.length, shape: 'two-row-header' };
}

/** Shapes that are recognised and refused, so that they are never read as something else. */
export function notSupported(sheet: Sheet, below: Row | undefined): NotSupported | null {
  return twoRows(sheet, below) ?? cross(sheet);
}
