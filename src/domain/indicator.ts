export type IndicatorClass = 'result' | 'target' | 'rule' | 'plan';
export const INDICATOR_KINDS = ['count', 'amount', 'rate', 'share', 'mean'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];
export const POLARITIES = ['neutral', 'higher better', 'lower better'] as const;
export type Polarity = (typeof POLARITIES)[number];

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
  /** Described by the reader, in this browser only. */
  readonly own?: true;
}

/** Rates and shares: their difference is never told in percent of themselves. */
export const isRate = ({ kind }: Indicator): boolean => kind === 'rate' || kind === 'share';

/**
 * Rates and shares in % or ‰, both kept in %, are fractions of a whole: intervals and percentage points make sense for
 * them only.
 */
export const isFraction = (indicator: Indicator): boolean =>
  isRate(indicator) && (indicator.unit === '%' || indicator.unit === '‰');

export const UNKNOWN_INDICATOR_PREFIX = 'x:';

/** The id of an indicator that the dictionary lacks, one for all spellings of its name. */
export const namedIndicatorId = (name: string): string =>
  UNKNOWN_INDICATOR_PREFIX + name.normalize('NFKC').replace(/\s+/g, '');

/** True for the name of a rate: 办结率, 占比, 比例. */
export const isRateName = (name: string): boolean => /(?:率|占比|比例|比重)$/.test(name);

const MEAN_NAME = /平均|均值|.均(?![等衡匀])/;

/** Kind of an indicator by the words of its name and its unit; what says nothing of itself is counted. */
function kindOf(name: string, unit: string): IndicatorKind {
  if (unit === '%' || unit === '‰' || isRateName(name)) return 'rate';
  if (MEAN_NAME.test(name)) return 'mean';
  return /^[十百千万亿]*元$/.test(unit) ? 'amount' : 'count';
}

/** The indicator of a header that no dictionary row claims: imported as itself. */
export function unknownIndicator(name: string, unit: string): Indicator {
  return {
    id: UNKNOWN_INDICATOR_PREFIX + name,
    nameZh: name,
    nameEn: name,
    category: '其他 other',
    class: 'result',
    core: false,
    unit,
    kind: kindOf(name, unit),
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
