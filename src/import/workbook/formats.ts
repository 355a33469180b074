import { dateFormat, dateText } from './datetext';
import { plain } from './decimal';
import { numberFormat } from './numbertext';

/** How a cell's number is written out. */
export type NumberText = (value: number) => string;

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const HOURS = '上午/下午h"时"mm"分"';

/** The formats that a workbook names by number only, with the Chinese forms of 27 to 58. */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00' },
  ...{ 12: '# ?/?', 13: '# ??/??', 14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy' },
  ...{ 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm' },
  ...{ 27: YEAR_MONTH, 28: MONTH_DAY, 29: MONTH_DAY, 30: 'm-d-yy', 31: 'yyyy"年"m"月"d"日"' },
  ...{ 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 34: HOURS, 35: `${HOURS}ss"秒"`, 36: YEAR_MONTH },
  ...{ 37: '#,##0;-#,##0', 38: '#,##0;-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;-#,##0.00' },
  ...{ 41: '#,##0', 42: '#,##0', 43: '#,##0.00', 44: '#,##0.00' },
  ...{ 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss', 48: '##0.0E+0' },
  ...{ 50: YEAR_MONTH, 51: MONTH_DAY, 52: YEAR_MONTH, 53: MONTH_DAY, 54: MONTH_DAY },
  ...{ 55: HOURS, 56: `${HOURS}ss"秒"`, 57: YEAR_MONTH, 58: MONTH_DAY },
};

/** No sensible format is longer; it bounds the work of the patterns. */
const CODE_MAX = 255;

/** How a format writes numbers: its own code, or the one that its number stands for. */
export function numberText(id: number, code: string | undefined, from1904: boolean): NumberText {
  const known = code ?? BUILT_IN[id];
  if (known === undefined || known.length > CODE_MAX) return plain;
  const dates = dateFormat(known);
  return dates === null ? numberFormat(known) : (value) => dateText(value, dates, from1904);
}
