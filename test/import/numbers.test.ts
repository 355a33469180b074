import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlain, readNumber, type PrintedNumber } from '../../src/import/numbers';

const number = (text: string): PrintedNumber => {
  const cell = readNumber(text);
  if (cell.kind !== 'number') throw new Error(`${text}: ${cell.kind}`);
  return cell;
};

describe('readNumber', () => {
  it.each([
    ['1,234', 1234],
    ['１２３４', 1234],
    ['２,７７１', 2771],
    ['1 234', 1234],
    ['1 234 567.5', 1_234_567.5],
    ['-12', -12],
    ['－12', -12],
    ['−12', -12],
    ['+12', 12],
    ['1.2e3', 1200],
    ['0', 0],
    ['零', 0],
    ['十二', 12],
    ['三千五百', 3500],
    ['="1093"', 1093],
  ])('reads %s as %d', (text, value) => {
    expect(number(text)).toMatchObject({
      value,
      qualifier: 'exact',
      unit: '',
      scale: null,
      bracketed: false,
    });
  });

  it.each([
    ['97.08%', 97.08, '%', 'exact', null],
    ['９７.０８％', 97.08, '%', 'exact', null],
    ['百分之九十', 90, '%', 'exact', null],
    ['9.7‰', 9.7, '‰', 'exact', null],
    ['3.5万', 3.5, '', 'exact', 10_000],
    ['1.2亿', 1.2, '', 'exact', 100_000_000],
    ['3千', 3, '', 'exact', 1000],
    ['47.8万余元', 47.8, '元', 'at_least', 10_000],
    ['47.8万余', 47.8, '', 'at_least', 10_000],
    ['3.5万余份', 3.5, '份', 'at_least', 10_000],
    ['90%以上', 90, '%', 'at_least', null],
    ['约300', 300, '', 'approx', null],
    ['300左右', 300, '', 'approx', null],
    ['近1个百分点', 1, '个百分点', 'approx', null],
    ['50000余', 50_000, '', 'at_least', null],
    ['50 000 余份', 50_000, '份', 'at_least', null],
    ['十余次', 10, '次', 'at_least', null],
    ['两起', 2, '起', 'exact', null],
    ['约1700多万元', 1700, '元', 'approx', 10_000],
    ['1741165.8元', 1_741_165.8, '元', 'exact', null],
    ['1741165.8 元', 1_741_165.8, '元', 'exact', null],
    ['不少于20', 20, '', 'at_least', null],
    ['≥20', 20, '', 'at_least', null],
    ['20以内', 20, '', 'at_most', null],
    ['不超过20家', 20, '家', 'at_most', null],
    ['二百万元', 200, '元', 'exact', 10_000],
  ] as const)('reads %s', (text, value, unit, qualifier, factor) => {
    expect(number(text)).toMatchObject({ value, unit, qualifier });
    expect(number(text).scale?.factor ?? null).toBe(factor);
  });

  it.each([
    ['1-2家', 1, 2, '家'],
    ['1～2家', 1, 2, '家'],
    ['3至5', 3, 5, ''],
  ])('reads the range %s', (text, value, upper, unit) => {
    expect(number(text)).toMatchObject({ value, upper, unit, qualifier: 'between' });
  });

  it('reads brackets as minus and says so', () => {
    expect(number('(12)')).toMatchObject({ value: -12, bracketed: true });
    expect(number('（1,234）')).toMatchObject({ value: -1234, bracketed: true });
  });

  it.each([
    ...['', ' ', '　', '-', '—', '–', '——', '无数据', '未统计', '未公布', '未上报'].map((t) => [
      t,
      'not_reported',
    ]),
    ...['/', 'N/A', 'n/a', '／'].map((t) => [t, 'not_applicable']),
    ['不详', 'unknown'],
    ...['…', '……', '..', '无'].map((t) => [t, 'doubtful']),
  ])('finds the reason behind %j: %s', (text, reason) => {
    expect(readNumber(text)).toEqual({ kind: 'missing', reason });
  });

  it.each(['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#####'])('knows the error %s', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'unreadable', excel: true });
  });

  it.each([
    ...[
      '12O',
      'l2',
      '〔2018〕39号',
      '2018-11-27',
      '0571-87654321',
      '1,23',
      '12,34',
      '1.2.3',
      '1 23',
      '289①',
      '12²',
    ],
    ...[
      '=1+2',
      '第三',
      '--5',
      '5-3',
      'abc',
      '见附件',
      '1e999',
      '((12))',
      '(-12)',
      '%',
      '1%2',
      '约',
      '万',
      '<b>12</b>',
    ],
  ])('does not read %s', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'unreadable', excel: false });
  });

  it('gives back every decimal in every dress', () => {
    const plain = fc
      .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 3 }))
      .map(([n, places]) => (n / 10 ** places).toFixed(places));
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    const grouped = (text: string) => text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
    fc.assert(
      fc.property(plain, (text) => {
        const value = Number(text);
        for (const dress of [
          text,
          wide(text),
          grouped(text),
          wide(grouped(text)),
          ` ${text} `,
          grouped(text).replace(/,/g, ' '),
        ]) {
          expect(number(dress).value).toBe(value);
        }
        expect(number(`约${text}件`)).toMatchObject({ value, qualifier: 'approx', unit: '件' });
      }),
    );
  });

  it('answers every text', () => {
    const piece = fc.constantFrom(
      '1',
      '2,345',
      '.',
      '万',
      '亿',
      '余',
      '约',
      '%',
      '元',
      '-',
      '(',
      ')',
      ' ',
      '十',
      '百',
      '以上',
      '至',
      'e',
      '①',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 12 }).map((p) => p.join('')),
        ),
        (text) => {
          const cell = readNumber(text);
          if (cell.kind === 'number') expect(Number.isFinite(cell.value)).toBe(true);
        },
      ),
    );
  });

  it('ends quickly on long texts', () => {
    const start = process.cpuUsage().user;
    for (const text of ['1 '.repeat(20_000), '一'.repeat(20_000), '1,234'.repeat(5000), '('.repeat(20_000)])
      readNumber(text);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(2);
  });
});

describe('isPlain', () => {
  it('takes only what Number reads as people do', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (n) => !isPlain(String(n)) || Number(String(n)) === n,
      ),
    );
    for (const text of [
      '',
      '-',
      '.',
      '1.',
      '1e3',
      '0x10',
      ' 1',
      '1,2',
      '1.2.3',
      'Infinity',
      '1234567890123456',
    ])
      expect(isPlain(text)).toBe(false);
    for (const text of ['0', '-1', '1.5', '.5', '007']) expect(isPlain(text)).toBe(true);
  });
});
