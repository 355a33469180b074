import { chance } from './chance';
import { delegatedPermits, ownOffice, PART_YEAR, sumOf, truthOf, type Truth } from './model';
import { bureauName, CITY, FIRST_YEAR, LAST_YEAR, standing } from './places';

/** One row of the demo CSV but for the words that the dictionary gives. */
export interface Figure {
  readonly bureau: string;
  readonly code: string;
  readonly year: number;
  readonly period: string;
  readonly indicator: string;
  readonly scope: string;
  readonly basis: 'stated' | 'inferred';
  /** As printed; a missing mark where nobody published. */
  readonly value: string;
  readonly qualifier: string;
}

type Kind = 'count' | 'amount' | 'rate' | 'mean';
type Series = Omit<Figure, 'indicator' | 'value' | 'qualifier'>;

const AS_OF = '2025-09-30';
/** Districts whose double-random figures of 2025 are of the whole year. */
const WHOLE_2025 = ['330102', '330108', '330110', '330111', '330122'];
/** The one whose every figure of 2025 ends on 30 September. */
const ALL_PART_2025 = '330182';
/** A bureau that published nothing in a year. */
const SILENT = ['330108:2019', '330122:2017', '330103:2018'];
/** Reported that year, but left the double-random work out. */
const NO_INSPECTION = ['330113:2024', '330114:2024', '330106:2019'];
/** Its national rate of this year stands on completed tasks, not on drawn ones. */
const OTHER_DENOMINATOR = '330109:2022';
/** Its rates of this year are cut after two places, not rounded. */
const CUT = '330105:2023';

/** Bureaus whose reports do not print whose figures they are. */
const SCOPE_INFERRED = ['330127', '330182'];
/** Fines rounded down with 余. */
const ROUNDED_DOWN = ['330110:2024', '330182:2024'];

/** Bureaus without gaps by chance: the city, and one that shows whole trends. */
const GAPLESS = [CITY, '330106'];

const MISSING = '未公布';

/** Rates and means with their parts and scale. A rate without parts is stated alone. */
const DERIVED: readonly { id: string; top: string; bottom: string; kind: Kind }[] = [
  ...['national', 'provincial'].flatMap((name) => [
    {
      id: `dr_${name}_completion_rate`,
      top: `dr_${name}_completed`,
      bottom: `dr_${name}_tasks`,
      kind: 'rate' as const,
    },
    {
      id: `dr_${name}_penalty_rate`,
      top: `dr_${name}_penalised`,
      bottom: `dr_${name}_tasks`,
      kind: 'rate' as const,
    },
  ]),
  { id: 'licence_rate', top: 'licence_holders', bottom: 'officers', kind: 'rate' },
  { id: 'penalty_amount_avg', top: 'penalty_amount', bottom: 'penalty_cases', kind: 'mean' },
];

/** Sums of the districts that the city states for its whole territory. */
const CITY_WIDE = [
  ...['penalty_cases', 'penalty_amount', 'complaints', 'criminal_referrals'],
  ...['inspections', 'dr_tasks'],
  ...['tasks', 'completed', 'penalised', 'penalty_amount'].flatMap((what) => [
    `dr_national_${what}`,
    `dr_provincial_${what}`,
  ]),
];

/** A quotient with two decimals: rounded half up, or cut. `scale` is 100 for rates. */
export function printedQuotient(top: number, bottom: number, scale: number, cut = false): string {
  const hundredths = (top * scale * 100) / bottom;
  return ((cut ? Math.floor(hundredths) : Math.round(hundredths)) / 100).toFixed(2);
}

/** 元 as 万元 with two decimals. */
const tenThousands = (yuan: number): string => (yuan / 10_000).toFixed(2);

const isInspection = (id: string): boolean => id.startsWith('dr_');
const isAmount = (id: string): boolean => id.endsWith('_amount');

/** How a number reaches the page: exact, or `≥` and `≈` in the rounder form in which people write those. */
function printed(id: string, value: number, key: string, scope: string): Pick<Figure, 'value' | 'qualifier'> {
  if (id === 'leaflets') return { value: String(Math.floor(value / 1000) * 1000), qualifier: 'at_least' };
  const draw = chance(key, scope, id, 'vague');
  if (id === 'penalty_amount' && (draw < 0.1 || ROUNDED_DOWN.includes(key))) {
    return { value: String(Math.floor(value / 10_000)), qualifier: 'at_least' };
  }
  if (id === 'complaints' && draw < 0.12)
    return { value: String(Math.round(value / 10) * 10), qualifier: 'approx' };
  return { value: isAmount(id) ? tenThousands(value) : String(value), qualifier: 'exact' };
}

/** All figures of one bureau, year and scope, gaps included. */
function published(truth: Truth, series: Series, only: (id: string) => boolean): Figure[] {
  const key = `${series.code}:${series.year}`;
  const counts = [...truth].map(([id, value]) => ({
    indicator: id,
    ...printed(id, value, key, series.scope),
  }));
  const vague = new Set(
    counts.filter(({ qualifier }) => qualifier !== 'exact').map(({ indicator }) => indicator),
  );
  const derived = DERIVED.flatMap(({ id, top, bottom, kind }) => {
    const part =
      key === OTHER_DENOMINATOR && id === 'dr_national_penalty_rate' ? 'dr_national_completed' : bottom;
    const [n, d] = [truth.get(top), truth.get(part)];
    if (n === undefined || d === undefined || d === 0 || vague.has(top) || vague.has(bottom)) return [];
    const value = printedQuotient(n, d, kind === 'rate' ? 100 : 1, key === CUT);
    return [{ indicator: id, value, qualifier: 'exact' }];
  });
  const always = truth.has('permits_completed') && series.scope !== '省级下放';
  const timely = always ? [{ indicator: 'permit_timely_rate', value: '100', qualifier: 'exact' }] : [];
  return [...counts, ...derived, ...timely]
    .filter(({ indicator }) => only(indicator))
    .flatMap((figure): Figure[] => {
      const draw = GAPLESS.includes(series.code) ? 1 : chance(key, series.scope, figure.indicator, 'gap');
      if (draw < 0.03) return [];
      const missing = (NO_INSPECTION.includes(key) && isInspection(figure.indicator)) || draw < 0.07;
      return [{ ...series, ...figure, ...(missing ? { value: MISSING, qualifier: '' } : {}) }];
    });
}

function ofDistricts(year: number): Figure[] {
  return standing(year).flatMap((place) => {
    const { code, name } = place;
    if (SILENT.includes(`${code}:${year}`)) return [];
    const word = `全${name.slice(-1)}`;
    const series = (period: string, scope: string): Series => ({
      ...{ bureau: bureauName(code, name, year), code, year, period, scope },
      basis: SCOPE_INFERRED.includes(code) ? 'inferred' : 'stated',
    });
    const allPart = year === LAST_YEAR && code === ALL_PART_2025;
    const part = allPart || (year === LAST_YEAR && !WHOLE_2025.includes(code));
    const [inspection, rest] = [
      truthOf(place, year, part ? PART_YEAR : 1),
      truthOf(place, year, allPart ? PART_YEAR : 1),
    ];
    return [
      ...published(inspection, series(part ? AS_OF : '', word), isInspection),
      ...published(rest, series(allPart ? AS_OF : '', '本级'), (id) => !isInspection(id)),
    ];
  });
}

function ofCity(year: number): Figure[] {
  const series = (period: string, scope: string): Series => ({
    ...{
      bureau: bureauName(CITY, '杭州市', year),
      code: CITY,
      year,
      period,
      scope,
      basis: 'stated' as const,
    },
  });
  const own = ownOffice(year);
  const whole = sumOf([...standing(year).map((place) => truthOf(place, year)), own], CITY_WIDE);
  const delegated = delegatedPermits(year);
  const isPart = year === LAST_YEAR;
  const bySeptember = sumOf(
    standing(year).map((place) => truthOf(place, year, PART_YEAR)),
    CITY_WIDE,
  );
  return [
    ...published(own, series('', '市本级'), () => true),
    ...published(whole, series('', '全市'), (id) => !isInspection(id)),
    ...published(isPart ? bySeptember : whole, series(isPart ? AS_OF : '', '全市'), isInspection),
    ...(delegated === null
      ? []
      : published(new Map([['permits_completed', delegated]]), series('', '省级下放'), () => true)),
  ];
}

/** Every figure of the demo set, by year, the city first. */
export function demoFigures(): readonly Figure[] {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  return years.flatMap((year) => [...ofCity(year), ...ofDistricts(year)]);
}
