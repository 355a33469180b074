import { utf16, utf8 } from '../read';
import { encoded, joined, latin1, withoutLast } from './bytes';
import {
  accepted,
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

const ENGLISH = 'bureau,year,penalty_cases\n';
/** Forty rows of one bureau, one a year, so that a damaged place is a small part of the file. */
const LONG = `${HEADER}\n${Array.from({ length: 40 }, (_, i) => SHANGCHENG.replace('2022', String(1980 + i))).join('\n')}\n`;
const MANY = 80;

export const ENCODINGS: readonly Case[] = [
  made('UTF-8', TABLE, accepted(OF_TABLE)),
  made('UTF-8 with its mark', () => utf8(`\ufeff${TABLE}`), accepted(OF_TABLE), { encoding: 'utf-8-bom' }),
  made('UTF-16 LE with its mark', () => utf16(TABLE, true, true), accepted(OF_TABLE), {
    encoding: 'utf-16le',
  }),
  made('UTF-16 BE with its mark', () => utf16(TABLE, false, true), accepted(OF_TABLE), {
    encoding: 'utf-16be',
  }),
  made('UTF-16 LE without mark', () => utf16(TABLE, true, false), accepted(OF_TABLE), {
    encoding: 'utf-16le',
  }),
  made('UTF-16 BE without mark', () => utf16(TABLE, false, false), accepted(OF_TABLE), {
    encoding: 'utf-16be',
  }),
  made(
    'UTF-16 with tabs, as Excel writes it',
    () => utf16(TABLE.replace(/,/g, '\t'), true, true),
    accepted(OF_TABLE),
    {
      encoding: 'utf-16le',
    },
  ),
  made('GBK', () => encoded(TABLE, 'gb18030'), accepted(OF_TABLE), { encoding: 'gb18030' }),
  made('GBK with CRLF', () => encoded(TABLE.replace(/\n/g, '\r\n'), 'gb18030'), accepted(OF_TABLE), {
    encoding: 'gb18030',
  }),
  made(
    'GB18030 with codes of four bytes',
    () => encoded(`${TABLE}𠮷㘵䓖县卫生健康局,,2022,3,4,㙍\n`, 'gb18030'),
    warned(
      [
        ...OF_TABLE,
        'name:𠮷㘵䓖县卫生健康局|2022|penalty_cases|3件',
        'name:𠮷㘵䓖县卫生健康局|2022|penalty_amount|4万元',
      ],
      'bureau-unknown',
    ),
    { encoding: 'gb18030' },
  ),
  made('GB18030 with its own mark', () => encoded(`\ufeff${TABLE}`, 'gb18030'), accepted(OF_TABLE), {
    encoding: 'gb18030',
  }),
  made(
    'GBK cut in its last character',
    () => withoutLast(encoded(`${HEADER}\n${DINGHAI}\n${SHANGCHENG}`, 'gb18030')),
    warned([...OF_DINGHAI, ...OF_SHANGCHENG], 'encoding-replaced'),
    { encoding: 'gb18030' },
  ),
  made(
    'UTF-8 cut in its last character',
    () => withoutLast(utf8(`${HEADER}\n${DINGHAI}\n${SHANGCHENG}`)),
    warned([...OF_DINGHAI, ...OF_SHANGCHENG], 'encoding-replaced'),
  ),
  made(
    'short UTF-8 cut in its last character',
    () => withoutLast(utf8('单位,年份,处罚案件数,备注\n上城区,2022,5,全'), 2),
    warned(['330102|2022|penalty_cases|5件'], 'encoding-replaced'),
  ),
  made(
    'a damaged byte in the middle of UTF-8',
    () => joined(utf8(LONG), utf8('定海区'), Uint8Array.of(0xff), utf8(',330902,2022,1,2,\n')),
    warned(MANY + 2, 'encoding-replaced'),
  ),
  made(
    'UTF-8 with one row of GBK',
    () => joined(utf8(LONG.repeat(5)), encoded('甲乙丙丁,330902,2022,1,2,\n', 'gb18030')),
    // The five copies are one: 40 years of two figures, and the row that another hand appended.
    warned(MANY + 2, 'encoding-replaced', 'duplicate-equal', 'too-many-problems'),
  ),
  made(
    'GBK with one row of UTF-8',
    () => joined(encoded(TABLE, 'gb18030'), utf8('杭州市,330100,2022,7,8,\n')),
    warned(6, 'encoding-replaced'),
    { encoding: 'gb18030' },
  ),
  made(
    'Big5',
    () => encoded('單位名稱,年份,行政處罰案件數\n臺北市衛生局,2022,5\n臺中市衛生局,2022,6\n', 'big5'),
    {
      ...refused('encoding-doubtful', 'layout-unknown'),
    },
    { encoding: 'gb18030' },
  ),
  made(
    'Big5 under an English header',
    () => encoded(`${ENGLISH}臺北市衛生局,2022,5\n`, 'big5'),
    warned(1, 'encoding-doubtful', 'bureau-unknown'),
    { encoding: 'gb18030' },
  ),
  made(
    'Shift_JIS',
    () => encoded('部局名,年度,行政処罰件数\n保健所,2022,5\n衛生局,2022,6\n', 'shift_jis'),
    refused('encoding-doubtful', 'layout-unknown'),
    { encoding: 'gb18030' },
  ),
  made(
    'Latin-1 under an English header',
    () => latin1(`${ENGLISH}Préfecture été,2022,5\nGenève fête,2022,6\n`),
    warned(2, 'encoding-doubtful', 'encoding-replaced', 'bureau-unknown'),
    { encoding: 'gb18030' },
  ),
  made(
    'UTF-8 read as Latin-1 and written as UTF-8',
    () => utf8(latin1Twice(TABLE)),
    refused('layout-unknown'),
  ),
  made('a NUL in a cell', TABLE.replace('可靠', '可\0靠'), refused('file-is-binary'), { encoding: null }),
  made('NULs after the last row', `${TABLE}${'\0'.repeat(512)}`, refused('file-is-binary'), {
    encoding: null,
  }),
  made('the mark twice', () => utf8(`\ufeff\ufeff${TABLE}`), accepted(OF_TABLE), { encoding: 'utf-8-bom' }),
  made(
    'two files with marks, one behind the other',
    () => utf8(`\ufeff${HEADER}\n${SHANGCHENG}\n\ufeff${HEADER}\n${DINGHAI}\n`),
    accepted(OF_TABLE),
    { encoding: 'utf-8-bom' },
  ),
  made(
    'UTF-16 cut in its last unit',
    () => withoutLast(utf16(TABLE, true, true)),
    warned(OF_TABLE, 'encoding-replaced'),
    {
      encoding: 'utf-16le',
    },
  ),
  made(
    'UTF-16 with half a surrogate pair',
    () => utf16(TABLE.replace('可靠', '\ud842'), true, true),
    warned(OF_TABLE, 'encoding-replaced'),
    { encoding: 'utf-16le' },
  ),
  made('UTF-32', () => joined(Uint8Array.of(0xff, 0xfe, 0, 0), utf32(TABLE)), refused('layout-unknown'), {
    encoding: 'utf-16le',
  }),
  made('GBK that the reader calls GBK', () => encoded(TABLE, 'gb18030'), accepted(OF_TABLE), {
    encoding: 'gb18030',
    answers: { encoding: 'gb18030' },
  }),
  made('UTF-8 that the reader calls UTF-16', TABLE, refused('encoding-replaced', 'file-not-a-table'), {
    encoding: 'utf-16le',
    answers: { encoding: 'utf-16le' },
  }),
];

function latin1Twice(text: string): string {
  return Array.from(utf8(text), (byte) => String.fromCharCode(byte)).join('');
}

function utf32(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((char) => {
      const point = char.codePointAt(0) ?? 0;
      return [point & 0xff, (point >> 8) & 0xff, (point >> 16) & 0xff, 0];
    }),
  );
}
