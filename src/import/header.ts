import { scopeOf } from '../domain/scope';
import { readYear, type YearCell } from './dates';
import { foldWidth } from '../domain/fold';
import { roleOf } from './roles';
import { SCALE } from './scales';
import { columnUnit, type ColumnUnit } from './units';
import { indicatorCalled, type Vocabulary } from './vocabulary';

/** A header taken apart: `2018年行政处罚案件数（件，市本级）`. */
export interface HeaderWords {
  /** The header without its unit, scope and year; of a header that is a year, the year. */
  readonly name: string;
  readonly unit: ColumnUnit | null;
  /** Printed word of the scope, `''` if none. */
  readonly scope: string;
  /** Year of a header that names something else as well. */
  readonly year: YearCell | null;
}

/** What is taken off so far. */
interface Taken {
  name: string;
  unit: ColumnUnit | null;
  scope: string;
  dated: Dated | null;
}
/** A year and what it stood beside. */
interface Dated {
  readonly name: string;
  readonly printed: string;
  readonly year: YearCell;
}

const BRACKETED = /^(.+?)[（([【]([^（()）[\]【】]*)[)）\]】]$/;
const SEPARATOR = String.raw`/_:,、;|\s·–—-`;
const TRAILED = new RegExp(`^(.*[^${SEPARATOR}])[${SEPARATOR}]+([^${SEPARATOR}]+)$`);
/** `罚没款（单位：万元）`: the word before the unit, where something stands before it. */
const UNIT_WORD = new RegExp(String.raw`([([【${SEPARATOR}])(?:计量)?单位:\s*`, 'g');

const WHOLE_DATE = /^\d{4}\D\d{1,2}\D\d{1,2}日?$|^\d{8}$/;
/** No words of a year are longer: 2018年第四季度, 2018年10月-12月. */
const YEAR_MAX = 16;
/** A second year, or a part of the one that stands elsewhere: more than one date is said. */
const MORE_DATES = /(?<!\d)(?:19|2[01])\d\d(?!\d)|[上下]半年|季度|[\d一二三四五六七八九十]月/;
/** 2018年以来, 2018年初, 2018年至…: not the year itself. Five digits are a hotline's. */
const NOT_THAT_YEAR = /^(?:[前后起初至到~年月日]|以[前后来]|\d{1,4}(?!\d))/;
const STARTS_WITH_YEAR = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})/;
const LEADING = new RegExp(`^[${SEPARATOR}]+`);

/** The year that a text is, where it is no single day's. */
const yearOnly = (text: string): YearCell | null => (WHOLE_DATE.test(text.trim()) ? null : readYear(text));

function dated(name: string, printed: string): Dated | null {
  const year = yearOnly(printed);
  return year === null || name === '' || MORE_DATES.test(name) ? null : { name, printed, year };
}

/** A year that stands right before or after the name. Bare digits (2018罚没款) count only with a known name. */
function adjoined(text: string, vocabulary: Vocabulary): Dated | null {
  const after = /^(.*\D)((?:\d{4}|[〇零一二三四五六七八九]{4})年度?)$/.exec(text);
  if (after) return dated((after[1] ?? '').trim(), after[2] ?? '');
  if (!STARTS_WITH_YEAR.test(text)) return null;
  for (let end = Math.min(YEAR_MAX, text.length - 1); end >= 4; end -= 1) {
    const [printed, rest] = [text.slice(0, end), text.slice(end)];
    if (yearOnly(printed) === null) continue;
    const name = rest.replace(LEADING, '');
    const known = indicatorCalled(name, vocabulary) !== null;
    if (!known && NOT_THAT_YEAR.test(name)) continue;
    const bare = /^\d{4}$/.test(printed.trim()) && name === rest;
    return bare && !known ? null : dated(name, printed);
  }
  return null;
}

/** Takes a last pair of brackets that holds nothing but unit, scope and year. */
function takeBracket(taken: Taken, { dictionary }: Vocabulary): boolean {
  const bracket = BRACKETED.exec(taken.name);
  const name = (bracket?.[1] ?? '').trim();
  const parts = (bracket?.[2] ?? '').split(/[,，、;；\s]+/).filter((part) => part !== '');
  const found = parts.map((part) => ({
    part,
    unit: columnUnit(part, dictionary.unitByPrinted),
    scope: scopeOf(part),
    dated: taken.dated === null ? dated(name, part) : null,
  }));
  if (found.length === 0 || found.some((f) => f.unit === null && f.scope === null && f.dated === null))
    return false;
  for (const f of found) {
    if (f.unit !== null) taken.unit ??= f.unit;
    else if (f.dated !== null) taken.dated ??= f.dated;
    else if (taken.scope === '') taken.scope = f.part;
  }
  taken.name = name;
  return true;
}

/** True for a text that is a name with its separators: of a role, an indicator or a year, or set wide (单 位, 年 份). */
const isWhole = (text: string, before: string, vocabulary: Vocabulary): boolean =>
  before.length < 2 ||
  roleOf(text) !== null ||
  indicatorCalled(text, vocabulary) !== null ||
  readYear(text) !== null;

/** Takes what stands behind a last separator where it is a unit, scope or year, and no part of the name. */
function takeTrail(taken: Taken, vocabulary: Vocabulary): boolean {
  const units = vocabulary.dictionary.unitByPrinted;
  const percent = taken.unit === null ? /^(.+?)\s*(%|‰)$/.exec(taken.name) : null;
  const trail = percent ?? TRAILED.exec(taken.name);
  const [name, part] = [(trail?.[1] ?? '').trim(), (trail?.[2] ?? '').trim()];
  if (trail === null || (percent === null && isWhole(taken.name, name, vocabulary))) return false;
  const unit = columnUnit(part, units);
  const scope = scopeOf(part);
  const year = dated(name, part);
  if (unit !== null) {
    // 万元/件 is one unit.
    const before = columnUnit(TRAILED.exec(name)?.[2] ?? '', units);
    if (taken.unit !== null || before !== null) return false;
    taken.unit = unit;
  } else if (scope !== null && scope !== 'unstated' && taken.scope === '') taken.scope = part;
  else if (year !== null && taken.dated === null) taken.dated = year;
  else return false;
  taken.name = name;
  return true;
}

/** No printed scope is longer: 全自治区, 省级下放. */
const SCOPE_MAX = 4;
/** Says whose figure it is whatever follows; 全市 may be the beginning of 全市场. */
const OF_ITSELF = /^[省市区县州旗盟]本级$/;
const AMOUNT = new RegExp(`^.{2,}?((?:${SCALE})元)$`);
/** No printed unit is longer. */
const UNIT_MAX = 4;

/** Takes a scope that stands right before a name: 市本级行政处罚案件数, 全市罚没款. */
function takeFront(taken: Taken, vocabulary: Vocabulary): boolean {
  if (taken.scope !== '' || indicatorCalled(taken.name, vocabulary) !== null) return false;
  for (let end = Math.min(SCOPE_MAX, taken.name.length - 2); end >= 2; end -= 1) {
    const [word, rest] = [taken.name.slice(0, end).trim(), taken.name.slice(end).replace(LEADING, '')];
    const scope = scopeOf(word);
    if (scope === null || scope === 'unstated' || rest.length < 2 || readYear(rest) !== null) continue;
    const known = indicatorCalled(headerWords(rest, vocabulary).name, vocabulary) !== null;
    if (!known && !OF_ITSELF.test(word)) continue;
    taken.scope = word;
    taken.name = rest;
    return true;
  }
  return false;
}

/** Takes a unit that stands right behind a known name, or an amount's behind any: 罚没款万元. */
function takeBack(taken: Taken, vocabulary: Vocabulary): boolean {
  const { name } = taken;
  if (taken.unit !== null || indicatorCalled(name, vocabulary) !== null || roleOf(name) !== null)
    return false;
  const amount = AMOUNT.exec(name)?.[1]?.length ?? 0;
  for (let length = Math.min(UNIT_MAX, name.length - 2); length >= 1; length -= 1) {
    const [rest, word] = [name.slice(0, -length), name.slice(-length)];
    const unit = columnUnit(word, vocabulary.dictionary.unitByPrinted);
    if (unit === null || (indicatorCalled(rest, vocabulary) === null && length !== amount)) continue;
    taken.unit = unit;
    taken.name = rest;
    return true;
  }
  return false;
}

function takeAdjoined(taken: Taken, vocabulary: Vocabulary): boolean {
  const found =
    taken.dated === null && readYear(taken.name) === null ? adjoined(taken.name, vocabulary) : null;
  if (found === null) return false;
  taken.dated = found;
  taken.name = found.name;
  return true;
}

/** Takes unit, scope and year off a header where its brackets, its ends or what a separator parts hold nothing else. */
export function headerWords(header: string, vocabulary: Vocabulary): HeaderWords {
  const name = foldWidth(header).replace(/\s+/g, ' ').trim().replace(UNIT_WORD, '$1');
  const taken: Taken = { name, unit: null, scope: '', dated: null };
  while (
    takeBracket(taken, vocabulary) ||
    takeTrail(taken, vocabulary) ||
    takeAdjoined(taken, vocabulary) ||
    takeFront(taken, vocabulary) ||
    takeBack(taken, vocabulary)
  );
  const { unit, scope, dated: year } = taken;
  if (year === null) return { name: taken.name, unit, scope, year };
  // 2018年数值 and 2018年全市 name no indicator beside the year.
  if (roleOf(taken.name) === 'value') return { name: year.printed, unit, scope, year: null };
  if (scopeOf(taken.name) !== null) return { name: year.printed, unit, scope: taken.name, year: null };
  return { name: taken.name, unit, scope, year: year.year };
}
