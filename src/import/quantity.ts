import { chineseInteger, NUMERAL_CHARS } from './numerals';
import { SCALES } from './scales';

export interface Scale {
  /** `''` where 万 or 亿 stands inside the numeral (三万五千): the value has it already, and the factor is 1. */
  readonly printed: string;
  readonly factor: number;
}

/** A number as printed, and the scale that follows it. */
export interface Quantity {
  readonly value: number;
  readonly scale: Scale | null;
}

const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2})?|\.\d+`;
/** 万 or 亿 with more behind it: 三万五千, 一亿二千万. A last 万 or 亿 alone is a scale, as after digits. */
const WITH_MYRIADS = `[${NUMERAL_CHARS}]+(?:[万亿]+[${NUMERAL_CHARS}]+)+[万亿]*`;

/** Pattern of a number without sign; what follows it may be a scale. */
export const NUMBER = `${ARABIC}|${WITH_MYRIADS}|[${NUMERAL_CHARS}]+`;

/** True for a match of `NUMBER` that holds a 万 or 亿 of its own. */
export const hasMyriads = (number: string): boolean => /[万亿]/.test(number);

/** Value of a match of `NUMBER` and of the scale behind it; null where the words are no number. */
export function quantity(number: string, scaleWord = ''): Quantity | null {
  const factor = SCALES[scaleWord];
  const scale = factor === undefined ? null : { printed: scaleWord, factor };
  if (/^[\d.]/.test(number)) {
    const value = Number(number.replace(/,/g, ''));
    // Beyond it the digits that are printed could not be kept; no figure is so large, a number on a card is.
    return value <= Number.MAX_SAFE_INTEGER ? { value, scale } : null;
  }
  if (hasMyriads(number)) {
    const value = chineseInteger(number + scaleWord);
    return value === null ? null : { value, scale: { printed: '', factor: 1 } };
  }
  const value = chineseInteger(number);
  // 一百五 may end a number, and cannot stand before 万.
  if (value === null || (scale !== null && chineseInteger(number + scaleWord) === null)) return null;
  return { value, scale };
}
