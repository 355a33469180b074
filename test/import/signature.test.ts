import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { looksBinary, refusedByBytes } from '../../src/import/signature';

const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

/** A compound file: header, one sector of the table, and directory sectors with four names each. */
function compound(names: readonly string[], sectorsApart = 0): Uint8Array {
  const sectors = Math.ceil(names.length / 4);
  const bytes = new Uint8Array(512 * (2 + sectors + sectorsApart * sectors));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  const sectorOf = (i: number): number => 1 + i * (1 + sectorsApart);
  view.setUint32(48, sectorOf(0), true);
  view.setUint32(76, 0, true);
  for (let i = 0; i < sectors; i += 1) {
    const last = i === sectors - 1;
    view.setUint32(512 + 4 * sectorOf(i), last ? 0xfffffffe : sectorOf(i + 1), true);
    names.slice(4 * i, 4 * i + 4).forEach((name, j) => {
      const at = 512 * (sectorOf(i) + 1) + 128 * j;
      [...name].forEach((char, k) => view.setUint16(at + 2 * k, char.charCodeAt(0), true));
      view.setUint16(at + 64, 2 * name.length + 2, true);
    });
  }
  return bytes;
}
const ROOT = 'Root Entry';
const OTHERS = ['\u0005SummaryInformation', '\u0005DocumentSummaryInformation', 'ETExtData'];
const opened = (type: string): Uint8Array => {
  const mime = strToU8(`application/vnd.oasis.opendocument.${type}`);
  return zipSync({ mimetype: [mime, { level: 0 }], 'content.xml': strToU8('<x/>') });
};
const bytes = (...head: readonly (number | string)[]): Uint8Array =>
  Uint8Array.from([
    ...head.flatMap((part) => (typeof part === 'number' ? [part] : [...strToU8(part)])),
    ...new Array<number>(64).fill(0),
  ]);

it.each([
  ['an .xlsx', 'file-is-xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
  ['an .xlsx with backslashes', 'file-is-xlsx', zip('xl\\workbook.xml')],
  ['an .xlsb', 'file-is-xlsb', zip('[Content_Types].xml', 'xl/workbook.bin')],
  ['a .docx', 'file-is-doc', zip('[Content_Types].xml', 'word/document.xml')],
  ['a .pptx', 'file-is-slides', zip('[Content_Types].xml', 'ppt/presentation.xml')],
  ['an .ofd', 'file-is-ofd', zip('OFD.xml', 'Doc_0/Document.xml')],
  ['an .ods', 'file-is-ods', opened('spreadsheet')],
  ['an .odt', 'file-is-doc', opened('text')],
  ['an .odp', 'file-is-slides', opened('presentation')],
  ['an archive', 'file-is-zip', zip('汇总/2018.csv')],
  [
    'an archive of workbooks',
    'file-is-zip',
    zipSync({ '2018.xlsx': [zip('xl/workbook.xml'), { level: 0 }] }),
  ],
  ['an .xlsx cut off', 'file-is-xlsx', zip('xl/workbook.xml').subarray(0, 60)],
  ['an .xls', 'file-is-xls', compound([ROOT, 'Workbook', ...OTHERS])],
  ['an .xls of Excel 5', 'file-is-xls', compound([ROOT, 'Book'])],
  ['an .et, its sectors apart', 'file-is-xls', compound([ROOT, ...OTHERS, 'Workbook'], 3)],
  ['a .doc or .wps', 'file-is-doc', compound([ROOT, ...OTHERS, '1Table', 'WordDocument'])],
  ['a .ppt', 'file-is-slides', compound([ROOT, 'Current User', 'PowerPoint Document'])],
  ['a workbook with a password', 'file-is-encrypted', compound([ROOT, 'EncryptionInfo', 'EncryptedPackage'])],
  ['a mail', 'file-is-binary', compound([ROOT, '__nameid_version1.0'])],
  ['a compound file cut off', 'file-is-xls', compound([ROOT, 'Workbook']).subarray(0, 600)],
  ['RTF', 'file-is-doc', bytes('{\\rtf1')],
  ['RAR', 'file-is-zip', bytes('Rar!', 0x1a, 7)],
  ['7z', 'file-is-zip', bytes('7z', 0xbc, 0xaf, 0x27)],
  ['gzip', 'file-is-zip', bytes(0x1f, 0x8b, 8)],
  ['PDF', 'file-is-pdf', bytes('%PDF-1.7')],
  ['PNG', 'file-is-image', bytes(0x89, 'PNG')],
  ['GIF', 'file-is-image', bytes('GIF89a')],
  ['TIFF', 'file-is-image', bytes('II', 0x2a, 0)],
  ['BMP', 'file-is-image', bytes('BM', 1, 2, 0, 0, 0, 0, 0, 0)],
  ['WEBP', 'file-is-image', bytes('RIFF', 1, 2, 3, 4, 'WEBP')],
  ['HEIC', 'file-is-image', bytes(0, 0, 0, 0x18, 'ftypheic')],
  ['SQLite', 'file-is-binary', bytes('SQLite format 3', 0)],
  ['a program', 'file-is-binary', bytes('MZ', 0x90, 0, 3)],
  ['nothing', 'file-empty', new Uint8Array()],
])('knows %s as %s', (_, code, file) => {
  expect(refusedByBytes(file)).toBe(code);
});

it('takes a text that begins like a program for a text', () => {
  expect(refusedByBytes(strToU8('MZ,年份,处罚案件数\n1,2018,5\n'))).toBeNull();
});

it('takes the line and page ends of old word processors for white space', () => {
  expect(looksBinary(strToU8('年份\f\v,处罚案件数\f\v\n2018,\f\v5\n'))).toBe(false);
  expect(looksBinary(strToU8('年份\u0001\u0002,处罚案件数\u0003\u0004\n'))).toBe(true);
});
