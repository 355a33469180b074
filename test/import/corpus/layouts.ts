import { accepted, made, refused, warned, type Case } from './case';

const BY_BUREAU = [
  '330102|2022|penalty_cases|12件',
  '330902|2022|penalty_cases|9件',
  '330102|2022|penalty_amount|4.5万元',
  '330902|2022|penalty_amount|5万元',
];
const ACROSS = '指标,上城区,定海区\n行政处罚案件数,12,9\n罚没款（万元）,4.5,5\n';
const DR = [
  '330102|2022|dr_national_tasks|12家',
  '330102|2022|dr_national_completion_rate|100%',
  '330902|2022|dr_national_tasks|9家',
  '330902|2022|dr_national_completion_rate|99%',
];

export const LAYOUT_CASES: readonly Case[] = [
  made(
    'long',
    '单位名称,年份,指标,口径,数值,计量单位\n上城区,2022,行政处罚案件数,全区,12,件\n定海区,2022,罚没款,全区,5,万元\n',
    accepted(['330102|2022|penalty_cases|12件', '330902|2022|penalty_amount|5万元']),
    { layout: 'long' },
  ),
  made(
    'long, with an indicator and a unit that nobody knows',
    '单位名称,年份,指标,数值,计量单位\n上城区,2022,宣讲场数,3,趟\n',
    warned(['330102|2022|x:宣讲场数|3趟'], 'indicator-unknown', 'unit-unknown'),
    { layout: 'long' },
  ),
  made(
    'wide by year',
    '单位,指标,计量单位,2021年,2022年\n上城区,行政处罚案件数,件,11,12\n',
    accepted(['330102|2021|penalty_cases|11件', '330102|2022|penalty_cases|12件']),
    { layout: 'wide-year' },
  ),
  made(
    'wide by year, the indicator in the title',
    '行政处罚案件数,,\n区县,2021年,二〇二二年\n上城区,11,12\n定海区,8,9\n',
    accepted([
      '330102|2021|penalty_cases|11件',
      '330102|2022|penalty_cases|12件',
      '330902|2021|penalty_cases|8件',
      '330902|2022|penalty_cases|9件',
    ]),
    { layout: 'wide-year' },
  ),
  made(
    'months as columns',
    '单位,指标,2022年1月,2022年2月\n上城区,行政处罚案件数,5,2\n',
    accepted(['330102|2022-01/2022-01|penalty_cases|5件', '330102|2022-02/2022-02|penalty_cases|2件']),
    { layout: 'wide-year' },
  ),
  made(
    'bare months as columns, the year in the title',
    '2022年行政处罚统计,,,,\n单位,指标,1月,二月,上半年\n上城区,行政处罚案件数,5,2,12\n',
    warned(
      [
        '330102|2022-01/2022-01|penalty_cases|5件',
        '330102|2022-02/2022-02|penalty_cases|2件',
        '330102|2022-01/2022-06|penalty_cases|12件',
      ],
      'year-from-title',
    ),
    { layout: 'wide-year' },
  ),
  made(
    'bare months as columns beside a column of years, and one of the whole',
    '单位,年份,指标,1月,2-12月,全年\n上城区,2021,行政处罚案件数,5,6,11\n上城区,2022,行政处罚案件数,7,8,15\n',
    accepted([
      '330102|2021-01/2021-01|penalty_cases|5件',
      '330102|2021-02/2021-12|penalty_cases|6件',
      '330102|2021|penalty_cases|11件',
      '330102|2022-01/2022-01|penalty_cases|7件',
      '330102|2022-02/2022-12|penalty_cases|8件',
      '330102|2022|penalty_cases|15件',
    ]),
    { layout: 'wide-year' },
  ),
  made(
    'bare months as columns of no year',
    '单位,指标,1月,2月\n上城区,行政处罚案件数,5,2\n',
    refused('column-missing'),
    { layout: 'wide-year' },
  ),
  made(
    'bare months as columns, the indicator unknown',
    '2022年统计,,\n单位,1月,2月\n上城区,5,2\n',
    refused('column-missing'),
    { layout: 'wide-year' },
  ),
  made(
    'bare months under groups, of which one is known',
    '2022年统计,,,,\n单位名称,行政处罚案件数,,宣讲场数,\n,上半年,下半年,上半年,下半年\n上城区,5,7,1,2\n',
    warned(
      [
        '330102|2022|x:行政处罚案件数上半年|5',
        '330102|2022|x:行政处罚案件数下半年|7',
        '330102|2022|x:宣讲场数上半年|1',
        '330102|2022|x:宣讲场数下半年|2',
      ],
      'year-from-title',
      'indicator-unknown',
    ),
  ),
  made(
    'scopes in front of the names, units right behind them',
    '单位,年份,市本级行政处罚案件数,全市行政处罚案件数件,全市罚没款万元\n杭州市卫生健康委,2022,12,40,35.6\n',
    accepted([
      '330100|2022|penalty_cases|12件',
      '330100|2022|penalty_cases|40件',
      '330100|2022|penalty_amount|35.6万元',
    ]),
  ),
  made(
    'years as columns, and a column of their change',
    '单位,指标,2021年,2022年,同比\n上城区,行政处罚案件数,11,12,9.1%\n',
    accepted(['330102|2021|penalty_cases|11件', '330102|2022|penalty_cases|12件'], 'column-unknown'),
    { layout: 'wide-year' },
  ),
  made(
    'cross table, the year in the title',
    `2022年汇总表,,\n${ACROSS}`,
    warned(BY_BUREAU, 'year-from-title'),
    { layout: 'cross' },
  ),
  made('cross table, the year in the file name', ACROSS, warned(BY_BUREAU, 'year-from-file-name'), {
    layout: 'cross',
    file: '2022年.csv',
  }),
  made(
    'cross table with a column of totals',
    `2022年,,,\n${ACROSS.replace('定海区', '定海区,合计').replace('12,9', '12,9,21').replace('4.5,5', '4.5,5,9.5')}`,
    warned(BY_BUREAU, 'year-from-title', 'column-total'),
    { layout: 'cross' },
  ),
  made(
    'two-row header',
    '单位,年份,双随机国家任务,\n,,任务数,完成率\n上城区,2022,12,100%\n定海区,2022,9,99%\n',
    accepted(DR),
  ),
  made(
    'years down, bureaus across',
    '行政处罚案件数,,\n年份,上城区,定海区\n2021,11,8\n2022,12,9\n',
    accepted([
      '330102|2021|penalty_cases|11件',
      '330902|2021|penalty_cases|8件',
      '330102|2022|penalty_cases|12件',
      '330902|2022|penalty_cases|9件',
    ]),
    { layout: 'cross' },
  ),
  made(
    'one record, a field a line',
    '单位名称,上城区\n年份,2022\n行政处罚案件数,12\n',
    refused('layout-unknown'),
  ),
];
