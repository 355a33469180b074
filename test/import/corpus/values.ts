import type { ProblemCode } from '../../../src/domain/problem';
import { accepted, made, warned, type Case } from './case';

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** A cell under a header, beside a figure that nobody doubts. */
function under(header: string, id: string) {
  return (cell: string, reading: string, ...codes: ProblemCode[]): Case => {
    const text = `单位名称,年份,${header},行政许可办件数\n杭州市上城区卫生健康局,2022,${quoted(cell)},7\n`;
    const figures = [`330102|2022|${id}|${reading}`, '330102|2022|permits_completed|7件'];
    return made(
      `${JSON.stringify(cell)} under ${header}`,
      text,
      codes.length > 0 ? warned(figures, ...codes) : accepted(figures),
    );
  };
}

const count = under('行政处罚案件数', 'penalty_cases');
const money = under('罚没款金额（元）', 'penalty_amount');
const myriads = under('罚没款金额（万元）', 'penalty_amount');
const rate = under('双随机国家任务完成率', 'dr_national_completion_rate');
const unreadable = (cell: string): Case => count(cell, '(unreadable)', 'cell-unreadable');
const excel = (cell: string): Case => count(cell, '(unreadable)', 'cell-excel-error');
const doubtful = (cell: string): Case => count(cell, '(doubtful)', 'cell-doubtful-missing');

const NUMBERS: readonly Case[] = [
  count('120', '120件'),
  count('1,234', '1234件'),
  count('1，234', '1234件'),
  count('1,234,567', '1234567件'),
  count('1 234', '1234件'),
  count('1 234 567', '1234567件'),
  count('1\u00a0234', '1234件'),
  count('1\u202f234', '1234件'),
  count('１２３４', '1234件'),
  count('1２3', '123件'),
  count('２,７７１', '2771件'),
  count('12\u200b3', '123件'),
  count('3.5万', '35000件'),
  count('1.2亿', '120000000件'),
  count('3.5万余件', '≥35000件'),
  count('120件', '120件'),
  count('120 件', '120件'),
  count('约300', '≈300件'),
  count('300左右', '≈300件'),
  count('50000余', '≥50000件'),
  count('300以上', '≥300件'),
  count('不超过300', '≤300件'),
  count('300以内', '≤300件'),
  count('十余次', '≥10次'),
  count('两起', '2起'),
  count('一百二十', '120件'),
  count('1-2家', '1–2家'),
  count('12-15', '12–15件'),
  count('1.2e3', '1200件'),
  count('1.2E+05', '120000件'),
  count('+12', '12件'),
  count('-0', '0件'),
  count('007', '7件'),
  count('00120', '120件'),
  count('12.0', '12件'),
  count('="120"', '120件'),
  count("'120", '120件'),
  count('43431', '43431件'),
  count('-12', '-12件', 'cell-negative-count'),
  count('−12', '-12件', 'cell-negative-count'),
  count('12.5', '12.5件', 'cell-fraction-count'),
  count('123456789012345', '123456789012345件'),
  money('1741165.8元', '1741165.8元'),
  money('1741165.8', '1741165.8元'),
  money('47.8万余', '≥47.8万元'),
  money('47.8万余元', '≥47.8万元'),
  money('约1700多万元', '≈1700万元'),
  money('(12)', '-12元'),
  money('（12）', '-12元'),
  money('.5', '0.5元'),
  myriads('47.8', '47.8万元'),
  myriads('47.8万', '(doubtful)', 'cell-unit-twice'),
  rate('97.08%', '97.08%'),
  rate('97.08', '97.08%'),
  rate('0.9708', '(doubtful)', 'cell-rate-bare'),
  rate('1', '(doubtful)', 'cell-rate-bare'),
  rate('0.9708%', '0.9708%'),
  rate('97．08％', '97.08%'),
  rate('9.7‰', '0.97%'),
  rate('90%以上', '≥90%'),
  rate('百分之五', '5%'),
  rate('近1个百分点', '≈1个百分点'),
  rate('100%', '100%'),
  rate('103%', '103%', 'cell-out-of-range'),
  rate('-5%', '-5%', 'cell-out-of-range'),
  count('97.08%', '(doubtful)', 'cell-unit-conflict'),
  count('35.6万元', '(doubtful)', 'cell-unit-conflict'),
  doubtful('(12)'),
];

const MARKS: readonly Case[] = [
  ...[
    '',
    ' ',
    '\u3000',
    '-',
    '—',
    '–',
    '——',
    '―',
    '无数据',
    '未统计',
    '未公布',
    '未上报',
    '暂无',
    'NULL',
    'NaN',
  ].map((mark) => count(mark, '(not_reported)')),
  ...['/', 'N/A', 'n/a', '不适用'].map((mark) => count(mark, '(not_applicable)')),
  count('不详', '(unknown)'),
  ...['***', '保密'].map((mark) => count(mark, '(suppressed)')),
  ...['…', '……', '..', '无'].map(doubtful),
  ...['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '########'].map(excel),
];

const NO_NUMBERS: readonly Case[] = [
  ...['12O', 'l2', '1O0', 'I20', 'S5'].map(unreadable),
  ...['12①', '12*', '12[1]', '12²', '12注1', 'Ⅻ', '٣٤', '½'].map(unreadable),
  ...['12,34', '1,2345', '1,234,56', "1'234", '1.234,5', '1.234.567', '5.', '1 23', '5 6'].map(unreadable),
  ...['2018-11-27', '2018/11/27', '2018年11月27日', '11月27日', '12:30', '2018-11-27 08:00:00'].map(
    unreadable,
  ),
  ...['〔2018〕39号', '12345热线', '12.4法制日', '0571-87654321', '138 0013 8000'].map(unreadable),
  ...[
    'Infinity',
    '-Infinity',
    'inf',
    '1e400',
    'true',
    '0x1F',
    '12/15',
    '3:5',
    '12+3',
    '12、13',
    '12345678901234567890',
    '1.2e30',
  ].map(unreadable),
  ...['=SUM(A1:A9)', '=1+1', '@SUM(1)', '<b>5</b>', '五六件事', '见附件'].map(unreadable),
];

export const VALUES: readonly Case[] = [...NUMBERS, ...MARKS, ...NO_NUMBERS];
