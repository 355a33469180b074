import type { Indicator } from '../../domain/indicator';

/** Names of what is given and not counted, and of kinds of things, which several bureaus share: 行政许可事项数. */
const NOT_COUNTED = /得分|评分|分值|分数|指数|排名|名次|位次|年龄|时限|天数|事项数/;
const NO_COUNTERS = new Set(['分', '天', '日', '工作日', '年', '岁']);

/** True of an indicator whose figures of several bureaus make one figure of all: counts and amounts, no rates, means, limits. */
export const isAdditive = ({ kind, class: sort, unit, nameZh }: Indicator): boolean =>
  (kind === 'count' || kind === 'amount') &&
  sort !== 'rule' &&
  !NO_COUNTERS.has(unit) &&
  !NOT_COUNTED.test(nameZh);
