import {
  accepted,
  asked,
  DINGHAI,
  HEADER,
  made,
  OF_DINGHAI,
  OF_SHANGCHENG,
  OF_TABLE,
  refused,
  SHANGCHENG,
  TABLE,
  warned,
  type Case,
} from './case';

const ROWS = `${SHANGCHENG}\n${DINGHAI}\n`;
const PLAIN = '单位名称,行政处罚案件数\n上城区,12\n定海区,9\n';
const plainOf = (year: number) => [`330102|${year}|penalty_cases|12件`, `330902|${year}|penalty_cases|9件`];
const quotedAll = TABLE.replace(/[^,\n]+/g, '"$&"');

const DELIMITERS: readonly Case[] = [
  made('semicolons', TABLE.replace(/,/g, ';'), accepted(OF_TABLE)),
  made('tabs', TABLE.replace(/,/g, '\t'), accepted(OF_TABLE)),
  made('bars', TABLE.replace(/,/g, '|'), accepted(OF_TABLE)),
  made('a line sep=;', `sep=;\r\n${TABLE.replace(/,/g, ';')}`, accepted(OF_TABLE)),
  made('a line sep=,', `sep=,\n${TABLE}`, accepted(OF_TABLE)),
  made(
    'semicolons with decimal commas',
    TABLE.replace(/,/g, ';').replace('35.6', '35,6'),
    warned([OF_SHANGCHENG[0], '330102|2022|penalty_amount|(unreadable)', ...OF_DINGHAI], 'cell-unreadable'),
  ),
  made('full-width commas', TABLE.replace(/,/g, '，'), refused('file-not-a-table')),
  made('delimiters behind every row', TABLE.replace(/\n/g, ',,,\n'), accepted(OF_TABLE)),
  made('delimiters behind the rows only', `${HEADER}\n${ROWS.replace(/\n/g, ',,,\n')}`, accepted(OF_TABLE)),
  made('spaces around the delimiters', TABLE.replace(/,/g, ' , '), accepted(OF_TABLE)),
  made('a blank first column', TABLE.replace(/^/gm, ',').replace(/,$/, ''), accepted(OF_TABLE)),
];

const QUOTES: readonly Case[] = [
  made('every cell quoted', quotedAll, accepted(OF_TABLE)),
  // A quote opens a cell at its very beginning only; behind a space it is a character.
  made(
    'every cell quoted, with a space before',
    quotedAll.replace(/,"/g, ', "'),
    refused('column-unknown', 'row-no-year'),
    { layout: 'wide-indicator' },
  ),
  made(
    'every cell in single quotes',
    quotedAll.replace(/"/g, "'"),
    refused('column-unknown', 'row-no-year'),
    {
      layout: 'wide-indicator',
    },
  ),
  made(
    'text cells of Excel',
    TABLE.replace('330102', "'330102").replace('330902', '="330902"'),
    accepted(OF_TABLE),
  ),
  made('a quote that never closes', TABLE.replace('杭州市', '"杭州市'), warned(OF_TABLE, 'quote-unclosed')),
  made(
    'a quote that never closes in the last cell',
    `${HEADER}\n${DINGHAI}\n${SHANGCHENG.replace('来源', '"来源')}`,
    warned([...OF_DINGHAI, ...OF_SHANGCHENG], 'quote-unclosed'),
  ),
  made('quotes in the middle of a cell', TABLE.replace('来源可靠', '来源"很"可靠'), accepted(OF_TABLE)),
  made('a cell that begins with a quoted word', TABLE.replace('来源可靠', '"来源"可靠'), accepted(OF_TABLE)),
  made('a number quoted, its unit behind', TABLE.replace('120', '"120"件'), accepted(OF_TABLE)),
  made('quotes doubled inside quotes', TABLE.replace('来源可靠', '"来源""可靠"""'), accepted(OF_TABLE)),
  made(
    'delimiters inside quotes',
    TABLE.replace('来源可靠', '"a,b;c\td|e"').replace('120', '"1,120"'),
    accepted(['330102|2022|penalty_cases|1120件', OF_SHANGCHENG[1], ...OF_DINGHAI]),
  ),
];

const AROUND: readonly Case[] = [
  made('titles above', `杭州市行政处罚情况表,,,,,\n填表单位：法规处,,,,,\n${TABLE}`, accepted(OF_TABLE)),
  made(
    'notes below',
    `${TABLE}注：数据为内部统计口径,,,,,\n制表人：某某,,审核：某某,,,2023\n`,
    accepted(OF_TABLE),
  ),
  made(
    'a total in the middle',
    `${HEADER}\n${SHANGCHENG}\n小计,,2022,120,35.6,\n${DINGHAI}\n`,
    accepted(OF_TABLE, 'row-total'),
  ),
  made(
    'totals at the end',
    `${TABLE}合 计,,2022,120,35.6,\n全市平均,,2022,60,35.6,\n`,
    accepted(OF_TABLE, 'row-total', 'total-unchecked'),
  ),
  made('the header on every page', `${HEADER}\n${SHANGCHENG}\n${HEADER}\n${DINGHAI}\n`, accepted(OF_TABLE)),
  made(
    'a title and the header on every page',
    `情况表,,,,,\n${HEADER}\n${SHANGCHENG}\n情况表,,,,,\n${HEADER}\n${DINGHAI}\n`,
    accepted(OF_TABLE),
  ),
  made(
    'the header in row 15',
    `${'关于报送行政处罚情况的说明,,,,,\n'.repeat(14)}${TABLE}`,
    accepted(OF_TABLE),
  ),
  made(
    'the header in row 15, under rows of two cells',
    `${'联系人,法规处,,,,\n'.repeat(14)}${TABLE}`,
    accepted(OF_TABLE),
  ),
  made(
    'the header in row 500',
    `${'关于报送行政处罚情况的说明,,,,,\n'.repeat(499)}${TABLE}`,
    refused('layout-unknown'),
  ),
  made(
    'a row too short',
    `${HEADER}\n${SHANGCHENG}\n舟山市定海区卫生健康局,330902,2022,0\n`,
    warned(OF_TABLE, 'row-short'),
  ),
  made('a row too long', `${TABLE}杭州市卫健委,330100,2022,1,234,5,余下\n`, warned(OF_TABLE, 'row-long')),
  made(
    'nothing but the bureau in a row',
    `${TABLE}杭州市卫健委,330100,2022,,,\n`,
    accepted([
      ...OF_TABLE,
      '330100|2022|penalty_cases|(not_reported)',
      '330100|2022|penalty_amount|(not_reported)',
    ]),
  ),
  made(
    'a column of serial numbers, a column nobody knows, a column without a name',
    '序号,单位名称,年份,行政处罚案件数,颜色,\n1,上城区,2022,12,红,甲\n2,定海区,2022,9,蓝,乙\n',
    accepted(plainOf(2022), 'column-unknown'),
  ),
];

const TWO_TABLES = '单位名称,年份,行政处罚案件数\n上城区,2022,12\n';
const SPLIT: readonly Case[] = [
  made(
    'two tables, one under the other',
    `${TWO_TABLES},,\n二、许可情况,,\n单位名称,年份,行政许可办件数\n上城区,2021,700\n定海区,2022,800\n`,
    warned(['330102|2022|penalty_cases|12件'], 'row-second-header'),
  ),
  made(
    'two tables of other widths',
    `${TWO_TABLES}\n单位名称,年份,罚没款金额（万元）,行政许可办件数\n定海区,2022,8,9\n`,
    warned(['330102|2022|penalty_cases|12件'], 'row-second-header'),
  ),
  made(
    'two tables, the second by years',
    `${TWO_TABLES}\n单位名称,2020年,2021年\n定海区,8,9\n`,
    warned(['330102|2022|penalty_cases|12件'], 'row-second-header'),
  ),
  made(
    'the same header with other blanks in it',
    `${TWO_TABLES}单 位 名 称,年份,行政处罚 案件数\n定海区,2022,9\n`,
    accepted(plainOf(2022)),
  ),
  made(
    'two tables side by side',
    '单位名称,年份,行政处罚案件数,,单位名称,年份,行政许可办件数\n上城区,2022,12,,定海区,2022,9\n',
    warned([plainOf(2022)[0] ?? ''], 'column-duplicate'),
  ),
  made(
    'a bureau named in the first of its rows only',
    '单位名称,年份,行政处罚案件数\n上城区,2021,11\n,2022,12\n定海区,2021,8\n,2022,9\n',
    warned(
      [
        '330102|2021|penalty_cases|11件',
        '330102|2022|penalty_cases|12件',
        '330902|2021|penalty_cases|8件',
        '330902|2022|penalty_cases|9件',
      ],
      'bureau-filled-down',
    ),
  ),
  made(
    'a year named in the first of its rows only',
    '年份,单位名称,行政处罚案件数\n2022,上城区,12\n,定海区,9\n',
    warned(['330102|2022|penalty_cases|12件'], 'row-no-year'),
  ),
  made(
    'an indicator named in the first of its rows only',
    '指标,单位名称,年份,数值\n行政处罚案件数,上城区,2022,12\n,定海区,2022,9\n',
    warned(['330102|2022|penalty_cases|12件'], 'row-no-indicator'),
    { layout: 'long' },
  ),
];

const YEARS: readonly Case[] = [
  made('the year in the title', `2021年处罚情况,\n${PLAIN}`, warned(plainOf(2021), 'year-from-title')),
  made('the year in the file name', PLAIN, warned(plainOf(2019), 'year-from-file-name'), {
    file: '处罚2019.csv',
  }),
  made(
    'the title against the file name',
    `2021年处罚情况,\n${PLAIN}`,
    warned(plainOf(2021), 'year-from-title'),
    { file: '2019.csv' },
  ),
  made(
    'the column against the title',
    `2021年处罚情况,,\n单位名称,年份,行政处罚案件数\n上城区,2022,12\n定海区,2022,9\n`,
    accepted(plainOf(2022)),
  ),
  made('no year at all', PLAIN, refused('column-missing'), { layout: 'wide-indicator' }),
  made('no year but the answer’s', PLAIN, accepted(plainOf(2020)), { answers: { year: 2020 } }),
  made('two years in the title', `2020—2021年,\n${PLAIN}`, refused('column-missing'), {
    layout: 'wide-indicator',
  }),
  made('only a document number in the title', `杭卫发〔2018〕39号,\n${PLAIN}`, refused('column-missing'), {
    layout: 'wide-indicator',
  }),
];

const COLUMNS: readonly Case[] = [
  made(
    'one header twice, equal figures',
    '单位名称,年份,行政处罚案件数,处罚案件数\n上城区,2022,12,12\n定海区,2022,9,9\n',
    accepted(plainOf(2022), 'duplicate-equal'),
  ),
  made(
    'one header twice, other figures',
    '单位名称,年份,行政处罚案件数,行政处罚案件数\n上城区,2022,12,13\n定海区,2022,9,9\n',
    asked([plainOf(2022)[1] ?? ''], 'duplicate-conflict', 'duplicate-equal'),
  ),
  made(
    'one header twice, the answer given',
    '单位名称,年份,行政处罚案件数,行政处罚案件数\n上城区,2022,13,12\n定海区,2022,9,9\n',
    warned(plainOf(2022), 'duplicate-conflict', 'duplicate-equal'),
    { answers: { conflict: 'last' } },
  ),
  made(
    'the year twice',
    '单位名称,年份,年度,行政处罚案件数\n上城区,2022,2021,12\n定海区,2022,2021,9\n',
    warned(plainOf(2022), 'column-duplicate'),
  ),
  made('one column', '单位名称\n上城区\n定海区\n', refused('file-not-a-table')),
  made('one column of figures without a bureau', '行政处罚案件数\n12\n9\n', refused('file-not-a-table')),
  made(
    '300 columns',
    () =>
      `单位名称,年份,${names(298).join(',')}\n上城区,2022,${names(298)
        .map((_, i) => i)
        .join(',')}\n`,
    warned(298, 'indicator-unknown', 'too-many-problems'),
  ),
  made(
    'the columns in another order',
    '罚没款金额（万元）,行政处罚案件数,年份,单位名称\n35.6,120,2022,上城区\n',
    accepted(['330102|2022|penalty_amount|35.6万元', '330102|2022|penalty_cases|120件']),
  ),
  made(
    'scopes in the headers',
    '单位名称,年份,行政处罚案件数（市本级）,行政处罚案件数（全市）\n杭州市卫健委,2022,273,669\n',
    accepted(['330100|2022|penalty_cases|273件', '330100|2022|penalty_cases|669件']),
  ),
];

function names(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `自设项目${i}`);
}

export const SHAPES: readonly Case[] = [...DELIMITERS, ...QUOTES, ...AROUND, ...SPLIT, ...YEARS, ...COLUMNS];
