import { describe, expect, it } from 'vitest';
import { importAny } from '../../src/import/any';
import type { Answers } from '../../src/import/answers';
import { DICTIONARY } from './dictionary';
import { codes, lines, utf8 } from './read';
import { number, partsOf, stylesOf, text, zipped, type Book } from './workbook/book';

const readFile = (bytes: Uint8Array, answers: Answers = {}, name = '表.xlsx') =>
  importAny({ name, bytes }, DICTIONARY, answers);
const readBook = (book: Book, answers: Answers = {}) => readFile(zipped(partsOf(book)), answers);

const row = (n: number, ...cells: string[]): string => `<row r="${n}">${cells.join('')}</row>`;
const sheet = (rows: string, after = ''): string => `<sheetData>${rows}</sheetData>${after}`;

/** Two header rows whose cells are merged, a title over all, a note below. */
const SUMMARY = sheet(
  row(1, text('A1', '2023年度双随机抽查情况')) +
    row(2, text('A2', '单位'), text('B2', '国家双随机'), text('E2', '备注')) +
    row(3, text('B3', '任务数'), text('C3', '立案处罚数'), text('D3', '处罚率')) +
    row(
      4,
      text('A4', '上城区'),
      number('B4', 206),
      number('C4', 21),
      number('D4', 0.1019, 1),
      text('E4', '复核'),
    ) +
    row(5, text('A5', '合计'), number('B5', 206), number('C5', 21)) +
    row(6, text('A6', '注：数据由各区填报')),
  '<mergeCells count="4"><mergeCell ref="A1:E1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:D2"/><mergeCell ref="E2:E3"/></mergeCells>',
);
const STYLES = stylesOf('0.00%');

describe('a workbook', () => {
  it('is read as a person sees it, merged header and percent included', async () => {
    const result = await readBook({ sheets: { 汇总: SUMMARY }, styles: STYLES });
    expect(result).toMatchObject({
      file: '表.xlsx',
      outcome: 'accept_with_warnings',
      encoding: null,
      delimiter: null,
      layout: 'wide-indicator',
      rows: { total: 6, accepted: 1, rejected: 0, skipped: 5 },
      seen: { sheets: ['汇总'], sheet: '汇总', header: { row: 2, rows: 2 } },
    });
    expect(lines(result)).toEqual([
      '330102|2023|dr_national_tasks|206|家',
      '330102|2023|dr_national_penalised|21|家',
      '330102|2023|dr_national_penalty_rate|10.19|%',
    ]);
    expect(codes(result)).toEqual(['year-from-title', 'row-total']);
  });

  it('gives its first sheet that holds a table, names the others, and lets one be chosen', async () => {
    const cover = sheet(row(1, text('A1', '填报说明')));
    const other = sheet(
      row(1, text('A1', '单位'), text('B1', '年份'), text('C1', '行政许可办件数')) +
        row(2, text('A2', '定海区'), number('B2', 2022), number('C2', 1093)),
    );
    const book = { sheets: { 封面: cover, 汇总: SUMMARY, 许可: other }, styles: STYLES };
    const found = await readBook(book);
    expect(found.seen).toMatchObject({ sheet: '汇总', sheets: ['封面', '汇总', '许可'] });
    expect(found.problems[0]).toMatchObject({
      code: 'workbook-other-sheets',
      severity: 'info',
      text: '封面、许可',
    });
    const chosen = await readBook(book, { sheet: '许可' });
    expect(lines(chosen)).toEqual(['330902|2022|permits_completed|1093|件']);
  });

  it('tells what it keeps from sight, and of formulas without a result', async () => {
    const result = await readBook({
      sheets: {
        表: sheet(
          row(1, text('A1', '单位'), text('B1', '年份'), text('C1', '行政许可办件数')) +
            `<row r="2" hidden="1">${text('A2', '定海区')}${number('B2', 2022)}<c r="C2"><f>1+1</f></c></row>`,
        ),
      },
    });
    expect(codes(result)).toEqual(['workbook-hidden', 'workbook-uncalculated']);
    expect(result.outcome).toBe('accept_with_warnings');
  });

  it('that is damaged or empty is refused with what to do', async () => {
    expect(codes(await readBook({ sheets: { 表: sheet('') } }))).toEqual(['workbook-empty']);
    const cut = zipped(partsOf({ sheets: { 表: SUMMARY } })).slice(0, -40);
    expect(await readFile(cut)).toMatchObject({
      outcome: 'reject',
      problems: [{ code: 'workbook-damaged' }],
    });
  });
});

it('takes a text for a text', async () => {
  const result = await readFile(utf8('单位,年份,行政许可办件数\n上城区,2022,5\n'), {}, 'a.csv');
  expect(lines(result)).toEqual(['330102|2022|permits_completed|5|件']);
});
