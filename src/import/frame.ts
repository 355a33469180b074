import { FULL_YEAR, type Period } from '../domain/period';
import { day, FIRST_YEAR, LAST_YEAR, months, partOf, readDate, until, type YearCell } from './dates';
import { foldWidth } from '../domain/fold';
import { regionsCalled, type Places } from '../domain/naming';
import { isRemark } from './rowkind';
import type { Row } from './parse';
import { chineseInteger } from './numerals';
import { columnUnit, type ColumnUnit } from './units';
import type { Vocabulary } from './vocabulary';

/** `〔2018〕39号`: the year of a document, not of its figures. */
const DOCUMENT_NUMBER = /[〔[(【]\d{4}[〕\])】]\s*第?\s*\d+\s*号/g;
/** When a table was filled in, sent or saved: no year of its figures. */
const MADE = '填报|填表|制表|报送|上报|报表|打印|导出|下载|生成|更新|发布|印发|审核|提交';
const MONTH_DATE = String.raw`\d{4}\s*[-/.年]\s*\d{1,2}`;
const DAY_DATE = String.raw`${MONTH_DATE}\s*[-/.月]\s*\d{1,2}\s*日?`;
const MADE_ON = new RegExp(
  String.raw`(?:${MADE})(?:(?:日期|时间)[:：]?|[:：]|于)\s*(?:${DAY_DATE}|${MONTH_DATE}月?)|${DAY_DATE}\s*(?:${MADE})`,
  'g',
);
/** 2023年…上年度…: the year of the report and not of the figures. */
const YEAR_BEFORE = /(?<![较比与同])上一?年度/;
const TO = '(?:-|–|—|~|至|到)';
const DAY = String.raw`(\d{1,2})[-/.月](\d{1,2})日?`;
const YEAR = String.raw`(\d{4})[-/.年]`;
const DAYS = new RegExp(`${YEAR}${DAY}${TO}(?:${YEAR})?${DAY}`);
const MONTHS = new RegExp(String.raw`${YEAR}(\d{1,2})月?${TO}${YEAR}(\d{1,2})(?!\d)`);
const DATE = new RegExp(String.raw`${YEAR}${DAY}(?![\d月])`);
const UNTIL = /截[至止](?:\d{4}[-/.年])?(\d{1,2})月(?:(\d{1,2})日)?/;
const MONTH = new RegExp(String.raw`${YEAR}(\d{1,2})(?!\d)月?`);
const WORDS =
  /(?<!\d)\d{1,2}月?(?:份)?(?:-|–|—|~|至|到)\d{1,2}月(?:份)?|[上下]半年|前三季度|(?<![前\d])第?[一二三四1-4]季度|(?<![a-z])[qh][1-4](?![\da-z])/gi;
const ROMAN: Readonly<Record<string, string>> = {
  q1: '一季度',
  q2: '二季度',
  q3: '三季度',
  q4: '四季度',
  h1: '上半年',
  h2: '下半年',
};

/** The part of a year that a text names: 1-11月, 截至11月27日, 上半年; the whole year where it names none. Null where it names several. */
function partIn(text: string, year: number): Period | null {
  const days = DAYS.exec(text);
  if (days) {
    const from = day(year, Number(days[2]), Number(days[3]));
    const to = day(year, Number(days[5]), Number(days[6]));
    if (from === null || to === null || from > to) return null;
    return from.endsWith('-01-01') ? until(to) : `${from}/${to}`;
  }
  const span = MONTHS.exec(text);
  if (span) return months(year, Number(span[2]), Number(span[4]));
  const date = DATE.exec(text);
  if (date) {
    const named = day(year, Number(date[2]), Number(date[3]));
    return named === null ? null : until(named);
  }
  const end = UNTIL.exec(text);
  if (end) {
    const named = readDate(`${year}-${end[1]}${end[2] === undefined ? '' : `-${end[2]}`}`, false);
    return named === null ? null : until(named);
  }
  const parts = [...text.matchAll(WORDS)].map(([word]) => partOf(year, ROMAN[word.toLowerCase()] ?? word));
  if (parts.length > 0) return new Set(parts).size === 1 ? (parts[0] ?? null) : null;
  const month = Number(MONTH.exec(text)?.[2] ?? 0);
  return month >= 1 && month <= 12 ? months(year, month, month) : FULL_YEAR;
}

/** Chinese numerals of years and months as digits, and no blanks inside a date. */
const inDigits = (text: string): string =>
  text
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (year) => String(chineseInteger(year) ?? year))
    .replace(/[一二三四五六七八九十]{1,3}(?=月|[-—–~至到][一二三四五六七八九十]{1,3}月)/g, (month) =>
      String(chineseInteger(month) ?? month),
    )
    .replace(/\s+(?=[年月日])|(?<=[年月日截至])\s+/g, '');

/**
 * The only year that a text names, and the part of it: `杭州市2018年汇总表`, `2018年1-11月`, `penalties_2018.csv`.
 * Null for none or several.
 */
export function yearIn(text: string): YearCell | null {
  // One blank for many: the patterns go back over a run of them, and a title may be nothing else.
  const folded = inDigits(
    foldWidth(text).replace(/\s+/g, ' ').replace(DOCUMENT_NUMBER, ' ').replace(MADE_ON, ' '),
  );
  if (YEAR_BEFORE.test(folded)) return null;
  const years = new Set([...folded.matchAll(/(?<!\d)(\d{4})(?!\d)/g)].map((m) => Number(m[1])));
  const [year] = [...years].filter((y) => y >= FIRST_YEAR && y <= LAST_YEAR);
  if (years.size !== 1 || year === undefined) return null;
  const period = partIn(folded, year);
  return period === null ? null : { year, period };
}

/** The units of lines above the table: `单位：万元`, `单位：万件、万元`, or brackets at a title's end that hold nothing else. */
export function unitsOfTitles(titles: readonly string[], vocabulary: Vocabulary): readonly ColumnUnit[] {
  const meant = (word: string) => columnUnit(word, vocabulary.dictionary.unitByPrinted);
  const units = new Map<string, ColumnUnit>();
  for (const title of titles) {
    const said = [...title.matchAll(/单位[:：]\s*([^\s()（）]+)/g)].map(([, words = '']) => words);
    const bracket = /.[(（]([^()（）:：]{1,6})[)）]\s*$/.exec(title)?.[1];
    for (const words of bracket === undefined ? said : [...said, bracket]) {
      const whole = meant(words);
      const parts = whole === null ? words.split(/[、,，;；/和及]/).map(meant) : [whole];
      for (const unit of parts) if (unit !== null) units.set(`${unit.factor} ${unit.unit}`, unit);
    }
  }
  return [...units.values()];
}

/** A line below a table. */
export interface FootLine {
  /** Index of its row. */
  readonly at: number;
  readonly text: string;
}

/** The line below the last row of figures that states units: `单位：万元`. Null where none does. */
export function unitLineBelow(rows: readonly Row[], vocabulary: Vocabulary): FootLine | null {
  let found: FootLine | null = null;
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const words = [...new Set((rows[at] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== ''))];
    const [text = ''] = words;
    if (words.length > 1) break;
    if (isRemark(text) && unitsOfTitles([text], vocabulary).length > 0) found = { at, text };
  }
  return found;
}

/** True where units are the same, in whatever order. */
export const sameUnits = (a: readonly ColumnUnit[], b: readonly ColumnUnit[]): boolean =>
  keyOf(a) === keyOf(b);

const keyOf = (units: readonly ColumnUnit[]): string =>
  units
    .map(({ unit, factor }) => `${factor}${unit}`)
    .sort()
    .join(' ');

/** The longest name of a place is shorter. */
const PLACE_MAX = 14;

/** The place that the first title to name one begins with, years left aside: `杭州市` of `2023年杭州市各区县汇总表`. `''` if none. */
export function placeOfTitles(titles: readonly string[], places: Places): string {
  for (const title of titles) {
    const text = foldWidth(title).replace(/^[^\u4e00-\u9fff]*(?:\d{4}\s*年度?|年度?)?\s*/, '');
    for (let end = Math.min(PLACE_MAX, text.length); end >= 2; end -= 1) {
      const place = text.slice(0, end);
      if (regionsCalled(place, places).length > 0) return place;
    }
  }
  return '';
}
