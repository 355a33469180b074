import { describe, expect, it } from 'vitest';
import { codes, figures, gbk, lines, read, utf16, utf8 } from './read';

const TEXT =
  '单位,行政区划代码,年份,处罚案件数,罚没款（万元）\n上城区卫生健康局,330102,2022,120,35.6\n定海区卫生健康局,330902,2022,0,—\n';
const EXPECTED = [
  '330102|2022|penalty_cases|120|件',
  '330102|2022|penalty_amount|35.6|万元',
  '330902|2022|penalty_cases|0|件',
  '330902|2022|penalty_amount|(not_reported)|万元',
];

describe('encodings', () => {
  it.each([
    ['utf-8', utf8(TEXT)],
    ['utf-8-bom', utf8(`\ufeff${TEXT}`)],
    ['utf-16le', utf16(TEXT, true, true)],
    ['utf-16be', utf16(TEXT, false, true)],
    ['utf-16le', utf16(TEXT, true, false)],
    ['utf-16be', utf16(TEXT, false, false)],
    ['gb18030', gbk(TEXT)],
  ])('finds %s and reads the same figures', (encoding, bytes) => {
    const result = read(bytes);
    expect(result).toMatchObject({ encoding, outcome: 'accept', problems: [] });
    expect(lines(result)).toEqual(EXPECTED);
  });

  it('takes the reader’s answer', () => {
    const result = read(gbk(TEXT), 'file.csv', { encoding: 'gb18030' });
    expect(result.encoding).toBe('gb18030');
    expect(lines(result)).toEqual(EXPECTED);
    expect(codes(read(gbk(TEXT), 'file.csv', { encoding: 'utf-8' }))).toContain('encoding-replaced');
  });

  it('doubts what is GB18030 by accident only', () => {
    // 處罰案件數 in Big5, six times; Latin-1 letters with accents
    const big5 = [0xb3, 0x42, 0xbb, 0x40, 0xae, 0xd7, 0xa5, 0xf3, 0xbc, 0xc6];
    const latin = [0xe9, 0x74, 0xe8, 0x73, 0xfc, 0x72, 0xe4, 0x6e];
    for (const bytes of [big5, latin]) {
      const word = Uint8Array.from([...bytes, ...bytes, ...bytes]);
      const file = Uint8Array.from([...utf8('bureau,year,penalty_cases\n'), ...word, ...utf8(',2020,5\n')]);
      expect(codes(read(file))).toContain('encoding-doubtful');
    }
    expect(codes(read(gbk(TEXT)))).not.toContain('encoding-doubtful');
  });

  it('replaces a damaged byte of a UTF-8 file and says so', () => {
    const long = `${TEXT}${'拱墅区卫生健康局,330105,2022,7,1\n'.repeat(40)}`;
    const bytes = utf8(long.replace('拱墅区', '拱\u0001区'));
    bytes[bytes.indexOf(1)] = 0xff;
    const result = read(bytes, 'file.csv', { conflict: 'first' });
    expect(result.encoding).toBe('utf-8');
    expect(codes(result)).toContain('encoding-replaced');
    expect(figures(result)).toContainEqual(expect.objectContaining({ region_code: '330102', value: 120 }));
  });

  it('keeps characters whole at the borders of slices', () => {
    const row = (i: number) => `第${i}号卫生健康局,,${2000 + (i % 20)},${i},1\n`;
    const many = TEXT + Array.from({ length: 60_000 }, (_, i) => row(i)).join('');
    for (const bytes of [utf8(many), gbk(many)]) {
      expect(bytes.length).toBeGreaterThan(1 << 20);
      const result = read(bytes);
      expect(result.rows.accepted).toBe(60_002);
      expect(
        result.columns?.bureaus.filter(({ name }) => !/^(第\d+号|上城区|定海区)卫生健康局$/.test(name)),
      ).toEqual([]);
    }
  });
});

describe('delimiters and line ends', () => {
  it.each([',', ';', '\t', '|'])('finds the delimiter %j', (delimiter) => {
    const result = read(TEXT.replace(/,/g, delimiter));
    expect(result.delimiter).toBe(delimiter);
    expect(lines(result)).toEqual(EXPECTED);
  });

  it('obeys the line that Excel writes to name it', () => {
    expect(lines(read(`sep=;\r\n${TEXT.replace(/,/g, ';')}`))).toEqual(EXPECTED);
  });

  it.each([
    ['\\r\\n', TEXT.replace(/\n/g, '\r\n')],
    ['\\r', TEXT.replace(/\n/g, '\r')],
    ['mixed', TEXT.replace('\n', '\r\n').replace(/\n上城区(.*)\n/, '\n上城区$1\r')],
    ['no last one', TEXT.trimEnd()],
  ])('reads the same with %s', (_, text) => {
    expect(lines(read(text))).toEqual(EXPECTED);
  });
});
