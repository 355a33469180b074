import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlain, readNumber, type PrintedNumber } from '../../src/import/numbers';

const number = (text: string): PrintedNumber => {
  const cell = readNumber(text);
  if (cell.kind !== 'number') throw new Error(`${text}: ${cell.kind}`);
  return cell;
};

/**
 * A number below 10^8 in Chinese, digit by digit; a run of empty places before another digit is one 零. Empty
 * places that end at 万 are silent in school (二百万二千) and spoken by many (二百万零二千).
 */
function spelled(n: number, silent: boolean): string {
  const places = ['', '十', '百', '千', '万', '十', '百', '千'];
  const digits = String(n);
  let words = '';
  let gap = false;
  for (let i = 0; i < digits.length; i += 1) {
    const place = digits.length - 1 - i;
    const digit = Number(digits[i]);
    if (digit === 0) gap = true;
    else {
      words += (gap ? '零' : '') + '零一二三四五六七八九'.charAt(digit) + (place === 4 ? '' : places[place]);
      gap = false;
    }
    // 万 closes the places above it, whichever of them are filled.
    if (place === 4) {
      words += '万';
      gap &&= !silent;
    }
  }
  return words === '' ? '零' : words;
}

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
    ['一千二百', 1200],
    ['两百零三', 203],
    ['一百十二', 112],
    ['一千二', 1200],
    ['三百五', 350],
    ['一千零二', 1002],
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
    ['二十余次', 20, '次', 'at_least', null],
    ['十几起', 10, '起', 'at_least', null],
    ['三十几万元', 30, '元', 'at_least', 10_000],
    // A 万 or 亿 inside the numeral is in the value: the factor is 1.
    ['三万五千', 35_000, '', 'exact', 1],
    ['三万五', 35_000, '', 'exact', 1],
    ['两万零三份', 20_003, '份', 'exact', 1],
    ['三万五千余元', 35_000, '元', 'at_least', 1],
    ['一亿二', 120_000_000, '', 'exact', 1],
    ['一亿二千万', 120_000_000, '', 'exact', 1],
    ['一亿二千余万元', 120_000_000, '元', 'at_least', 1],
    ['三百二十万元', 320, '元', 'exact', 10_000],
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
    expect(readNumber(text)).toMatchObject({ kind: 'missing', reason });
  });

  it('remembers that 无 may mean none, where … never does', () => {
    expect(readNumber('无')).toEqual({ kind: 'missing', reason: 'doubtful', asZero: true });
    expect(readNumber('…')).toEqual({ kind: 'missing', reason: 'doubtful' });
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
    ...['半年', '百', '千岛', '万元', '几起', '数十', '三五起', '二三十', '十七八', '一百零', '两十'],
    ...['零三百', '一百零五十', '一百五万', '一万二万', '三百五千', '一万零零五', '二百两'],
    // With 零 it would be 100,002,000; in speech it is 一亿二千万.
    '一亿二千',
    ...['20-10', '20%-10%', '5万-3万', '5-5', '20-10万', '10%-20', '1家-2起', '2018-11', '2018年-2020年'],
  ])('does not read %s', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'unreadable', excel: false });
  });

  it('gives back every number that is spelled out', () => {
    const wholes = fc.oneof(
      fc.integer({ min: 0, max: 99_999_999 }),
      // Most places empty: where 零 stands.
      fc
        .array(fc.constantFrom(0, 0, 1, 2, 9), { minLength: 8, maxLength: 8 })
        .map((digits) => Number(digits.join(''))),
    );
    const value = (text: string) => number(text).value * (number(text).scale?.factor ?? 1);
    fc.assert(
      fc.property(wholes, fc.boolean(), (n, silent) => {
        const words = spelled(n, silent);
        expect(value(words)).toBe(n);
        expect(value(`${words}件`)).toBe(n);
        expect(value(words.replace(/^一十/, '十').replace(/^二(?=[百千万])/, '两'))).toBe(n);
      }),
      { numRuns: 2000 },
    );
    for (let n = 0; n < 20_000; n += 1) if (value(spelled(n, true)) !== n) throw new Error(`${n}`);
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
