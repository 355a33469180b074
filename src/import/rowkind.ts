import { withoutSpaces } from '../domain/fold';
import { withoutMarks } from './footnote-marks';
import type { Row } from './parse';

/** Reasons why a row is no row of figures. */
export type SkipReason = 'blank' | 'title' | 'header' | 'note' | 'total' | 'duplicate' | 'left-out';

const OF =
  '全[省市区县州盟旗国]|全系统|各.{0,6}|本.{0,2}|[省市区县州盟旗]级|[市城郊]?区县?|县(?:市区?)?|市县|.{1,8}[省市区县州盟旗级]';
const SUM = '合计|总计|小计|共计|总和|汇总|总数|平均|平均水平|均值|中位|最大|最小|最高|最低';
const TOTAL = new RegExp(
  `^(?:(?:${OF})?(?:${SUM})[数值行]?|.{2,4}(?:合计|总计|小计)|全[省市区县州盟旗国]|[∑Σ]|累计|(?:grand)?total|subtotal|sum|average|mean|median)` +
    String.raw`(?:[(（].{0,10}[)）])?[:：]?$`,
  'i',
);
const NOTE =
  /^(?:[*＊※]|注\d*[:：.、]|注释|备注|说明|附注|数据来源|资料来源|来源[:：]|填报人|制表|审核|填表|联系|单位负责人|(?:计量)?单位[:：]|统计时间|填报日期|截至.*数据)/;

/** A row that adds others up. It is never a bureau: it feeds the check of parts against totals. */
export const isTotal = (name: string): boolean =>
  name.length <= 20 && TOTAL.test(withoutSpaces(withoutMarks(name)).replace(/^[【[]|[】\];；。]$/g, ''));

/** True where a name only says that it is the one above. */
export const isDitto = (name: string): boolean => /^(?:〃|″|“|”|同上|同左|ditto)$/i.test(name.trim());

export const isBlank = (row: Row): boolean => row.every((cell) => cell.trim() === '');

/** A line that remarks on the table: 注：…, 填报人, 单位：万元. */
export const isRemark = (line: string): boolean => NOTE.test(line.trim());

/** A line of words under or between the figures, for a row without a number where the figures stand. */
export function isNote(row: Row): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  const first = (filled[0] ?? '').trim();
  return NOTE.test(first) || (filled.length === 1 && (first.length > 20 || row.length > 2));
}

const COLUMN_LABEL = /^(?:[甲乙丙丁戊]|栏次|列次|[（(]?\d{1,3}[）)]?)$/;

/** True of a name that begins a row of the columns' numbers: 甲, 栏次, (1). */
export const beginsNumbers = (name: string): boolean => COLUMN_LABEL.test(name.trim());

/** A row that only numbers the columns, below a printed form's header: 甲 乙 1 2 3, 栏次 1 2, (1) (2) (3)=(2)/(1). */
export function isColumnNumbers(row: Row): boolean {
  const cells = row.map(withoutSpaces).filter((cell) => cell !== '');
  const numbers = cells
    .flatMap((cell) => /^[（(]?(\d{1,3})[）)]?(?:=.*)?$/.exec(cell)?.[1] ?? [])
    .map(Number);
  const others = cells.filter((cell) => !/^[（(]?\d{1,3}[）)]?(?:=.*)?$/.test(cell));
  return (
    numbers.length > 1 &&
    others.every(beginsNumbers) &&
    numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1)
  );
}

/** The header once more, at the top of a printed page. */
export const isHeader = (row: Row, header: Row): boolean =>
  header.length > 1 && header.every((cell, i) => withoutSpaces(cell) === withoutSpaces(row[i] ?? ''));
