import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from '../../src/domain/formula';

describe('a text in front of which a spreadsheet must be stopped', () => {
  it.each([
    ...['=1+1', '+1', '-1', '@sum(a1)', '＝1', '＋1', '－1', '＠x', '=HYPERLINK("http://x","y")'],
    ...[
      '"=1',
      "'=1",
      ' =1',
      '\t=1',
      '\r\n=1',
      '\ufeff=1',
      '\u200b=1',
      '\u202e=1',
      '\u0000=1',
      '“＝1',
      '+86 571',
    ],
  ])('is %j', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });

  it.each([
    '西湖区卫生健康局',
    "'十四五'规划",
    '1-2',
    'a=1',
    '-',
    '—',
    '|x',
    '%',
    '',
    '约300',
    '12+',
    '(=1)',
  ])('is not %j', (text) => {
    expect(guarded(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });

  it('comes back as it was, whatever it is', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom("'", '=', '-', '＋', '"', ' ', '\ufeff', '甲'), fc.string()))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (any) => {
        expect(unguarded(guarded(any))).toBe(any);
      }),
    );
  });

  it('is shorter by one sign, never by two', () => {
    expect(unguarded("''=1")).toBe("'=1");
    expect(unguarded("'330100")).toBe("'330100");
  });
});
