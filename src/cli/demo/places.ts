export const CITY = '330100';
export const FIRST_YEAR = 2016;
export const LAST_YEAR = 2025;

/** A territory of Hangzhou as it was in some years. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Tasks of the national draw in 2024, or what they would be there. */
  readonly size: number;
  /** Penalised per hundred tasks of the national draw in 2024. */
  readonly rate: number;
}

const place = (
  code: string,
  name: string,
  size: number,
  rate: number,
  from = FIRST_YEAR,
  to = LAST_YEAR,
): Place => ({ code, name, size, rate, from, to });

/**
 * Districts and counties with the years in which they stood on 31 December; the codes that 2021 kept for
 * another territory stand twice. Sizes before and after agree: 下城 and old 拱墅 make the new 拱墅, old 余杭
 * the new 余杭 and 临平; what 江干 and 萧山 lost makes 钱塘.
 */
export const PLACES: readonly Place[] = [
  place('330102', '上城区', 236, 13.1, FIRST_YEAR, 2020),
  place('330102', '上城区', 512, 14.2, 2021),
  place('330103', '下城区', 221, 12.2, FIRST_YEAR, 2020),
  place('330104', '江干区', 392, 13.6, FIRST_YEAR, 2020),
  place('330105', '拱墅区', 247, 11.8, FIRST_YEAR, 2020),
  place('330105', '拱墅区', 468, 12.6, 2021),
  place('330106', '西湖区', 420, 11.9),
  place('330108', '滨江区', 344, 13.1),
  place('330109', '萧山区', 722, 11.0, FIRST_YEAR, 2020),
  place('330109', '萧山区', 610, 11.2, 2021),
  place('330110', '余杭区', 905, 10.6, FIRST_YEAR, 2020),
  place('330110', '余杭区', 533, 10.8, 2021),
  place('330111', '富阳区', 288, 10.1),
  place('330112', '临安区', 242, 9.4, 2017),
  place('330113', '临平区', 372, 10.5, 2021),
  place('330114', '钱塘区', 228, 12.0, 2021),
  place('330122', '桐庐县', 121, 7.9),
  place('330127', '淳安县', 17, 6.2),
  place('330182', '建德市', 160, 8.8),
  place('330185', '临安市', 242, 9.4, FIRST_YEAR, 2016),
];

export const standing = (year: number): readonly Place[] =>
  PLACES.filter(({ from, to }) => from <= year && year <= to);

/** The bureau's name on its reports of a year: 卫生健康 from those of 2019 on. */
export function bureauName(code: string, name: string, year: number): string {
  const [commission, bureau] =
    year < 2019 ? ['卫生和计划生育委员会', '卫生和计划生育局'] : ['卫生健康委员会', '卫生健康局'];
  if (code === CITY) return `杭州市${commission}`;
  return `${name.endsWith('区') ? '杭州市' : ''}${name}${bureau}`;
}
