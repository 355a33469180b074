export type IndicatorClass = 'result' | 'target' | 'rule' | 'plan';
export type IndicatorKind = 'count' | 'amount' | 'rate' | 'share' | 'mean';
export type Polarity = 'higher better' | 'lower better' | 'neutral';

/** One row of `data/indicators.csv`, or an indicator that only a file knows (`known: false`, id `x:` + printed name). */
export interface Indicator {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** The family, zh and en in one word pair as in the dictionary: `行政处罚 penalties`. */
  readonly category: string;
  readonly class: IndicatorClass;
  readonly core: boolean;
  /** The usual unit, as printed: `件`, `万元`, `%`. */
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly numeratorId: string;
  readonly denominatorId: string;
  readonly polarity: Polarity;
  /** Column headers that mean this indicator. Unique over the dictionary. */
  readonly headerAliases: readonly string[];
  /** Wordings that need their sentence; for reading reports only. */
  readonly proseAliases: readonly string[];
  readonly definitionZh: string;
  readonly definitionEn: string;
  /** What keeps its figures from being compared; `''` in both languages where nothing is known. */
  readonly caveatsZh: string;
  readonly caveatsEn: string;
  readonly known: boolean;
}

/** Rates and shares are fractions of a whole in percent: intervals and percentage points make sense for them only. */
export const isFraction = (indicator: Indicator): boolean =>
  (indicator.kind === 'rate' || indicator.kind === 'share') && indicator.unit === '%';

export const UNKNOWN_INDICATOR_PREFIX = 'x:';

/** The indicator of a header that no dictionary row claims: imported as itself. */
export function unknownIndicator(name: string, unit: string): Indicator {
  const kind: IndicatorKind = unit === '%' || unit === '‰' ? 'rate' : /元$/.test(unit) ? 'amount' : 'count';
  return {
    id: UNKNOWN_INDICATOR_PREFIX + name,
    nameZh: name,
    nameEn: name,
    category: '其他 other',
    class: 'result',
    core: false,
    unit,
    kind,
    numeratorId: '',
    denominatorId: '',
    polarity: 'neutral',
    headerAliases: [],
    proseAliases: [],
    definitionZh: '',
    definitionEn: '',
    caveatsZh: '',
    caveatsEn: '',
    known: false,
  };
}
