import type { Dictionary } from '../domain/dictionary';
import type { Indicator } from '../domain/indicator';
import { delimited } from './delimited';
import { EXAMPLE_BUREAUS, EXAMPLE_FIGURES, INVENTED } from './example';

/** Whose row a template begins with. */
export interface TemplateBureau {
  readonly name: string;
  readonly code: string;
}

type Grid = readonly (readonly string[])[];

const KEYS = ['单位', '行政区划代码', '年份', '口径'] as const;

const notesOf = (year: number): readonly string[] => [
  `注：本表填报${year}年度数据，一行填一个单位；单位填全称，行政区划代码填六位数字。`,
  '注：口径填“市本级、区本级、全市、全区、省级下放”等；文件没有写明的留空。',
  '注：没有发生的填 0；没有统计、没有公布的留空，空白不当作 0；不适用的填“/”。',
  '注：计量单位以表头括号内为准；原文写“余”“约”的照写，例如“47.8余”是不少于 47.8，“约300”是约数。',
];

const coreOf = (dictionary: Dictionary): readonly Indicator[] =>
  dictionary.indicators.filter((indicator) => indicator.core);

const headerOf = (indicators: readonly Indicator[]): readonly string[] => [
  ...KEYS,
  ...indicators.map(({ nameZh, unit }) => (unit === '' ? nameZh : `${nameZh}（${unit}）`)),
];

/** The template as rows of one width: the header, the bureau's row or a blank one, the notes. */
function templateGrid(dictionary: Dictionary, year: number, bureau?: TemplateBureau): Grid {
  const header = headerOf(coreOf(dictionary));
  const first = bureau === undefined ? [] : [bureau.name, bureau.code, String(year)];
  const rows = [header, first, ...notesOf(year).map((note) => [note])];
  return rows.map((row) => [...row, ...new Array<string>(header.length - row.length).fill('')]);
}

/** With a byte order mark: without it Excel takes UTF-8 for GBK. */
const csv = (grid: Grid): string => `\ufeff${delimited(grid, ',', '\r\n')}`;

/** A table to fill in for one year: a row per bureau, a column per core indicator with its unit. */
export const templateCsv = (dictionary: Dictionary, year: number, bureau?: TemplateBureau): string =>
  csv(templateGrid(dictionary, year, bureau));

/** The same template as an Excel workbook, its header in bold and always in sight. */
export async function templateXlsx(
  dictionary: Dictionary,
  year: number,
  bureau?: TemplateBureau,
): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const [header = [], ...rest] = templateGrid(dictionary, year, bureau);
  const sheet = [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
    // Codes stay text; only the year is a number.
    ...rest.map((row) =>
      row.map((value, column) => {
        if (value === '') return null;
        return KEYS[column] === '年份' ? { value: Number(value), type: Number } : { value, type: String };
      }),
    ),
  ];
  const columns = header.map((_, column) => ({ width: column === 0 ? 26 : 14 }));
  const blob = await writeWorkbook(sheet, {
    sheet: `${year}年度`,
    columns,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** The template filled in for two bureaus with invented figures, each row marked as invented. */
export function workedExample(dictionary: Dictionary, year: number): string {
  const indicators = coreOf(dictionary);
  const header = [...headerOf(indicators), '数据来源'];
  const rows = EXAMPLE_BUREAUS.map(({ name, code, scope }, i) => [
    ...[name, code, String(year), scope],
    ...indicators.map(({ id }) => EXAMPLE_FIGURES[id]?.[i] ?? ''),
    INVENTED,
  ]);
  const notes = [...notesOf(year), `说明：本表数据均为${INVENTED}，只说明怎样填写。`];
  const grid = [[`${INVENTED}：填好的数据模板`], header, ...rows, ...notes.map((note) => [note])];
  return csv(grid.map((row) => [...row, ...new Array<string>(header.length - row.length).fill('')]));
}
