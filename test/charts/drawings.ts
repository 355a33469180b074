import { comparisonOf, RENAMED_2022, TERRITORY_2021 } from './comparison-of';

/** Rates of one year: thirteen districts, one small denominator, one part year, two silent. */
export const RATES = comparisonOf(`
  2024
  330102 dr_national_penalty_rate 全区 % 73/512
  330105 dr_national_penalty_rate 全区 % 59/468
  330106 dr_national_penalty_rate 全区 % 50/420
  330108 dr_national_penalty_rate 全区 % 45/344
  330109 dr_national_penalty_rate 全区 % 68/610=11.14
  330110 dr_national_penalty_rate 全区 % 58/533o
  330111 dr_national_penalty_rate 全区 % 29/288
  330112 dr_national_penalty_rate 全区 % 23/242
  330113 dr_national_penalty_rate 全区 % -
  330114 dr_national_penalty_rate 全区 % not_reported
  330122 dr_national_penalty_rate 全县 % 10/121
  330127 dr_national_penalty_rate 全县 % 1/17
  330182 dr_national_penalty_rate 全市 % 14/160
`);

/** Two programmes side by side; 富阳 speaks of one of them only. */
export const TWO_PROGRAMMES = comparisonOf(`
  2024
  330102 dr_national_penalty_rate   全区 % 73/512
  330102 dr_provincial_penalty_rate 全区 % 40/301
  330106 dr_national_penalty_rate   全区 % 50/420
  330106 dr_provincial_penalty_rate 全区 % 31/299
  330108 dr_national_penalty_rate   全区 % 45/344
  330108 dr_provincial_penalty_rate 全区 % 20/210
  330111 dr_national_penalty_rate   全区 % 29/288
  330111 dr_provincial_penalty_rate 全区 % -
`);

/** Money: 47.8万余 stays a bound; nothing published is no bar. */
export const AMOUNTS = comparisonOf(`
  2024
  330102 penalty_amount 全区 万元 188
  330105 penalty_amount 全区 万元 151
  330106 penalty_amount 全区 万元 139.25
  330109 penalty_amount 全区 万元 212
  330110 penalty_amount 全区 万元 >=174
  330112 penalty_amount 全区 万元 ~66
  330113 penalty_amount 全区 万元 -
  330114 penalty_amount 全区 万元 unknown
  330127 penalty_amount 全县 万元 0
  330182 penalty_amount 全市 万元 <=41
`);

/** One bureau over the years: a gap, a bound, a break that severs, a part year at the end. */
export const OURS_BY_YEAR = comparisonOf(
  `
  2016 2017 2018 2019 2020 2021 2022 2023 2024 2025
  330106 dr_national_penalty_rate 全区 % 29/420 31/402 36/391 - 35/398 41/406 44/404 46/410 50/420 40/415o
`,
  { breaks: [TERRITORY_2021], focusYear: 2024 },
);

/** The same with peers, whose median stands behind. */
export const FEW_BY_YEAR = comparisonOf(
  `
  2019 2020 2021 2022 2023 2024
  330106 penalty_cases 全区 件 287 301 >=300 330 312 340
  330102 penalty_cases 全区 件 250 242 - 260 281 275
  330105 penalty_cases 全区 件 180 190 240 251 249 260
  330108 penalty_cases 全区 件 98 105 110 121 119 130o
`,
  { breaks: [TERRITORY_2021] },
);

export const RATES_BY_YEAR = comparisonOf(
  `
  2019 2020 2021 2022 2023 2024
  330106 dr_national_penalty_rate   全区 % 29/420 31/402 36/391 35/398 41/406 44/404
  330106 dr_provincial_penalty_rate 全区 % 31/299 30/301 33/310 34/302 - 29/307o
`,
);

export const TASKS = comparisonOf(
  `
  2016 2017 2018 2019 2020 2021 2022 2023 2024 2025
  330106 dr_national_tasks   全区 家 210 255 300 322 298 340 378 400 420 290o
  330106 dr_provincial_tasks 全区 家 180 214 262 282 241 296 310 335 352 230o
`,
  { breaks: [TERRITORY_2021], focusYear: 2024 },
);

/** 市本级 and 省级下放 permits of a city: apart, never summed. */
export const PERMITS_BY_SCOPE = comparisonOf(
  `
  2016 2017 2018
  330100 permits_completed 市本级   件 1702 1810 1889
  330100 permits_completed 省级下放 件 1500 -    1697
`,
  { our: '330100' },
);

export const LARGE_COUNTS = comparisonOf(`
  2021 2022 2023 2024
  330106 permits_completed 全区 件 118000 126000 ~131000 142350
`);

const years = '2016 2017 2018 2019 2020 2021 2022 2023 2024 2025';
const heatRow = (code: string, cells: string): string => `  ${code} dr_national_penalty_rate 全区 % ${cells}`;
export const MANY_BY_YEAR = comparisonOf(
  [
    years,
    heatRow('330102', '- 40/500 42/500 45/500 60/500 50/500 52/500 55/500 70/500 48/500o'),
    heatRow('330105', '30/400 41/400 35/400 44/400 30/400 42/400 52/400 38/400 29/400 -'),
    heatRow('330106', '29/420 - 36/391 31/398 35/398 41/406 44/404 46/410 50/420 40/415o'),
    heatRow('330108', '20/300 31/300 25/300 30/300 38/300 30/300 28/300 33/300 45/344 -'),
    heatRow('330109', '50/600 61/600 - 40/600 52/600 42/600 70/600 61/600 68/610 33/400o'),
    heatRow('330110', '44/500 33/500 40/500 47/500 50/500 - - 55/500 58/533 41/500o'),
    heatRow(
      '330113',
      'not_applicable not_applicable not_applicable not_applicable not_applicable 40/350 33/350 20/350 25/350 30/350o',
    ),
    heatRow('330127', '1/17 0/15 2/22 1/19 - 2/18 1/16 1/17 1/17 -'),
  ].join('\n'),
  { focusYear: 2024 },
);

/** Two districts that were redrawn, one that was not. */
export const REDRAWN = comparisonOf(
  `
  2019 2020 2021 2022 2023
  330102 penalty_cases 全区 件 250 242 280 260 255
  330105 penalty_cases 全区 件 180 190 240 251 249
  330122 penalty_cases 全县 件 98 105 110 121 119
`,
  { breaks: [{ ...TERRITORY_2021, codes: ['330102', '330105'] }] },
);

export const TWO_YEARS = comparisonOf(`
  2023 2024
  330102 penalty_cases 全区 件 250 275
  330105 penalty_cases 全区 件 249 260
  330106 penalty_cases 全区 件 312 340
  330108 penalty_cases 全区 件 119 130o
  330109 penalty_cases 全区 件 301 290
  330110 penalty_cases 全区 件 - 251
`);

/** 3,200 bureaus without codes in one year; ours is 900th. */
export const CROWD = comparisonOf(
  ['2024', ...Array.from({ length: 3200 }, (_, i) => `甲${i}局 penalty_cases 全区 件 ${6400 - 2 * i}`)].join(
    '\n',
  ),
  { our: 'name:甲899局' },
);

export const TASKS_OF_FEW = comparisonOf(`
  2021 2022 2023 2024
  330102 dr_national_tasks   全区 家 512 498 530 541
  330102 dr_provincial_tasks 全区 家 301 -   312 330
  330106 dr_national_tasks   全区 家 340 378 400 420
  330106 dr_provincial_tasks 全区 家 296 310 335 352
  330108 dr_national_tasks   全区 家 344 350 362 330o
  330108 dr_provincial_tasks 全区 家 210 220 231 200o
`);

/** The same with a break at the first turn of a year: its word stands where the plots have their titles. */
export const BROKEN_TASKS_OF_FEW = comparisonOf(
  `
  2021 2022 2023 2024
  330102 dr_national_tasks   全区 家 512 498 530 541
  330102 dr_provincial_tasks 全区 家 301 -   312 330
  330106 dr_national_tasks   全区 家 340 378 400 420
  330106 dr_provincial_tasks 全区 家 296 310 335 352
  330108 dr_national_tasks   全区 家 344 350 362 330o
  330108 dr_provincial_tasks 全区 家 210 220 231 200o
`,
  { breaks: [RENAMED_2022] },
);

/** Numbers close to their median, which would run through them. */
export const CLOSE_AMOUNTS = comparisonOf(`
  2024
  330102 penalty_amount 全区 万元 7698
  330105 penalty_amount 全区 万元 7592
  330106 penalty_amount 全区 万元 7476
  330108 penalty_amount 全区 万元 7428
  330109 penalty_amount 全区 万元 6851
  330110 penalty_amount 全区 万元 >=6552
  330111 penalty_amount 全区 万元 5869
`);

/** Ours and 上城 are real, the others fictional. */
export const MIXED_ORIGINS = comparisonOf(
  `
  2022 2023 2024
  330102 penalty_cases 全区 件 250 242 251
  330105 penalty_cases 全区 件 180 190 202
  330106 penalty_cases 全区 件 98 105 110
  330108 penalty_cases 全区 件 120 >=130 140o
`,
  { demo: ['330105', '330108'] },
);

/** Twelve rates with both parts; 萧山 stands outside the outer limits. */
export const FUNNEL = comparisonOf(`
  2024
  330102 dr_national_penalty_rate 全区 % 53/512
  330105 dr_national_penalty_rate 全区 % 45/468
  330106 dr_national_penalty_rate 全区 % 50/420
  330108 dr_national_penalty_rate 全区 % 37/344
  330109 dr_national_penalty_rate 全区 % 110/610
  330110 dr_national_penalty_rate 全区 % 58/533
  330111 dr_national_penalty_rate 全区 % 29/288
  330112 dr_national_penalty_rate 全区 % 23/242
  330113 dr_national_penalty_rate 全区 % 31/330
  330122 dr_national_penalty_rate 全县 % 10/121
  330127 dr_national_penalty_rate 全县 % 1/17
  330182 dr_national_penalty_rate 全市 % 14/160
`);
