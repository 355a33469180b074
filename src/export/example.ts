/** What each invented figure of the worked example is marked with. */
export const INVENTED = '示例（虚构）';

/**
 * Invented figures of two bureaus by indicator, in the forms that a cell may take: a number, a bound (余), an
 * approximation (约), zero, a mark for what does not apply (/), a blank for what was not counted.
 */
export const EXAMPLE_FIGURES: Readonly<Record<string, readonly [first: string, second: string]>> = {
  penalty_cases: ['128', '64'],
  penalty_amount: ['36.48', '18余'],
  penalty_amount_avg: ['2850', ''],
  major_penalty_cases: ['3', '0'],
  hearing_notices: ['4', '0'],
  first_violation_exempt: ['12', ''],
  criminal_referrals: ['0', '0'],
  inspections: ['2310', '约1500'],
  dr_tasks: ['446', ''],
  dr_national_tasks: ['206', '120'],
  dr_provincial_tasks: ['240', ''],
  dr_national_completion_rate: ['100', '97.5'],
  dr_provincial_completion_rate: ['97.5', ''],
  dr_national_penalised: ['21', '9'],
  dr_provincial_penalised: ['30', ''],
  dr_national_penalty_rate: ['10.19', '7.5'],
  dr_provincial_penalty_rate: ['12.5', ''],
  permit_items: ['36', '/'],
  permits_completed: ['3406', '2304'],
  permit_timely_rate: ['100', '100'],
  complaints: ['约150', '88'],
  review_cases: ['1', '0'],
  litigation_cases: ['0', '0'],
  licence_holders: ['45', '28'],
  leaflets: ['3.5万余', ''],
};

/** Whose row each of the two columns of figures stands in. */
export const EXAMPLE_BUREAUS = [
  { name: '杭州市西湖区卫生健康局', code: '330106', scope: '全区' },
  { name: '杭州市滨江区卫生健康局', code: '330108', scope: '全区' },
] as const;
