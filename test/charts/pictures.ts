import type { ChartKind } from '../../src/charts/kind';
import { bars } from '../../src/charts/kinds/bars';
import { dots } from '../../src/charts/kinds/dots';
import { funnel } from '../../src/charts/kinds/funnel';
import { heat } from '../../src/charts/kinds/heat';
import { ranked } from '../../src/charts/kinds/ranked';
import { slope } from '../../src/charts/kinds/slope';
import { trend } from '../../src/charts/kinds/trend';
import type { Comparison } from '../../src/query/comparison';
import * as drawings from './drawings';

/** Every picture that is kept as a golden. */
export const PICTURES: readonly [
  name: string,
  kind: ChartKind,
  comparison: Comparison,
  width: number,
  lang?: 'en',
][] = [
  ['ranked-rates', ranked, drawings.RATES, 850],
  ['ranked-rates-narrow', ranked, drawings.RATES, 390],
  ['ranked-rates-en', ranked, drawings.RATES, 850, 'en'],
  ['ranked-two-programmes', ranked, drawings.TWO_PROGRAMMES, 850],
  ['ranked-two-programmes-narrow', ranked, drawings.TWO_PROGRAMMES, 390],
  ['ranked-amounts', ranked, drawings.AMOUNTS, 390],
  ['ranked-crowd', ranked, drawings.CROWD, 390],
  ['trend-ours', trend, drawings.OURS_BY_YEAR, 390],
  ['trend-few', trend, drawings.FEW_BY_YEAR, 390],
  ['trend-programmes', trend, drawings.RATES_BY_YEAR, 390],
  ['trend-large-counts', trend, drawings.LARGE_COUNTS, 390],
  ['bars-tasks', bars, drawings.TASKS, 390],
  ['bars-scopes', bars, drawings.PERMITS_BY_SCOPE, 390],
  ['bars-large-counts', bars, drawings.LARGE_COUNTS, 390],
  ['bars-few', bars, drawings.FEW_BY_YEAR, 390],
  ['bars-programmes-of-few', bars, drawings.TASKS_OF_FEW, 390],
  ['trend-programmes-of-few', trend, drawings.TASKS_OF_FEW, 850],
  ['bars-broken-programmes', bars, drawings.BROKEN_TASKS_OF_FEW, 430],
  ['trend-broken-programmes', trend, drawings.BROKEN_TASKS_OF_FEW, 250],
  ['ranked-close', ranked, drawings.CLOSE_AMOUNTS, 390],
  ['ranked-mixed-origins', ranked, drawings.MIXED_ORIGINS, 390],
  ['trend-mixed-origins', trend, drawings.MIXED_ORIGINS, 390],
  ['heat-mixed-origins', heat, drawings.MIXED_ORIGINS, 390],
  ['heat-redrawn', heat, drawings.REDRAWN, 390],
  ['heat-many', heat, drawings.MANY_BY_YEAR, 390],
  ['heat-many-wide', heat, drawings.MANY_BY_YEAR, 850],
  ['slope-two-years', slope, drawings.TWO_YEARS, 390],
  ['slope-across-a-break', slope, drawings.FEW_BY_YEAR, 390],
  ['dots-rates', dots, drawings.RATES, 390],
  ['dots-two-programmes', dots, drawings.TWO_PROGRAMMES, 850],
  ['funnel-rates', funnel, drawings.FUNNEL, 430],
  ['funnel-rates-en', funnel, drawings.FUNNEL, 430, 'en'],
];
