import { answerKey, type Answers, type DoubtAnswer } from '../../../src/import/answers';
import type { Random } from './random';

const NAMES = [
  '上城区',
  '定海区卫健局',
  '上城区*',
  '定海区[1]',
  '甲局①',
  '西湖区',
  '普陀区',
  '甲局',
  '区卫生健康局',
  '合计',
  '',
  '注：说明',
  '单位',
  '<b>',
  ' 上城区 ',
  "'+城区",
];
const YEARS = ['2020', '2020', '2021年', '二〇二二年', '2022年1-6月', '', 'x'];
const VALUES = [
  '12',
  '0',
  '1.5',
  '-3',
  '97.08',
  '3万',
  '47.8万余',
  '1-2家',
  '—',
  '',
  '/',
  '…',
  '12O',
  '#N/A',
  '251.80',
  '007',
  '1,234',
  '约300',
  '"1,234"',
  '"7"',
  '150',
  '(12)',
  '无',
  '12万元',
  "'-5",
  '12.0',
];
const UNITS = ['件', '万元', '', '%', '份', '万件', '只', '户', '-'];
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  单位: NAMES,
  年份: YEARS,
  行政区划代码: ['330102', '330902', '', '999999', 'x'],
  所在地区: ['杭州市', '江西省', ''],
  指标: [
    '行政处罚案件数',
    '罚没款',
    '医疗纠纷调解成功率',
    '某某数',
    '罚没款（元）',
    '处罚案件数（市本级）',
    '1.某某率',
    '',
    '同比增减',
  ],
  指标编码: ['penalty_cases', '', 'nothing'],
  口径: ['本级', '', '全市', '自创'],
  口径依据: ['', '推定'],
  数值: VALUES,
  计量单位: UNITS,
  限定: ['', '约', '以上', '怪'],
  截至: ['', '2020-12-31', '2020-06-30', '—', 'x'],
  期间: ['', '上半年', '1-6月', 'x'],
  来源: ['', '年报', '"年,报"'],
  出处: ['', '第一节'],
  备注: ['', '甲', '乙', '"丙""丁"', '\ufeff'],
  原文: ['', '一句', '"两\n行"'],
  序号: ['1', '2', '３', ''],
  无名: ['x', '—'],
  处罚案件数: VALUES,
  '罚没款（万元）': VALUES,
  '医疗纠纷调解成功率（%）': VALUES,
  '行政许可（市本级）': VALUES,
  '2020年': VALUES,
  '2021年度': VALUES,
  '2022': VALUES,
  '2021年处罚案件数': VALUES,
  任务数: VALUES,
  完成率: VALUES,
};
/** What is another from row to row where all else stays the same. */
const VARYING = ['指标', '指标编码', '数值', '计量单位', '序号', '处罚案件数', '2020年', '任务数', '完成率'];
const LONG = ['单位', '年份', '指标', '数值'];
const LONG_MORE = [
  '计量单位',
  '行政区划代码',
  '口径',
  '口径依据',
  '限定',
  '截至',
  '期间',
  '来源',
  '出处',
  '备注',
  '原文',
  '序号',
  '无名',
  '指标编码',
  '所在地区',
];
const WIDE = ['单位', '年份', '处罚案件数', '罚没款（万元）'];
const WIDE_MORE = [
  '医疗纠纷调解成功率（%）',
  '行政许可（市本级）',
  '2021年处罚案件数',
  '计量单位',
  '行政区划代码',
  '口径',
  '限定',
  '截至',
  '备注',
  '序号',
  '无名',
];
const BY_YEAR = ['单位', '指标', '2020年', '2021年度'];
const BY_YEAR_MORE = ['2022', '计量单位', '期间', '行政区划代码', '口径', '备注'];
const SHAPES = [
  [LONG, LONG_MORE],
  [WIDE, WIDE_MORE],
  [BY_YEAR, BY_YEAR_MORE],
] as const;
const DELIMITERS = [',', ',', ',', '\t', ';', '|'];
/** Columns of the second header row, under groups of the first. */
const GROUPED = ['任务数', '完成率', '任务数', '完成率'];
const GROUPS = ['国家双随机', '', '省级双随机', ''];
const WRITTEN: readonly DoubtAnswer[] = ['accept', 'missing', 'reject'];

/** A table with the delimiter that it is written with. */
export interface PrintedTable {
  readonly text: string;
  readonly delimiter: string;
}

interface Head {
  /** What each column is called, in the row right above the figures. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function headOf(random: Random): Head {
  if (random.below(6) === 0) {
    const keys = random.of([['单位'], ['单位', '年份'], ['序号', '单位', '年份']]);
    const blank = keys.map(() => random.of(['', '', '(1)']));
    return {
      columns: [...keys, ...GROUPED],
      rows: [
        [...keys, ...GROUPS],
        [...blank, ...GROUPED],
      ],
    };
  }
  const [must, may] = random.of(SHAPES);
  const header: string[] = [...must];
  for (const column of may)
    if (random.below(4) === 0) header.splice(random.below(header.length + 1), 0, column);
  return { columns: header, rows: [header] };
}

/** A header that names other figures, with rows of its own. */
function anotherTable(random: Random, columns: readonly string[]): readonly (readonly string[])[] {
  const header = columns.map((column) => random.of([column, column, '行政许可', '宣传资料发放数', '2021年']));
  const row = columns.map((column) => random.of((COLUMNS[column] ?? ['']).slice(0, 4)));
  return [header, row, ...(random.below(3) === 0 ? [columns, row] : [])];
}

/** A table of one of the shapes, mostly well-made; a few of its rows and cells are not. */
export function tableOf(random: Random): PrintedTable {
  const { columns, rows } = headOf(random);
  const delimiter = random.of(DELIMITERS);
  const end = random.of(['\n', '\r\n', '\r']);
  const isMerged = random.below(6) === 0;
  const isSteady = random.below(4) === 0;
  let before: readonly string[] = [];
  const lines = rows.map((row) => row.join(delimiter));
  if (random.below(6) === 0 || !columns.includes('年份'))
    lines.unshift(
      `${random.of(['全市', '杭州市'])}情况（单位：万元）${random.below(3) === 0 ? '' : random.of(['2021年', '2021年1-6月'])}`,
    );
  const bureau = columns.indexOf('单位');
  // Some are longer than what is shown of their beginning.
  for (let i = 4 + random.below(12) + (random.below(25) === 0 ? 40 : 0); i > 0; i -= 1) {
    const wild = random.below(3) === 0;
    const cells = columns.map((column) =>
      random.of(wild ? (COLUMNS[column] ?? ['']) : (COLUMNS[column] ?? ['']).slice(0, 4)),
    );
    // Rows go through the same indicators, bureau by bureau.
    if (isSteady && i % 4 !== 0)
      for (const [at, column] of columns.entries())
        if (!VARYING.includes(column)) cells[at] = before[at] ?? '';
    before = [...cells];
    const named = columns.indexOf('指标');
    if (isSteady && named !== -1) cells[named] = COLUMNS['指标']?.[i % 4] ?? '';
    if (isMerged && i % 3 !== 0) cells[bureau] = '';
    const fate = random.below(45);
    if (fate === 0) cells.pop();
    if (fate === 1) cells.push(random.of(['', '', 'x']));
    if (fate === 2) lines.push('');
    if (fate === 3) lines.push('填报人：张三', ...rows.map((row) => row.join(delimiter)));
    if (fate === 4) cells[0] = random.of(['"', '"a"b', 'a"b', '"x\r\ny"']);
    if (fate === 5) lines.push(...anotherTable(random, columns).map((row) => row.join(delimiter)));
    lines.push(cells.join(delimiter));
  }
  return { text: lines.join(end) + (random.below(3) === 0 ? '' : end), delimiter };
}

/** What a person may have answered about such a table; mostly nothing. */
export function answersOf(random: Random, { delimiter }: PrintedTable): Answers {
  const doubt = () => random.of(WRITTEN);
  return random.of<() => Answers>([
    () => ({}),
    () => ({}),
    () => ({ conflict: random.of(['first', 'last', 'none']) }),
    () => ({ year: 2019 }),
    () => ({
      indicators: { [answerKey('某某数')]: random.of(['leaflets', null]), [answerKey('罚没款')]: null },
    }),
    () => ({ bureaus: { [answerKey('甲局')]: random.of(['330105', 'name:甲局']) } }),
    () => ({
      doubts: {
        'cell-doubtful-missing': doubt(),
        'cell-unit-twice': doubt(),
        'cell-unit-conflict': doubt(),
        'cell-unreadable': doubt(),
        'cell-negative-count': doubt(),
        'cell-out-of-range': doubt(),
      },
    }),
    () => ({
      columns: { [1 + random.below(7)]: random.of(['ignored', 'figure', 'note', 'unit', 'bureau'] as const) },
    }),
    () => ({ layout: random.of(['long', 'wide-indicator', 'wide-year', 'cross'] as const) }),
    () => ({ header: { row: 1 + random.below(3), rows: random.of([1, 2, 3] as const) } }),
    () => ({ delimiter: random.of([',', delimiter] as readonly NonNullable<Answers['delimiter']>[]) }),
  ])();
}
