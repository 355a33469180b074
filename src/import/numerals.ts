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
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The characters of a Chinese numeral below 万, for use in a pattern's class. */
export const NUMERAL_CHARS = '〇○零一二两三四五六七八九十百千';

/** `二〇一八` → 2018: digits one after the other. */
function positional(text: string): number | null {
  let value = 0;
  for (const char of text) {
    const digit = DIGITS[char];
    if (digit === undefined || char === '两') return null;
    value = value * 10 + digit;
  }
  return value;
}

/** Whole number of a Chinese numeral (`十二`, `三千五百`, `二〇一八`, `两`), or null where it is none. */
export function chineseInteger(text: string): number | null {
  if (text === '' || text.length > 16) return null;
  if (text.length > 1 && !/[十百千万亿]/.test(text)) return positional(text);
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let ceiling = Infinity;
  for (const char of text) {
    const value = DIGITS[char];
    const step = STEPS[char];
    const myriad = MYRIADS[char];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (step !== undefined) {
      if (step >= ceiling || (digit === null && step !== 10)) return null;
      section += (digit ?? 1) * step;
      digit = null;
      ceiling = step;
    } else if (myriad !== undefined) {
      total = (total + section + (digit ?? 0)) * myriad;
      if (total === 0) return null;
      section = 0;
      digit = null;
      ceiling = Infinity;
    } else return null;
  }
  return total + section + (digit ?? 0);
}
