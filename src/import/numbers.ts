import { times, type MissingReason, type Qualifier } from '../domain/reading';
import { foldWidth, unwrapped, withoutSpaces } from '../domain/fold';
import { isExcelError, missingReason } from './marks';
import { hasMyriads, NUMBER, quantity, type Scale } from './quantity';
import { SCALE } from './scales';

/**
 * What stands in a number cell, before column and indicator have their say. `scale` is a printed 万, 亿, 千 …
 * that belongs to the unit where the unit is money (47.8 万元) and to the value otherwise (3.5万份 → 35000 份).
 */
export interface PrintedNumber {
  readonly kind: 'number';
  readonly value: number;
  /** Second value of `1-2家`. */
  readonly upper: number | null;
  readonly qualifier: Qualifier;
  readonly scale: Scale | null;
  /** The word after the number as printed, without scale; `''` if none. */
  readonly unit: string;
  /** `(12)`: minus twelve to an accountant, doubtful to everybody else. */
  readonly bracketed: boolean;
}
export type NumberCell =
  | PrintedNumber
  | {
      readonly kind: 'missing';
      readonly reason: MissingReason;
      /** A doubtful mark that may mean none: 无. */
      readonly asZero?: true;
    }
  | { readonly kind: 'unreadable'; readonly excel: boolean };

const APPROX = '大约|约为|大概|约|将近|接近|近|≈|~';
const AT_LEAST = '不少于|不低于|至少|超过|多于|大于|超|逾|≥|>=|>';
const AT_MOST = '不超过|不多于|不高于|至多|最多|少于|低于|小于|不足|≤|<=|<';
const UNIT = String.raw`[%‰]|[\u4e00-\u9fff]{0,8}`;

const SINGLE = new RegExp(
  `^(?:(${APPROX})|(${AT_LEAST})|(${AT_MOST}))?(百分之)?([+-]?)(${NUMBER})` +
    `([余多]|(?<=十)几)?(${SCALE})?([余多])?(${UNIT}?)([余多])?(?:及?(以上|以内|以下)|(左右|上下))?$`,
);
const RANGE = new RegExp(
  `^(${NUMBER})(${SCALE})?(${UNIT}?)(?:[-~〜–‒‐‑─]|—{1,2}|至|到)(${NUMBER})(${SCALE})?(${UNIT})$`,
);
const WORDS: readonly (readonly [string, Qualifier])[] = [
  [`${APPROX}|左右|上下`, 'approx'],
  [`${AT_LEAST}|余|多|以上`, 'at_least'],
  [`${AT_MOST}|以内|以下`, 'at_most'],
];
/** The words that can stand before or after a number, with what each says of it; also for a column of them. */
export const QUALIFIER_WORDS: ReadonlyMap<string, Qualifier> = new Map(
  WORDS.flatMap(([words, qualifier]) => words.split('|').map((word) => [word, qualifier] as const)),
);
/** No number is so long; it also keeps the patterns' work small. */
const CELL_MAX = 60;
const UNREADABLE: NumberCell = { kind: 'unreadable', excel: false };

const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number);

/**
 * `1-2家`, `10%-20%`, `3万-5万`. A lower end without unit and scale shares those of the upper one (3-5万); two
 * scales are worked out (8千-1.2万). Telephone numbers and dates have such a form too; they do not ascend, begin
 * with a zero or count years.
 */
function range(text: string): NumberCell | null {
  const m = RANGE.exec(text);
  if (!m) return null;
  const [, number = '', scale, unit = '', upperNumber = '', upperScale, upperUnit = ''] = m;
  const bare = scale === undefined && unit === '' && !hasMyriads(number);
  const low = quantity(number, bare ? upperScale : scale);
  const high = quantity(upperNumber, upperScale);
  if (low === null || high === null || /^0\d/.test(number)) return UNREADABLE;
  if (unit !== '' && unit !== upperUnit) return UNREADABLE;
  const same = low.scale?.factor === high.scale?.factor;
  const [value, upper] = [low, high].map((end) =>
    same ? end.value : times(end.value, end.scale?.factor ?? 1),
  ) as [number, number];
  const years = upperUnit === '年' || (upperUnit === '' && isYear(number) && isYear(upperNumber));
  if (value >= upper || (years && value >= 1000)) return UNREADABLE;
  const shared = same ? high.scale : { printed: '', factor: 1 };
  return {
    kind: 'number',
    value,
    upper,
    qualifier: 'between',
    scale: shared,
    unit: upperUnit,
    bracketed: false,
  };
}

/** `1 234 567`: groups of three, or two numbers in one cell, which is none. */
function withoutGroupSpaces(text: string): string | null {
  const trimmed = text.trim().replace(/[\u00a0\u2009\u202f]/g, ' ');
  const joined = trimmed.replace(/(?<=(?:^|[^\d.])\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/g, '');
  return /\d\s+[\d.]/.test(joined) ? null : withoutSpaces(joined);
}

/** Reads a number as people write it. Never throws; what is no number is `unreadable`. */
export function readNumber(printed: string): NumberCell {
  if (printed.length > CELL_MAX) return UNREADABLE;
  const folded = withoutGroupSpaces(foldWidth(unwrapped(printed.trim())).replace(/−/g, '-'));
  if (folded === null) return UNREADABLE;
  const reason = missingReason(folded);
  if (reason !== null) return { kind: 'missing', reason, ...(folded === '无' && { asZero: true }) };
  if (isExcelError(folded)) return { kind: 'unreadable', excel: true };
  const inner = /^\(([^()]*)\)$/.exec(folded);
  if (inner) {
    const cell = readSingle(inner[1] ?? '');
    return cell.kind === 'number' && cell.value > 0
      ? { ...cell, value: -cell.value, bracketed: true }
      : UNREADABLE;
  }
  return range(folded) ?? readSingle(folded);
}

function readSingle(text: string): NumberCell {
  const m = SINGLE.exec(text);
  if (!m) return UNREADABLE;
  const [
    ,
    approx,
    least,
    most,
    percent,
    sign,
    number = '',
    more1,
    scale,
    more2,
    unit = '',
    more3,
    side,
    around,
  ] = m;
  const plain = quantity(number, scale);
  if (plain === null || (percent !== undefined && unit !== '')) return UNREADABLE;
  const value = sign === '-' ? -plain.value : plain.value;
  const more = more1 ?? more2 ?? more3;
  let qualifier: Qualifier = 'exact';
  if (approx !== undefined || around !== undefined) qualifier = 'approx';
  else if (most !== undefined || side === '以内' || side === '以下') qualifier = 'at_most';
  else if (least !== undefined || side === '以上' || more !== undefined) qualifier = 'at_least';
  const printedUnit = percent === undefined ? unit : '%';
  return {
    kind: 'number',
    value: times(value, 1),
    upper: null,
    qualifier,
    scale: plain.scale,
    unit: printedUnit,
    bracketed: false,
  };
}

/** True for digits with at most one point and a leading minus: by far the most cells, read without a pattern. */
export function isPlain(text: string): boolean {
  const n = text.length;
  if (n === 0 || n > 15) return false;
  let i = text.charCodeAt(0) === 45 ? 1 : 0;
  let digits = 0;
  let points = 0;
  for (; i < n; i += 1) {
    const c = text.charCodeAt(i);
    if (c >= 48 && c <= 57) digits += 1;
    else if (c === 46) points += 1;
    else return false;
  }
  return digits > 0 && points <= 1 && text.charCodeAt(n - 1) !== 46;
}
