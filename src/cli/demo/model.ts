import { between, chance, swing } from './chance';
import type { Place } from './places';

/** Whole numbers in base units (money in 元) by indicator id; what nobody could state is not in it. */
export type Truth = ReadonlyMap<string, number>;

/** Size of the random draw against 2024: growth, a dip in 2020. */
const GROWTH: Readonly<Record<number, number>> = {
  2016: 0.5,
  2017: 0.61,
  2018: 0.72,
  2019: 0.78,
  2020: 0.71,
  2021: 0.82,
  2022: 0.9,
  2023: 0.95,
  2024: 1,
  2025: 1.02,
};
/** Share of the year's work done by 30 September. */
export const PART_YEAR = 0.69;
/** The year from which the revised penalty law's first-offence rule makes a full-year figure. */
const FIRST_OFFENCE_SINCE = 2021;

/** Inspection and its penalties of one programme: parts never exceed their whole. */
function programme(place: Place, year: number, name: 'national' | 'provincial', done: number) {
  const { code, size, rate } = place;
  const draw = (what: string): [string, number, string, string] => [code, year, name, what];
  const share = name === 'national' ? 1 : 0.82;
  const tasks = Math.round(size * (GROWTH[year] ?? 1) * share * swing(0.05, ...draw('tasks')) * done);
  const unfinished = done < 1 ? 0.08 : chance(...draw('complete')) < 0.5 ? 0 : 0.03;
  const completed = tasks - Math.round(tasks * unfinished * chance(...draw('unfinished')));
  const trend = 0.58 + (0.42 * (year - 2016)) / 8;
  const level = (rate / 100) * trend * (name === 'national' ? 1 : 1.06);
  const penalised = Math.min(completed, Math.round(tasks * level * swing(0.09, ...draw('penalised'))));
  const each = 1500 + 1800 * chance(...draw('amount'));
  return { tasks, completed, penalised, amount: Math.round((penalised * each) / 100) * 100 };
}

/**
 * What happened in a place in a year, before anybody printed it.
 * @param done 1 for the whole year, `PART_YEAR` for what was done by 30 September.
 */
export function truthOf(place: Place, year: number, done = 1): Truth {
  const { code, size } = place;
  const draw = (what: string): [string, number, string] => [code, year, what];
  const national = programme(place, year, 'national', done);
  const provincial = programme(place, year, 'provincial', done);
  const penalised = national.penalised + provincial.penalised;
  const growth = GROWTH[year] ?? 1;

  const cases = Math.round(penalised * 1.75 * swing(0.14, ...draw('cases'))) + Math.round(8 * done);
  const fine = (3200 + 430 * (year - 2016)) * swing(0.16, ...draw('fine'));
  const amount = Math.max(Math.round((cases * fine) / 100) * 100, national.amount + provincial.amount);
  const major = Math.round(cases * 0.1 * swing(0.3, ...draw('major')));
  const officers = Math.round(9 + size / 14);
  const holders = officers - between(0, Math.ceil(officers * 0.08), code, year, 'holders');
  const permits = Math.round(
    (2600 + 8.2 * size) * (0.78 + 0.22 * growth) * swing(0.06, ...draw('permits')) * done,
  );

  const truth = new Map([
    ['penalty_cases', cases],
    ['penalty_amount', amount],
    ['major_penalty_cases', major],
    ['hearing_notices', Math.max(0, major - between(0, 3, ...draw('hearing')))],
    ['criminal_referrals', between(0, size > 300 ? 4 : 2, ...draw('criminal'))],
    [
      'inspections',
      Math.round((national.tasks + provincial.tasks) * 5.4 * swing(0.1, ...draw('inspections'))),
    ],
    ['dr_tasks', national.tasks + provincial.tasks],
    ['permit_items', 18 + Math.floor((year - 2016) * 1.4) + between(0, 2, code, 'items')],
    ['permits_completed', permits],
    ['complaints', Math.round((40 + size * 0.55) * growth * swing(0.15, ...draw('complaints')) * done)],
    ['review_cases', between(0, size > 300 ? 4 : 2, ...draw('review'))],
    ['litigation_cases', between(0, size > 300 ? 3 : 1, ...draw('litigation'))],
    ['normative_reviewed', between(0, 9, ...draw('normative'))],
    ['officers', officers],
    ['licence_holders', holders],
    ['leaflets', Math.round((9000 + 52 * size) * swing(0.25, ...draw('leaflets')) * done)],
    [
      'benefit_acts',
      Math.round((1900 + 11 * size) * (1 + 0.03 * (year - 2016)) * swing(0.02, ...draw('benefit'))),
    ],
  ]);
  if (year >= FIRST_OFFENCE_SINCE) {
    truth.set(
      'first_violation_exempt',
      Math.round(cases * 0.06 * (year - 2020) * 0.4 * swing(0.5, ...draw('exempt'))),
    );
  }
  for (const [name, part] of Object.entries({ national, provincial })) {
    truth.set(`dr_${name}_tasks`, part.tasks);
    truth.set(`dr_${name}_completed`, part.completed);
    truth.set(`dr_${name}_penalised`, part.penalised);
    truth.set(`dr_${name}_penalty_amount`, part.amount);
  }
  return truth;
}

/** The city's own office: it punishes, permits and answers complaints, and draws no units itself. */
export function ownOffice(year: number): Truth {
  const draw = (what: string): [string, number, string] => ['330100', year, what];
  const cases = Math.round(170 + 14 * (year - 2016) * swing(0.3, ...draw('cases')));
  return new Map([
    ['penalty_cases', cases],
    [
      'penalty_amount',
      Math.round((cases * (1500 + 380 * (year - 2016)) * swing(0.1, ...draw('fine'))) / 100) * 100,
    ],
    ['major_penalty_cases', Math.round(cases * 0.08)],
    ['hearing_notices', Math.round(cases * 0.07)],
    ['criminal_referrals', between(0, 1, ...draw('criminal'))],
    ['permit_items', 20 + (year - 2016)],
    ['permits_completed', Math.round((1750 + 60 * (year - 2016)) * swing(0.05, ...draw('permits')))],
    ['complaints', between(24, 60, ...draw('complaints'))],
    ['review_cases', between(0, 4, ...draw('review'))],
    ['litigation_cases', between(0, 3, ...draw('litigation'))],
    ['normative_reviewed', between(4, 14, ...draw('normative'))],
    ['officers', 72],
    ['licence_holders', 72 - between(0, 5, ...draw('holders'))],
    ['leaflets', Math.round(42_000 * swing(0.2, ...draw('leaflets')))],
    ...(year >= FIRST_OFFENCE_SINCE
      ? [['first_violation_exempt', between(4, 20, ...draw('exempt'))] as const]
      : []),
  ]);
}

/** Permits that the province left to the city until 2020. */
export const delegatedPermits = (year: number): number | null =>
  year <= 2020 ? Math.round(1500 * swing(0.12, '330100', year, 'delegated')) : null;

/** Sums over truths, for the indicators that every one of them has. */
export function sumOf(truths: readonly Truth[], ids: readonly string[]): Truth {
  return new Map(ids.map((id) => [id, truths.reduce((sum, truth) => sum + (truth.get(id) ?? 0), 0)]));
}
