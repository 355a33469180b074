import { accepted, asked, made, refused, warned, type Case } from './case';

/** A table without years and units, the year 2022 in its title. */
const bare = (title: string, header: string, ...rows: readonly string[]): string =>
  [title, header, ...rows, ''].join('\n');
const FINES = '单位名称,行政处罚案件数,罚没款';
const FINED = ['330102|2022|penalty_cases|12件', '330102|2022|penalty_amount|35.6万元'];
const IN_YUAN = ['330102|2022|penalty_cases|12件', '330102|2022|penalty_amount|356000元'];

const UNITS: readonly Case[] = [
  made(
    'two units in the title, each for its own columns',
    bare('2022年统计表（单位：万件、万元）', FINES, '杭州市上城区,1.2,35.6'),
    warned(['330102|2022|penalty_cases|12000件', '330102|2022|penalty_amount|35.6万元'], 'year-from-title'),
  ),
  made(
    'two units of money in the title hold for none',
    bare('2022年统计表（单位：元、万元）', FINES, '杭州市上城区,12,35.6'),
    warned(FINED, 'year-from-title', 'unit-assumed'),
  ),
  made(
    'a unit in brackets at the end of the title',
    bare('2022年罚没款统计表（元）', FINES, '杭州市上城区,12,356000'),
    warned(IN_YUAN, 'year-from-title'),
  ),
  made(
    'units of money and of counts on lines of their own',
    bare('2022年统计表\n金额单位：元\n数量单位：件', FINES, '杭州市上城区,12,356000'),
    warned(IN_YUAN, 'year-from-title'),
  ),
  made(
    'a header with a unit of its own goes before the title',
    bare('单位：元', '单位名称,年份,罚没款（万元）', '杭州市上城区,2022,35.6'),
    accepted(['330102|2022|penalty_amount|35.6万元']),
  ),
  made(
    'a column of units that contradicts the header',
    '单位名称,年份,指标,数值（万元）,计量单位\n杭州市上城区,2022,罚没款,12,元\n',
    warned(['330102|2022|penalty_amount|12元'], 'unit-differs'),
    { layout: 'long' },
  ),
  made(
    'a column of units that contradicts the name beside it',
    '2022年汇总表\n指标,单位,上城区,拱墅区\n罚没款（万元）,元,35600,50000\n行政处罚案件数（件）,起,1,2\n',
    warned(
      [
        '330102|2022|penalty_amount|35600元',
        '330105|2022|penalty_amount|50000元',
        '330102|2022|penalty_cases|1起',
        '330105|2022|penalty_cases|2起',
      ],
      'year-from-title',
      'unit-differs',
    ),
    { layout: 'cross' },
  ),
];

const YEARS: readonly Case[] = [
  made(
    'the day a table was filled in is no year of its figures',
    bare('2022年行政处罚情况\n填报日期：2023年1月15日', '单位名称,行政处罚案件数', '杭州市上城区,12'),
    warned(['330102|2022|penalty_cases|12件'], 'year-from-title'),
  ),
  made(
    'nor is it where no other year is told',
    bare('行政处罚情况\n制表时间：2023-01-15', '单位名称,行政处罚案件数', '杭州市上城区,12'),
    refused('column-missing'),
    { layout: 'wide-indicator' },
  ),
  made(
    'nor the day of an export in the file name',
    bare('', '单位名称,行政处罚案件数', '杭州市上城区,12'),
    refused('column-missing'),
    { layout: 'wide-indicator', file: '处罚统计（2023-01-15导出）.csv' },
  ),
  made(
    'a month in which tables are sent is a period',
    bare('2022年6月报送表', '单位名称,行政处罚案件数', '杭州市上城区,12'),
    warned(['330102|2022-06/2022-06|penalty_cases|12件'], 'year-from-title'),
  ),
  made(
    'the year before that of a report',
    bare('2023年工作报告附表：上年度处罚情况', '单位名称,行政处罚案件数', '杭州市上城区,12'),
    refused('column-missing'),
    { layout: 'wide-indicator' },
  ),
];

const HEADERS: readonly Case[] = [
  made(
    'half-years under a group are not the year',
    '2022年统计表,,,\n单位名称,行政处罚案件数,,\n,上半年,下半年,全年\n杭州市上城区,5,7,12\n',
    warned(
      [
        '330102|2022|x:行政处罚案件数上半年|5',
        '330102|2022|x:行政处罚案件数下半年|7',
        '330102|2022|x:行政处罚案件数全年|12',
      ],
      'year-from-title',
      'indicator-unknown',
    ),
  ),
  made(
    'this year and the last under a group',
    '2022年统计表,,\n单位名称,行政处罚案件数,\n,本年,上年\n杭州市上城区,12,10\n',
    warned(
      ['330102|2022|x:行政处罚案件数本年|12', '330102|2022|x:行政处罚案件数上年|10'],
      'year-from-title',
      'indicator-unknown',
    ),
  ),
  made(
    'scopes under a group',
    '单位名称,年份,行政处罚案件数,\n,,市本级,全市\n杭州市,2022,12,300\n',
    accepted(['330100|2022|penalty_cases|12件', '330100|2022|penalty_cases|300件']),
  ),
];

const FORMS: readonly Case[] = [
  made(
    'units in a row of their own below full headers',
    '单位名称,年份,行政处罚案件数,罚没款\n,,件,元\n杭州市上城区,2022,12,356000\n',
    accepted(IN_YUAN),
  ),
  made(
    'the same row called 计量单位',
    '单位名称,年份,行政处罚案件数,罚没款\n计量单位,,（件）,（元）\n杭州市上城区,2022,12,356000\n',
    accepted(IN_YUAN),
  ),
  ...['甲,乙,1,2', '栏次,,1,2', '(1),(2),(3),(4)=(3)/(2)'].map((numbers) =>
    made(
      `a row of column numbers: ${numbers}`,
      `单位名称,年份,行政处罚案件数,罚没款（元）\n${numbers}\n杭州市上城区,2022,12,356000\n`,
      accepted(IN_YUAN),
    ),
  ),
  made(
    'column numbers where no year tells them from figures',
    bare('2022年', FINES, '甲,1,2', '杭州市上城区,12,35.6万元'),
    warned(FINED, 'year-from-title'),
  ),
  made(
    'a column of line numbers',
    '单位名称,行次,年份,行政处罚案件数\n杭州市上城区,1,2022,12\n',
    accepted(['330102|2022|penalty_cases|12件']),
  ),
  made(
    'months as numbers in a column',
    '单位名称,年份,月份,指标,数值\n杭州市上城区,2022,1,行政处罚案件数,5\n杭州市上城区,2022,12月,行政处罚案件数,7\n杭州市上城区,2022,13,行政处罚案件数,7\n',
    warned(
      ['330102|2022-01/2022-01|penalty_cases|5件', '330102|2022-12/2022-12|penalty_cases|7件'],
      'cell-date-unreadable',
    ),
    { layout: 'long' },
  ),
  made(
    'quarters as numbers in a column',
    '单位名称,年份,季度,行政处罚案件数\n杭州市上城区,2022,1,5\n杭州市上城区,2022,4,7\n',
    accepted(['330102|2022-01/2022-03|penalty_cases|5件', '330102|2022-10/2022-12|penalty_cases|7件']),
  ),
  made(
    'a column that says of which part each row is',
    '单位名称,年份,专业,指标,数值\n杭州市上城区,2022,公共场所,行政处罚案件数,12\n',
    warned(['330102|2022|penalty_cases|12件'], 'column-parts'),
    { layout: 'long' },
  ),
  made(
    'several parts of one figure, each in a row of its own, which nobody adds up',
    '单位名称,年份,专业,指标,数值\n杭州市上城区,2022,公共场所,行政处罚案件数,12\n杭州市上城区,2022,放射卫生,行政处罚案件数,5\n',
    asked([], 'column-parts', 'duplicate-conflict'),
    { layout: 'long' },
  ),
];

const ROWS: readonly Case[] = [
  made(
    'bureaus by ditto marks',
    '单位名称,年份,行政处罚案件数\n杭州市上城区,2022,12\n〃,2021,10\n杭州市拱墅区,2022,8\n同上,2021,7\n',
    warned(
      [
        '330102|2022|penalty_cases|12件',
        '330102|2021|penalty_cases|10件',
        '330105|2022|penalty_cases|8件',
        '330105|2021|penalty_cases|7件',
      ],
      'bureau-filled-down',
    ),
  ),
  made(
    'years for a figure',
    '单位名称,年份,行政处罚案件数\n杭州市上城区,2022,2021-2022\n杭州市拱墅区,2022,3-5\n',
    warned(['330102|2022|penalty_cases|(unreadable)', '330105|2022|penalty_cases|3–5件'], 'cell-unreadable'),
  ),
  made(
    'thousands without quotes before a note',
    '单位名称,年份,行政处罚案件数,罚没款（元）,备注\n杭州市上城区,2022,1,234,5\n杭州市拱墅区,2022,12,234,5\n杭州市滨江区,2022,12,2345,5\n',
    warned(['330108|2022|penalty_cases|12件', '330108|2022|penalty_amount|2345元'], 'row-long'),
  ),
  made(
    'the same with a delimiter at the end',
    '单位名称,年份,行政处罚案件数,罚没款（元）,备注\n杭州市上城区,2022,"1,234",5,\n杭州市拱墅区,2022,1,234,5,\n',
    warned(['330102|2022|penalty_cases|1234件', '330102|2022|penalty_amount|5元'], 'row-long'),
  ),
  made(
    'the largest and the mean of all are nobody’s',
    '单位名称,年份,行政处罚案件数\n杭州市上城区,2022,12\n最大值,2022,12\n全市平均水平,2022,12\n∑,2022,12\n',
    accepted(['330102|2022|penalty_cases|12件'], 'row-total'),
  ),
];

const FEW = '单位名称,行政处罚案件数';
const STACKED: readonly Case[] = [
  made(
    'another year’s table under the same header',
    bare('2021年', FEW, '杭州市上城区,12', ',', '2022年', FEW, '杭州市拱墅区,15'),
    warned(['330102|2021|penalty_cases|12件'], 'year-from-title', 'row-second-header'),
  ),
  made(
    'another unit’s table under the same header',
    bare('2022年', FINES, '杭州市上城区,12,356000', ',,', '单位：元,,', FINES, '杭州市拱墅区,1,35'),
    warned(
      ['330102|2022|penalty_cases|12件', '330102|2022|penalty_amount|356000万元'],
      'year-from-title',
      'unit-assumed',
      'row-second-header',
    ),
  ),
  made(
    'another city’s table under the same header',
    bare('南昌市2022年', FEW, '西湖区,12', '', '杭州市2022年', FEW, '西湖区,15'),
    warned(['360103|2022|penalty_cases|12件'], 'year-from-title', 'bureau-by-title', 'row-second-header'),
  ),
  made(
    'the same title on each page, with who filled it in',
    bare('2022年', FEW, '杭州市上城区,12', '填报人：某 2023年1月3日,', '2022年', FEW, '杭州市拱墅区,15'),
    warned(['330102|2022|penalty_cases|12件', '330105|2022|penalty_cases|15件'], 'year-from-title'),
  ),
  made(
    'the first table goes on behind another one',
    bare(
      ...(['2022年', FEW, '杭州市上城区,12', '2021年', FEW, '杭州市拱墅区,7'] as const),
      ...['2022年', FEW, '杭州市拱墅区,15'],
    ),
    warned(
      ['330102|2022|penalty_cases|12件', '330105|2022|penalty_cases|15件'],
      'year-from-title',
      'row-second-header',
    ),
  ),
  made(
    'one bureau in two tables of one year',
    bare('2022年', FEW, '杭州市上城区,12', '2022年', FEW, '杭州市上城区,15'),
    asked([], 'year-from-title', 'duplicate-conflict'),
  ),
];

/** Tables as clerks make them, each of which once gave a wrong figure that nothing was said of. */
export const CLERKS: readonly Case[] = [...UNITS, ...YEARS, ...HEADERS, ...FORMS, ...ROWS, ...STACKED];
