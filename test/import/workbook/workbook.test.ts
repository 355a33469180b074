import { describe, expect, it } from 'vitest';
import { number, partsOf, readBook, rowsOf, stylesOf, text, zipped } from './book';
import { readWorkbook } from '../../../src/import/workbook';

describe('runs of one cell', () => {
  const shown = async (runs: string): Promise<string | undefined> => {
    const rows = await rowsOf(
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is>${runs}</is></c></row></sheetData>`,
    );
    return rows[0]?.[0];
  };
  const run = (words: string, look = ''): string =>
    `<r>${look === '' ? '' : `<rPr>${look}</rPr>`}<t>${words}</t></r>`;

  it.each([
    [
      'a raised mark is no digit of the number before it',
      run('120') + run('1', '<vertAlign val="superscript"/>'),
      '120¹',
    ],
    ['a lowered one neither', run('120') + run('12', '<sz val="9"/><vertAlign val="subscript"/>'), '120¹²'],
    [
      'what is level again is text as it is',
      run('m') + run('2', '<vertAlign val="superscript"/>') + run('20'),
      'm²20',
    ],
    ['a base line is level', run('12') + run('0', '<vertAlign val="baseline"/>'), '120'],
    [
      'a number struck out does not run into the one beside it',
      run('12', '<strike/>') + run('15'),
      '【已划去：12】15',
    ],
    ['an option switched off is none', run('12', '<strike val="0"/>') + run('0'), '120'],
    ['a blank struck out is nothing', run(' ', '<strike/>') + run('15'), '15'],
  ])('%s', async (_, runs, words) => {
    expect(await shown(runs)).toBe(words);
  });

  it('are strings too', async () => {
    const strings = `<si>${run('120')}${run('1', '<vertAlign val="superscript"/>')}</si><si><t>7</t></si>`;
    const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>';
    expect(await rowsOf(`<sheetData><row r="1">${cells}</row></sheetData>`, { strings })).toEqual([
      ['120¹', '7'],
    ]);
  });
});

describe('cells', () => {
  it('are the text that a person sees', async () => {
    const strings =
      '<si><t>单位</t></si><si><r><t>行政处罚</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 案件数</t></r><rPh sb="0" eb="1"><t>xing</t></rPh><phoneticPr fontId="1"/></si>';
    const cells = [
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" t="s"><v>1</v></c>',
      text('C1', '&lt;罚没款&gt;&#x20000;&#10;（万元）'),
      '<c r="D1" t="b"><v>1</v></c>',
      '<c r="E1" t="e"><v>#N/A</v></c>',
      '<c r="F1"><f>SUM(A2:A9)</f><v>0.30000000000000004</v></c>',
      '<c r="G1" t="str"><f>A1&amp;"局"</f><v>上城区局</v></c>',
      '<c r="H1" t="inlineStr" quotePrefix="1"><is><t>007</t></is></c>',
      '<c r="I1" t="d"><v>2018-11-27T00:00:00</v></c>',
      '<c r="J1" t="str"><v>a_x000D_\nb</v></c>',
      number('K1', 0.1083, 1),
      number('L1', 43431, 2),
      '<c r="M1" s="1"/>',
      '<c r="N1" t="str"><v></v></c>',
    ];
    const rows = await rowsOf(`<sheetData><row r="1">${cells.join('')}</row></sheetData>`, {
      strings,
      styles: stylesOf('0.00%', 'yyyy"年"m"月"d"日"'),
    });
    expect(rows).toEqual([
      [
        ...[
          '单位',
          '行政处罚 案件数',
          '<罚没款>\u{20000}\n（万元）',
          'TRUE',
          '#N/A',
          '0.3',
          '上城区局',
          '007',
        ],
        ...['2018-11-27', 'a\nb', '10.83%', '2018-11-27'],
      ],
    ]);
  });

  it('have no control and no half of a character, which no text could give back', async () => {
    const row = [text('A1', '甲_x0000_局_x000B_'), text('B1', '_xD83D__xDE00_'), text('C1', '乙_xD83D_')];
    expect(await rowsOf(`<sheetData><row r="1">${row.join('')}</row></sheetData>`)).toEqual([
      ['甲局', '😀', '乙\ufffd'],
    ]);
  });

  it('stand in the rows and columns of the sheet', async () => {
    const sheet = `<sheetData><row r="3">${number('C3', 7)}</row><row r="5"/><row r="6">${text('A6', 'x')}</row><row r="8"><c r="B8" s="0"/></row></sheetData>`;
    expect(await rowsOf(sheet)).toEqual([[], [], ['', '', '7'], [], [], ['x']]);
  });

  it('follow one another where their places are not written', async () => {
    const rows = await rowsOf(
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c r="B2"><v>3</v></c><c><v>4</v></c></row></sheetData>',
    );
    expect(rows).toEqual([
      ['1', '2'],
      ['', '3', '4'],
    ]);
  });

  it('of a shared formula show their own results', async () => {
    const rows = await rowsOf(
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>6</v></c></row></sheetData>',
    );
    expect(rows).toEqual([['4'], ['6']]);
  });

  it('of a formula without a result are counted, not guessed', async () => {
    const book = await readBook({
      sheets: {
        表: '<sheetData><row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><v>5</v></c><c r="C1" t="str"><f>""</f><v/></c><c r="D1"><f>2+2</f><v></v></c></row></sheetData>',
      },
    });
    expect(book.sheets[0]).toMatchObject({ rows: [['', '5']], uncalculated: 2 });
  });
});

describe('files as other programs write them', () => {
  it('reads what WPS writes: absolute targets, ignorable namespaces, parts it does not know', async () => {
    const files = partsOf({
      sheets: { Sheet1: `<sheetData><row r="1" spans="1:2" ht="14.4">${number('A1', 5)}</row></sheetData>` },
    });
    for (const name of ['xl/_rels/workbook.xml.rels', '_rels/.rels'])
      files[name] = (files[name] ?? '').replace(/Target="(?:xl\/)?/g, 'Target="/xl/');
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    files['xl/worksheets/sheet1.xml'] = sheet.replace(
      '<worksheet ',
      '<worksheet xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" mc:Ignorable="x14ac xr" xmlns:x14ac="urn:x14ac" xr:uid="{0}" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" ',
    );
    files['docProps/custom.xml'] = '<Properties/>';
    expect((await readWorkbook(zipped(files))).sheets[0]?.rows).toEqual([['5']]);
  });

  it('reads elements with a prefix, parts in other letters and folders by backslash', async () => {
    const files = partsOf({ sheets: { 表: '' } });
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    files['xl\\Worksheets\\Sheet1.xml'] =
      `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>局</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    delete files['xl/worksheets/sheet1.xml'];
    expect((await readWorkbook(zipped(files))).sheets[0]?.rows).toEqual([['局', '2']]);
  });

  it('reads the strict form of the standard', async () => {
    const files = partsOf({
      sheets: { 表: '<sheetData><row r="1"><c r="A1" t="d"><v>2018-11-27</v></c></row></sheetData>' },
    });
    const strict = Object.entries(files).map(([name, xml]) => [
      name,
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ]);
    const files2 = Object.fromEntries(strict) as Record<string, string>;
    expect((await readWorkbook(zipped(files2))).sheets[0]?.rows).toEqual([['2018-11-27']]);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const rest = { styles: stylesOf('yyyy-mm-dd'), properties: '<workbookPr date1904="1"/>' };
    const sheet = `<sheetData><row r="1">${number('A1', 0, 1)}</row></sheetData>`;
    expect(await rowsOf(sheet, rest)).toEqual([['1904-01-01']]);
  });

  it('reads UTF-16 parts', async () => {
    const files = partsOf({ sheets: { 表: `<sheetData><row r="1">${text('A1', '局')}</row></sheetData>` } });
    const { 'xl/worksheets/sheet1.xml': xml = '', ...rest } = files;
    const wide = new Uint8Array(Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'));
    const { strToU8, zipSync } = await import('fflate');
    const others = Object.entries(rest).map(([name, words]) => [name, strToU8(words)] as const);
    const bytes = zipSync({ ...Object.fromEntries(others), 'xl/worksheets/sheet1.xml': wide });
    expect((await readWorkbook(bytes)).sheets[0]?.rows).toEqual([['局']]);
  });
});

describe('what is hidden', () => {
  it('is kept and told: sheets last, rows and columns in place', async () => {
    const row = (n: number, attributes = ''): string =>
      `<row r="${n}"${attributes}>${number(`A${n}`, n)}${number(`B${n}`, n)}</row>`;
    const { sheets } = await readBook({
      sheets: {
        底稿: `<sheetData>${row(1)}</sheetData>`,
        汇总: `<cols><col min="2" max="2" hidden="1"/><col min="3" max="16384" hidden="1"/></cols><sheetData>${row(1)}${row(2, ' hidden="1"')}<row r="3" hidden="1"/></sheetData>`,
      },
      states: { 底稿: 'veryHidden' },
    });
    expect(sheets).toEqual([
      {
        ...{ name: '汇总', hidden: false, hiddenRows: 1, hiddenColumns: 1, uncalculated: 0 },
        rows: [
          ['1', '1'],
          ['2', '2'],
        ],
      },
      { name: '底稿', hidden: true, hiddenRows: 0, hiddenColumns: 0, uncalculated: 0, rows: [['1', '1']] },
    ]);
  });
});

it('fills merged cells, whose ranges may go beyond the table', async () => {
  const rows = await rowsOf(
    `<sheetData><row r="1">${text('A1', '单位')}${text('B1', '双随机')}</row><row r="2">${text('B2', '任务数')}${text('C2', '完成数')}</row></sheetData><mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B1:XFD1"/></mergeCells>`,
  );
  expect(rows).toEqual([
    ['单位', '双随机', '双随机'],
    ['单位', '任务数', '完成数'],
  ]);
});
