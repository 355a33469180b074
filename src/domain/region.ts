export const LEVELS = ['nation', 'province', 'city', 'county', 'unknown'] as const;
export type Level = (typeof LEVELS)[number];

/** One row of `data/regions.csv`. The same code can stand twice with different validity and another territory. */
export interface Region {
  readonly code: string;
  readonly name: string;
  /** 省 直辖市 自治区 地级市 自治州 地区 盟 市辖区 县级市 县 自治县 旗 … as printed. */
  readonly kind: string;
  readonly parentCode: string;
  /** ISO date or its beginning; `''` means from before 2012. */
  readonly validFrom: string;
  /** ISO date or its beginning; `''` means still valid. */
  readonly validTo: string;
  readonly note: string;
}

/** One row of `data/lineage.csv`: which unit went, whole or in part, into which, and when. */
export interface Lineage {
  readonly fromCode: string;
  readonly toCode: string;
  readonly extent: 'whole' | 'part';
  readonly date: string;
  readonly note: string;
}

/** Level by the shape of a GB/T 2260 code: `330000` province, `330100` city, `330102` county. */
export function levelOf(code: string): Level {
  if (!/^\d{6}$/.test(code)) return 'unknown';
  if (code === '000000' || code === '100000') return 'nation';
  if (code.endsWith('0000')) return 'province';
  if (code.endsWith('00')) return 'city';
  return 'county';
}

/**
 * True where the region existed on 31 December of the year: a year's figure belongs to the unit of that day.
 * An end known only to the month or year lies before that day, because the successor begins in the same month.
 */
export function validInYear(region: Region, year: number): boolean {
  const day = `${year}-12-31`;
  return region.validFrom <= day && (region.validTo === '' || region.validTo >= day);
}

/** True where a code stood for some territory on 31 December of the year; a code without rows counts as standing. */
export function existsInYear(rows: readonly Region[] | undefined, year: number): boolean {
  return rows === undefined || rows.length === 0 || rows.some((row) => validInYear(row, year));
}
