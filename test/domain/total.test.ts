import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { known, type Qualifier, type Reading } from '../../src/domain/reading';
import { Sum, type Summand } from '../../src/domain/total';

/** A number as a cell prints it, in a unit of so many base units. */
function printed(text: string, factor = 1, value = Number(text), qualifier: Qualifier = 'exact'): Summand {
  const reading = known(value, qualifier) as Reading & { status: 'known' };
  return { reading, factor, text: String(value) === text ? undefined : text };
}

const sumOf = (...parts: readonly Summand[]): Sum => {
  const sum = new Sum();
  for (const part of parts) sum.add(part);
  return sum;
};
const plainly = (...texts: readonly string[]): Sum => sumOf(...texts.map((text) => printed(text)));

describe('whole numbers', () => {
  it.each([
    [['5774', '685', '1049'], '7508', 'agrees'],
    [['5774', '685', '1049'], '7507', 'disagrees'],
    [['0', '0'], '0', 'agrees'],
    [['-3', '5'], '2', 'agrees'],
    [['9007199254740991', '9007199254740991', '-9007199254740991'], '9007199254740991', 'agrees'],
  ])('%j make %s: %s', (parts, total, verdict) => {
    expect(plainly(...parts).verdict(printed(total))).toBe(verdict);
  });

  it('are never rounded, however many', () => {
    const sum = sumOf(...Array.from({ length: 1000 }, () => printed('3')));
    expect(sum.verdict(printed('3000'))).toBe('agrees');
    expect(sum.verdict(printed('3001'))).toBe('disagrees');
  });

  it('agree with their sum and with nothing else', () => {
    const numbers = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 1000 }), (values, off) => {
        const sum = plainly(...values.map(String));
        const total = values.reduce((a, b) => a + b, 0);
        expect(sum.exactly).toBe(total);
        expect(sum.verdict(printed(String(total)))).toBe('agrees');
        expect(sum.verdict(printed(String(total + off)))).toBe('disagrees');
        expect(sum.verdict(printed(String(total - off)))).toBe('disagrees');
      }),
    );
  });
});

describe('decimals', () => {
  it.each([
    // 0.1 + 0.2 is 0.3 in decimals.
    [['0.1', '0.2'], '0.3', 'agrees'],
    // 35.64 + 0.24 = 35.88; each printed with one decimal: 35.6, 0.2 and 35.9.
    [['35.6', '0.2'], '35.9', 'agrees_if_rounded'],
    // Two parts and the total can be off by 0.05 each, 0.15 in all.
    [['35.6', '0.2'], '36.0', 'disagrees'],
    // 36.0 loses its zero in a table program and is as exact as 35.6.
    [['36', '0.2'], '36.5', 'disagrees'],
    [['35.64', '0.21'], '36', 'agrees_if_rounded'],
    [['35.64', '0.21'], '37', 'disagrees'],
  ])('%j make %s: %s', (parts, total, verdict) => {
    expect(plainly(...parts).verdict(printed(total))).toBe(verdict);
  });

  it('in two units: 17.5 万元 and 2541.8 元 are 177541.8 元', () => {
    const sum = sumOf(printed('17.5', 10_000), printed('2541.8'));
    expect(sum.exactly).toBe(177_541.8);
    expect(sum.verdict(printed('177541.8'))).toBe('agrees');
    expect(sum.difference(printed('177542.8'))).toBe(1);
    // 17.5 万元 may be anything from 174500 to 175500 元: the sum from 177041.8 to 178041.8.
    expect(sum.verdict(printed('177100'))).toBe('agrees_if_rounded');
    expect(sum.verdict(printed('177000'))).toBe('disagrees');
    expect(sum.verdict(printed('180000'))).toBe('disagrees');
  });

  it('of a number that is printed in 万 are a thousand each: 3.5万 and 120', () => {
    const sum = sumOf(printed('3.5万', 1, 35_000), printed('120'));
    expect(sum.verdict(printed('35120'))).toBe('agrees');
    expect(sum.verdict(printed('35600'))).toBe('agrees_if_rounded');
    expect(sum.verdict(printed('36000'))).toBe('disagrees');
  });
});

describe('bounds', () => {
  const bound = sumOf(printed('47.8万余', 1, 478_000, 'at_least'), printed('22000'));
  it('are checked on their side only', () => {
    expect(bound.verdict(printed('500000'))).toBe('not_contradicted');
    expect(bound.verdict(printed('620000'))).toBe('not_contradicted');
    expect(bound.verdict(printed('400000'))).toBe('disagrees');
    expect(bound.exactly).toBeNull();
    expect(bound.shown).toBe(500_000);
  });

  it('of the total too: 500余 is not under 523, and 700余 is over it', () => {
    const sum = plainly('500', '23');
    expect(sum.verdict(printed('500余', 1, 500, 'at_least'))).toBe('not_contradicted');
    expect(sum.verdict(printed('700余', 1, 700, 'at_least'))).toBe('disagrees');
    expect(sum.verdict(printed('不超过500', 1, 500, 'at_most'))).toBe('disagrees');
  });

  it('say nothing of what is about right', () => {
    expect(sumOf(printed('约300', 1, 300, 'approx')).verdict(printed('300'))).toBe('cannot_be_checked');
    expect(plainly('300').verdict(printed('约300', 1, 300, 'approx'))).toBe('cannot_be_checked');
  });

  it('of a range: 1-2 and 3 are 4 to 5', () => {
    const range: Summand = {
      reading: known(1, 'between', 2) as Reading & { status: 'known' },
      factor: 1,
      text: '1-2',
    };
    const sum = sumOf(range, printed('3'));
    expect(sum.verdict(printed('5'))).toBe('not_contradicted');
    expect(sum.verdict(printed('6'))).toBe('disagrees');
    expect(sum.verdict(printed('3'))).toBe('disagrees');
  });
});
