import type { Level } from './region';

/** Whose figure it is. See rule 4 of `data/README.md`: at province and city level these never mix. */
export const SCOPES = ['own', 'jurisdiction', 'delegated', 'unstated'] as const;
export type Scope = (typeof SCOPES)[number];
export type ScopeBasis = 'stated' | 'inferred';

/** A scope as it stands in a file: what it means, whether the source says so, and the printed word. */
export interface ScopeRef {
  readonly scope: Scope;
  readonly basis: ScopeBasis;
  readonly printed: string;
}

/**
 * The series a scope belongs to. At county level 本级 and 全区 are one series, because the bureau is the
 * only one of its territory; delegated work stays apart everywhere.
 */
export type SeriesScope = Scope | 'county';

export function seriesScope(scope: Scope, level: Level): SeriesScope {
  return level === 'county' && scope !== 'delegated' ? 'county' : scope;
}

const OWN = new Set([
  ...['本级', '市本级', '区本级', '县本级', '省本级', '州本级', '旗本级', '盟本级', '局本级', '委本级'],
  ...['机关', '本机关', '局机关', '委机关', '本单位', '本局', '本委', 'own'],
]);
const JURISDICTION = new Set([
  ...['全省', '全市', '全区', '全县', '全州', '全盟', '全旗', '全国', '全自治区', '全自治州', '全自治县'],
  ...['全系统', '全域', '全辖区', '辖区', '全市系统', '全区系统', '全县系统', '全省系统', 'jurisdiction'],
]);
const DELEGATED = new Set(['省级下放', '市级下放', '下放', '委托', 'delegated']);

/** Scope of a printed word (`市本级`, `全区`, `省级下放`), or null when the word is not one of them. */
export function scopeOf(printed: string): Scope | null {
  const word = printed.normalize('NFKC').replace(/[\s()]+/g, '');
  if (word === '' || word === 'unstated' || /^(?:未注明|未说明|不明|[-—/]+)$/.test(word)) return 'unstated';
  if (OWN.has(word)) return 'own';
  if (JURISDICTION.has(word)) return 'jurisdiction';
  if (DELEGATED.has(word)) return 'delegated';
  return null;
}
