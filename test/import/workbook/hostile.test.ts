import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { WORKBOOK_LIMITS } from '../../../src/import/workbook/failure';
import { Zip } from '../../../src/import/workbook/zip';
import { failureOf, number, partsOf, rowsOf, text, zipped, type Files } from './book';

const SHEET = 'xl/worksheets/sheet1.xml';
const plainFiles = (): Files =>
  partsOf({ sheets: { 表: `<sheetData><row r="1">${text('A1', '局')}</row></sheetData>` } });
const withSheet = (xml: string): Uint8Array => zipped(partsOf({ sheets: { 表: xml } }));

describe('a damaged workbook', () => {
  const without = (name: string): Uint8Array => {
    return zipped(Object.fromEntries(Object.entries(plainFiles()).filter(([part]) => part !== name)));
  };
  const whole = zipped(plainFiles());
  it.each([
    ['is no zip', strToU8('PK\u0003\u0004 and nothing else')],
    ['is empty', new Uint8Array()],
    ['is cut off', whole.subarray(0, whole.length - 100)],
    ['lost its beginning', whole.subarray(50)],
    ['lacks the workbook', without('xl/workbook.xml')],
    ['lacks its sheet', without(SHEET)],
    ['lacks the relations', without('xl/_rels/workbook.xml.rels')],
    [
      'names a string that is not there',
      withSheet('<sheetData><row><c t="s"><v>0</v></c></row></sheetData>'),
    ],
    ['has broken markup', withSheet('<sheetData><row></sheetData>')],
    ['ends in the middle', zipped({ ...plainFiles(), [SHEET]: '<worksheet><sheetData><row>' })],
    ['names no cell', withSheet('<sheetData><row><c r="AAAA1"><v>1</v></c></row></sheetData>')],
    ['names a row past the last', withSheet('<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>')],
    ['merges what is no range', withSheet('<sheetData/><mergeCells><mergeCell ref="A1:?"/></mergeCells>')],
  ])('that %s says so', async (_, bytes) => {
    expect(await failureOf(bytes)).toBe('workbook-damaged');
  });

  it('says so of a single changed byte, which could be a digit', async () => {
    const files = Object.fromEntries(Object.entries(plainFiles()).map(([name, xml]) => [name, strToU8(xml)]));
    const bytes = zipSync(files, { level: 0 });
    const at = Buffer.from(bytes).indexOf('局');
    bytes[at + 2] = (bytes[at + 2] ?? 0) ^ 1;
    expect(await failureOf(bytes)).toBe('workbook-damaged');
  });
});

it('is empty where no sheet has a cell', async () => {
  expect(await failureOf(withSheet('<sheetData><row r="9"><c r="A9" s="1"/></row></sheetData>'))).toBe(
    'workbook-empty',
  );
});

describe('a hostile workbook', () => {
  it('declares no entities', async () => {
    const lol = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    const xml = `${lol}<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`;
    expect(await failureOf(zipped({ ...plainFiles(), [SHEET]: xml }))).toBe('workbook-damaged');
  });

  it('keeps an entity that nobody declared as it stands', async () => {
    expect(await rowsOf('<sheetData><row><c t="str"><v>&nbsp;&#x110000;</v></c></row></sheetData>')).toEqual([
      ['&nbsp;&#x110000;'],
    ]);
  });

  it.each([
    ['one part', { a: new Uint8Array(100_001) }],
    ['all parts', { a: new Uint8Array(60_000), b: new Uint8Array(60_000) }],
  ])('unpacks no further than the limit in %s', (_, files) => {
    const zip = new Zip(zipSync(files), 100_000);
    expect(() => ['a', 'b'].map((name) => zip.text(name))).toThrow('workbook-too-large');
  });

  it('has no more entries than a workbook needs', async () => {
    const many = Array.from({ length: WORKBOOK_LIMITS.entries + 1 }, (_, i) => [`x/${i}`, ''] as const);
    expect(await failureOf(zipped({ ...plainFiles(), ...Object.fromEntries(many) }))).toBe(
      'workbook-too-large',
    );
  });

  it('lists no more sheets than a person could want', async () => {
    const files = plainFiles();
    const sheet = '<sheet name="x" sheetId="1" r:id="rId1"/>'.repeat(WORKBOOK_LIMITS.sheets + 1);
    const workbook = (files['xl/workbook.xml'] ?? '').replace(/<sheet .*?\/>/, sheet);
    expect(await failureOf(zipped({ ...files, 'xl/workbook.xml': workbook }))).toBe('workbook-too-large');
  });

  it('takes no room for cells that it only claims', async () => {
    const rows = await rowsOf(
      `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${number('A1', 1)}</row><row r="1048576">${number('B1048576', 2)}</row></sheetData>`,
    );
    expect(rows.length).toBe(1_048_576);
    expect([rows[0], rows[1], rows[1_048_575]]).toEqual([['1'], [], ['', '2']]);
  });

  it('fills no more than it may with far cells', async () => {
    const far = Array.from({ length: 1300 }, (_, i) => `<row r="${i + 1}">${number(`XFD${i + 1}`, 1)}</row>`);
    expect(1300 * WORKBOOK_LIMITS.columns).toBeGreaterThan(WORKBOOK_LIMITS.cells);
    expect(await failureOf(withSheet(`<sheetData>${far.join('')}</sheetData>`))).toBe('workbook-too-large');
  });

  it('fills no more than it may with merged ranges', async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(10_000);
    const sheet = `<sheetData><row r="1">${text('A1', 'x')}${text('Z1', 'y')}</row><row r="100000">${text('A100000', 'z')}</row></sheetData><mergeCells>${merges}</mergeCells>`;
    expect(await failureOf(withSheet(sheet))).toBe('workbook-too-large');
  });
});
