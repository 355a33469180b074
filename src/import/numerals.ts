const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
/** Each place with its size and what can be counted in it. */
const PLACES: readonly (readonly [place: string, size: number, limit: number])[] = [
  ['亿', 1e8, 1e8],
  ['万', 1e4, 1e4],
  ['千', 1e3, 10],
  ['百', 1e2, 10],
  ['十', 10, 10],
];

/** The characters of a Chinese numeral below 万, for use in a pattern's class. */
export const NUMERAL_CHARS = '〇○零一二两三四五六七八九十百千';
/** No number is spelled with more characters. */
const NUMERAL_MAX = 32;

/** `二〇一八` → 2018: digits one after the other. `三五` is none: 三五起 are three to five. */
function positional(text: string): number | null {
  if (text.length > 15 || (text.length === 2 && !/[〇○零]/.test(text))) return null;
  let value = 0;
  for (const char of text) {
    const digit = DIGITS[char];
    if (digit === undefined || char === '两') return null;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * What follows a place: nothing; 零 and a number that skips a place; a lone digit, which in speech counts the
 * next lower place (三万五); or a number. 一亿二千 without 零 may mean 一亿二千万: it is none.
 */
function remainder(text: string, many: number, size: number, last: boolean): number | null {
  if (text === '') return 0;
  const skips = /^[〇○零]/.test(text);
  const rest = skips ? text.slice(1) : text;
  if (rest === '两') return null;
  const value = placed(rest, last);
  if (value === null || value === 0) return null;
  // 二百万零二千: the empty place can also be the last one before 万.
  if (skips) return value < size / 10 || (size >= 1e4 && many % 10 === 0) ? value : null;
  if (rest.length === 1 && rest !== '十') return last || size === 10 ? (value * size) / 10 : null;
  return size === 1e8 && value < 1e4 ? null : value;
}

/** @param last false before 万 and 亿, where a lone digit cannot count the next lower place */
function placed(text: string, last: boolean): number | null {
  for (const [place, size, limit] of PLACES) {
    const at = text.lastIndexOf(place);
    if (at === -1) continue;
    const head = text.slice(0, at);
    if (size === 10 && head === '两') return null;
    const many = size === 10 && head === '' ? 1 : placed(head, false);
    if (many === null || many === 0 || many >= limit) return null;
    const rest = remainder(text.slice(at + 1), many, size, last);
    return rest === null ? null : many * size + rest;
  }
  return DIGITS[text] ?? null;
}

/**
 * Whole number of a Chinese numeral (`十二`, `三千五百`, `三万五`, `一亿二千万`, `二〇一八`, `两`), or null where
 * it is none.
 */
export function chineseInteger(text: string): number | null {
  if (text === '' || text.length > NUMERAL_MAX) return null;
  const value = text.length > 1 && !/[十百千万亿]/.test(text) ? positional(text) : placed(text, true);
  return value !== null && Number.isSafeInteger(value) ? value : null;
}
